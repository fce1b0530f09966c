import { minutesOfDay, wallClockAt } from '../../lib/values/zoned-time';
import type { ViewContext } from '../../lib/views/context';
import type { Calendar } from '../../lib/workspace/schema';
import type { CurrentView } from './current-view';

/** What of a calendar turns the day. */
export type Clocked = Pick<Calendar, 'timeZone' | 'cutoff'>;

/** The day in a calendar and whether its cut-off has passed; nothing for a zone that nobody knows. */
function dayIn({ timeZone, cutoff }: Clocked, now: number): string[] {
  try {
    const { date, minutes } = wallClockAt(now, timeZone);
    const past = cutoff !== undefined && minutes * 60_000 + (now % 60_000) > minutesOfDay(cutoff) * 60_000;
    return [`${timeZone} ${date}${past ? ` past ${cutoff}` : ''}`];
  } catch {
    return [];
  }
}

/** Another text whenever the turn of a day, or of a working day, may change what is shown. */
export function dayKey({ ctx, shiftWeeks }: Pick<CurrentView, 'ctx' | 'shiftWeeks'>): string {
  return dayKeyOf([...ctx.index.calendars.values()], ctx, shiftWeeks);
}

/** The same of the calendars alone. */
export function dayKeyOf(
  calendars: readonly Clocked[],
  { now, today }: Pick<ViewContext, 'now' | 'today'>,
  shiftWeeks: number,
): string {
  const days = calendars.flatMap((calendar) => dayIn(calendar, now));
  return [`${today}/${shiftWeeks}`, ...new Set(days)].sort().join('; ');
}
