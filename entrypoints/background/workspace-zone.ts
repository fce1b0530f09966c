import { wallClockAt } from '../../lib/values/zoned-time';
import type { Workspace } from '../../lib/workspace/schema';

function known(timeZone: string): boolean {
  try {
    wallClockAt(0, timeZone);
    return true;
  } catch {
    return false;
  }
}

/** The zone of the workspace's default calendar; the browser's own where it has none or one that nobody knows. */
export function workspaceZone({ manifest, calendars }: Workspace): string {
  const calendar = calendars.find(({ id }) => id === manifest.defaultCalendar);
  if (calendar && known(calendar.timeZone)) return calendar.timeZone;
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
