import { fromDayNumber, type LocalDate, toDayNumber } from './local-date';

/** Wall-clock reading in some time zone: the local date and the minutes since its midnight. */
export interface WallClock {
  date: LocalDate;
  minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/**
 * What a clock on the wall in `timeZone` (IANA) shows at the instant `ms` (milliseconds since the epoch).
 * Throws a RangeError where the zone is not known to the platform.
 */
export function wallClockAt(ms: number, timeZone: string): WallClock {
  const part: Record<string, string> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(ms)) part[type] = value;
  return {
    date: `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`,
    minutes: Number(part.hour) * 60 + Number(part.minute),
  };
}

/**
 * The instant at which the wall clock in `timeZone` shows `date` and `minutes` past midnight.
 * A time that a clock change skips gives the instant as far past the gap; one that occurs twice, the first.
 */
export function instantOf(date: LocalDate, minutes: number, timeZone: string): number {
  const wanted = toDayNumber(date) * 86_400_000 + minutes * 60_000;
  const offsetAt = (ms: number) => {
    const shown = wallClockAt(ms, timeZone);
    return toDayNumber(shown.date) * 86_400_000 + shown.minutes * 60_000 - Math.floor(ms / 60_000) * 60_000;
  };
  const before = offsetAt(wanted - 86_400_000);
  const after = offsetAt(wanted + 86_400_000);
  const early = wanted - Math.max(before, after);
  if (offsetAt(early) === Math.max(before, after)) return early;
  const late = wanted - Math.min(before, after);
  return offsetAt(late) === Math.min(before, after) ? late : wanted - before;
}

/** Minutes since midnight of a `HH:MM` text; NaN where it is no time of day. */
export function minutesOfDay(time: string): number {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : Number.NaN;
}

/** The UTC date of an instant; only for data that carries no zone of its own. */
export function utcDate(ms: number): LocalDate {
  return fromDayNumber(Math.floor(ms / 86_400_000));
}
