import { addBusinessDays } from 'date-fns';
import { WorkCalendar, workCalendar } from '../../lib/reason/calendar';
import { fromDayNumber, isoWeekday, toDayNumber } from '../../lib/values/local-date';
import type { Calendar, Workspace } from '../../lib/workspace/schema';

const DAYS = 250;
const STARTS = 200;

/** The day on which `days` working days from `from` are done, one day after the other: what most code does. */
function reachByDay(calendar: Calendar, from: number, days: number): number {
  const off = new Map((calendar.holidays ?? []).map(({ on, weight }) => [on, weight ?? 0]));
  const made = new Set(calendar.workdays ?? []);
  let done = 0;
  for (let day = from; ; day++) {
    const date = fromDayNumber(day);
    const weekend = calendar.weekend.includes(isoWeekday(day));
    done += made.has(date) ? 1 : weekend ? 0 : (off.get(date) ?? 1);
    if (done >= days) return day;
  }
}

/** The same sums both ways, checked to be the same before either is timed. */
export function createPlanBench(workspace: Workspace) {
  const published = workspace.calendars.find(({ id }) => id === workspace.manifest.defaultCalendar);
  // Without its horizon, past which there is no answer to compare.
  const record = published && { ...published, coversUntil: undefined };
  const calendar = record && workCalendar(record);
  if (!record || !calendar) throw new Error('The sample has no default calendar.');
  const first = toDayNumber('2026-09-14');
  const starts = Array.from({ length: STARTS }, (_, at) => first + at);
  const addFast = () => starts.map((from) => calendar.reach(from, DAYS));
  const addByDay = () => starts.map((from) => reachByDay(record, from, DAYS));
  if (String(addFast()) !== String(addByDay())) throw new Error('The two ways of adding working days do not agree.');

  // The peer knows weekends alone, and counts from the day after.
  const weekdays = new WorkCalendar({ id: 'weekdays', timeZone: 'UTC', weekend: [6, 7] });
  const weekdayStarts = Array.from({ length: 2000 }, (_, at) => first + at);
  const dates = weekdayStarts.map((from) => new Date(`${fromDayNumber(from)}T12:00:00`));
  const addPlainly = () => weekdayStarts.map((from) => weekdays.reach(from + 1, DAYS));
  const addByDateFns = () => dates.map((date) => addBusinessDays(date, DAYS));
  const asDay = (date: Date) => Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000);
  if (String(addPlainly()) !== String(addByDateFns().map(asDay))) throw new Error('date-fns adds weekdays otherwise.');
  return { addFast, addByDay, addPlainly, addByDateFns, days: DAYS };
}
