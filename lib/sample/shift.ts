import { addDays, isLocalDate, isoWeekday, type LocalDate, toDayNumber } from '../values/local-date';
import type { Workspace } from '../workspace/schema';

/** The instant at which the sample says it was published, in the week it was written for. */
export const SAMPLE_PUBLISHED_AT = '2026-09-11T08:40:00-04:00';

/** Monday of the week the sample was written for. */
const STORY_MONDAY: LocalDate = '2026-09-07';

const INSTANT = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))$/;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const MS_PER_WEEK = 7 * 86_400_000;

/** Weeks from the sample's week (Monday to Sunday) to that of `today`; negative for an earlier one. */
export function sampleShiftWeeks(today: LocalDate): number {
  const day = toDayNumber(today);
  const monday = day - isoWeekday(day) + 1;
  return (monday - toDayNumber(STORY_MONDAY)) / 7;
}

/** Moves a date; one that would leave the years that can be written with four digits stays. */
function movedDate(date: LocalDate, weeks: number): LocalDate {
  const moved = addDays(date, 7 * weeks);
  return isLocalDate(moved) ? moved : date;
}

/**
 * Moves a month by what happens to its 15th: the middle, so that a shift of one week back does not turn a February
 * into a January as it would for the first day.
 */
const movedMonth = (month: string, weeks: number) => movedDate(`${month}-15`, weeks).slice(0, 7);

function movedText(text: string, weeks: number): string {
  if (isLocalDate(text)) return movedDate(text, weeks);
  if (MONTH.test(text)) return movedMonth(text, weeks);
  const [, date = '', rest = ''] = INSTANT.exec(text) ?? [];
  return isLocalDate(date) ? movedDate(date, weeks) + rest : text;
}

/**
 * A deep copy of plain data in which every text that is exactly a local date, an instant with its offset, or a month
 * (2027-02) lies `weeks` weeks later. An instant keeps its time of day and its offset as they are written. Dates
 * inside a sentence stay, and so do the names of fields.
 */
export function shiftDates<T>(value: T, weeks: number): T {
  const moved = (at: unknown): unknown => {
    if (typeof at === 'string') return movedText(at, weeks);
    if (Array.isArray(at)) return at.map(moved);
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([key, field]) => [key, moved(field)]));
  };
  return moved(value) as T;
}

/** The whole sample, `weeks` weeks later: holidays, absences and horizons move with the rest. */
export function shiftWorkspace(workspace: Workspace, weeks: number): Workspace {
  return shiftDates(workspace, weeks);
}

/**
 * When the shifted sample says it was published: moved by the same weeks, and one week earlier where that would lie
 * in the future.
 * @param now milliseconds since the epoch
 */
export function shiftedPublishedAt(publishedAt: string, weeks: number, now: number): string {
  const future = Date.parse(publishedAt) + weeks * MS_PER_WEEK > now;
  return shiftDates(publishedAt, future ? weeks - 1 : weeks);
}
