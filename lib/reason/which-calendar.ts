import type { LocalDate } from '../values/local-date';
import { utcDate } from '../values/zoned-time';
import type { Item, Step } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import { type WorkCalendar, workCalendar } from './calendar';
import { type Unknown, unknown } from './unknown';

/** A calendar by id; unknown where no such calendar exists, or its zone is not known to the platform. */
function calendarById(index: WorkspaceIndex, id: string | undefined): WorkCalendar | Unknown {
  const record = id === undefined ? undefined : index.calendars.get(id);
  if (!record) {
    const where = { record: `calendars/${id ?? ''}`, field: 'id', value: id ?? null, asOf: null };
    return unknown('calendar-missing', { calendar: id ?? null }, [where]);
  }
  const calendar = workCalendar(record);
  if (calendar) return calendar;
  const where = { record: `calendars/${record.id}`, field: 'timeZone', value: record.timeZone, asOf: null };
  return unknown('zone-unknown', { calendar: record.id, timeZone: record.timeZone }, [where]);
}

/** A team's own calendar, else the workspace's. */
export function calendarOfTeam(index: WorkspaceIndex, team: string | undefined): WorkCalendar | Unknown {
  const own = team === undefined ? undefined : index.teams.get(team)?.calendar;
  return calendarById(index, own ?? index.manifest.defaultCalendar);
}

/** The step's own calendar, else its team's, else the workspace's. */
export function calendarOfStep(index: WorkspaceIndex, step: Step): WorkCalendar | Unknown {
  return step.calendar === undefined ? calendarOfTeam(index, step.team) : calendarById(index, step.calendar);
}

/** The calendar in which an item's lateness is counted: its owner team's, else the workspace's. */
export function calendarOfItem(index: WorkspaceIndex, item: Item): WorkCalendar | Unknown {
  return calendarOfTeam(index, item.ownerTeam);
}

/**
 * The local date for display, in the zone of the workspace's calendar and without a cut-off: what a clock on the wall
 * says. In UTC where the workspace names no calendar that can be used.
 */
export function todayIn(index: WorkspaceIndex, now: number): LocalDate {
  const calendar = calendarById(index, index.manifest.defaultCalendar);
  return 'reason' in calendar ? utcDate(now) : dateIn(calendar, now);
}

/** The local date at `now` (ms) in a calendar's zone, without its cut-off. */
export function dateIn(calendar: WorkCalendar, now: number): LocalDate {
  return calendar.wallClock(now).date;
}
