/**
 * A calendar day without a time or a zone, written `YYYY-MM-DD`.
 * Strings of this form compare in the order of time with `<` and `>`.
 */
export type LocalDate = string;

const FORM = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;
/** Days before each month of a common year; the first of 13 is January's. */
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Two digits of a text, as a number. */
const two = (text: string, at: number) => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/**
 * Days since 1970-01-01 of a local date. NaN where the text is no day of the calendar (2026-02-30), or of a year before
 * 100. Worked out without `Date`, whose making and printing cost ten times as much, and dates are read all the time.
 */
export function toDayNumber(date: LocalDate): number {
  if (!FORM.test(date)) return Number.NaN;
  const year = two(date, 0) * 100 + two(date, 2);
  const month = two(date, 5);
  const day = two(date, 8);
  if (year < 100 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const before = DAYS_BEFORE[month - 1] as number;
  const leap = isLeap(year);
  if (day > (DAYS_BEFORE[month] as number) - before + (month === 2 && leap ? 1 : 0)) return Number.NaN;
  const past = year - 1;
  const ofYears = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return ofYears + before + (month > 2 && leap ? 1 : 0) + day - 1 - 719_162;
}

/** The local date that lies `day` days after 1970-01-01. */
export function fromDayNumber(day: number): LocalDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** True for a text of the form `YYYY-MM-DD` that names a day the calendar has. */
export function isLocalDate(text: string): text is LocalDate {
  return !Number.isNaN(toDayNumber(text));
}

/** The day `days` after `date` (before it, where negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** ISO weekday of a day number: Monday 1 to Sunday 7. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
