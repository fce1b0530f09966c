import { type LocalDate, toDayNumber } from '../values/local-date';
import { once } from '../values/once';
import { utcDate } from '../values/zoned-time';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import { WorkCalendar } from './calendar';
import { isUnknown } from './unknown';
import { calendarOfTeam, dateIn } from './which-calendar';

/**
 * Where a team has no calendar that can be used, ages are counted in plain weeks: an age without a number would look
 * fresh, and old looks old.
 */
const plainWeek = once(() => new WorkCalendar({ id: 'plain-week', timeZone: 'UTC', weekend: [6, 7] }));

/** A team's calendar and what day it is there by the clock on the wall (no cut-off). */
export function clockOfTeam(
  index: WorkspaceIndex,
  team: string | undefined,
  now: number,
): { calendar: WorkCalendar; today: LocalDate } {
  const own = calendarOfTeam(index, team);
  return isUnknown(own) ? { calendar: plainWeek(), today: utcDate(now) } : { calendar: own, today: dateIn(own, now) };
}

/**
 * Working days after `since`, up to and including today; days past the calendar's end count as its weeks go. Null
 * where that day has not come yet.
 */
export function workingDaysSince({ calendar, today }: ReturnType<typeof clockOfTeam>, since: LocalDate): number | null {
  return since > today ? null : calendar.count(toDayNumber(since) + 1, toDayNumber(today));
}
