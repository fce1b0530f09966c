import { isoWeekday, type LocalDate, toDayNumber } from '../values/local-date';
import { minutesOfDay, wallClockAt } from '../values/zoned-time';
import type { Calendar } from '../workspace/schema';

/** The last day a local date can name; no chain is followed beyond it. */
const LAST_DAY = toDayNumber('9999-12-31');

/** Numbers of working days, from none on, whose answers a calendar without exceptions keeps in a table: two years of them. */
const TABLED = 522;

/** Days that the weekly pattern gets wrong, sorted, with the running total of the correction before each. */
interface Corrections {
  days: number[];
  weight: number[];
  count: number[];
}

/**
 * Working days of one calendar. Days are day numbers (days since 1970-01-01); a weight is 1, 0.5 or 0.
 * Sums are differences of prefix sums: the weekly pattern in closed form and, by binary search, the exceptions.
 */
export class WorkCalendar {
  /** The last day about which the calendar says anything. */
  readonly limit: number;
  /** True where `limit` is the calendar's own `coversUntil` and not the end of dates. */
  readonly ends: boolean;
  /** Sum of the weights of a week's days before each, from Monday; the eighth is the whole week's. */
  readonly #weekBefore: readonly number[];
  /** By weekday, Monday 0, and by a number of working days: days until they are done. Null where a week is not like the next. */
  readonly #daysTo: Uint16Array | null;
  readonly #corrections: Corrections;
  readonly #cutoffMs: number;
  #clock: { now: number; says: ReturnType<typeof wallClockAt> } | null = null;

  constructor(readonly record: Calendar) {
    const covers = record.coversUntil === undefined ? Number.NaN : toDayNumber(record.coversUntil);
    this.ends = covers < LAST_DAY;
    this.limit = this.ends ? covers : LAST_DAY;
    const weekday = [1, 2, 3, 4, 5, 6, 7].map((day) => (record.weekend.includes(day) ? 0 : 1));
    this.#weekBefore = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => weekday.slice(0, n).reduce<number>((a, b) => a + b, 0));
    this.#corrections = corrections(record, weekday);
    this.#daysTo = this.#corrections.days.length === 0 ? daysTo(weekday) : null;
    this.#cutoffMs = record.cutoff === undefined ? Number.NaN : minutesOfDay(record.cutoff) * 60_000;
  }

  get id(): string {
    return this.record.id;
  }

  /** Sum of the weights of `from` to `to`, both included; 0 where `to` is earlier. */
  weight(from: number, to: number): number {
    return to < from
      ? 0
      : this.#before(to + 1, this.#corrections.weight) - this.#before(from, this.#corrections.weight);
  }

  /** Days of weight > 0 from `from` to `to`, both included: each counts once, a half day too. */
  count(from: number, to: number): number {
    return to < from ? 0 : this.#before(to + 1, this.#corrections.count) - this.#before(from, this.#corrections.count);
  }

  /** The first day on or after `from` on which the sum of weights from `from` reaches `n` > 0; NaN past `limit`. */
  reach(from: number, n: number): number {
    if (from > this.limit) return Number.NaN;
    const plain = this.#daysTo;
    if (plain !== null && n <= TABLED - 1 && from >= 0) {
      // Every day of work weighs 1 here, so that half a day takes the whole of it.
      const day = from + (plain[((from + 3) % 7) * TABLED + Math.ceil(n)] as number);
      return day <= this.limit ? day : Number.NaN;
    }
    const weight = this.#corrections.weight;
    const wanted = this.#before(from, weight) + n;
    // By the weekly pattern alone, moved by what the exceptions up to there come to; most often right at once.
    let guess = this.#byWeeks(wanted - this.#correction(from + 1, weight));
    for (let tries = 0; tries < 4 && guess >= from && guess <= this.limit; tries++) {
      const corrected = this.#correction(guess + 1, weight);
      const day = this.#byWeeks(wanted - corrected);
      if (day === guess && this.#before(day, weight) < wanted) return day;
      guess = day;
    }
    return this.#search(from, wanted, n);
  }

  /** The first day by which the weekly pattern alone sums up to `wanted`; NaN where no day of the week counts. */
  #byWeeks(wanted: number): number {
    const week = this.#weekBefore;
    const total = week[7] as number;
    const weeks = Math.ceil(wanted / total) - 1;
    const rest = wanted - weeks * total;
    let day = 0;
    while (day < 6 && (week[day + 1] as number) < rest) day++;
    return weeks * 7 + day - 3;
  }

  /** The same by halving: for days on which many exceptions follow each other. */
  #search(from: number, wanted: number, n: number): number {
    const weight = this.#corrections.weight;
    let low = from;
    let high = Math.min(from + Math.ceil(n) - 1, this.limit);
    for (let step = Math.max(8, n); this.#before(high + 1, weight) < wanted; step *= 2) {
      if (high >= this.limit) return Number.NaN;
      low = high + 1;
      high = Math.min(high + Math.ceil(step), this.limit);
    }
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.#before(middle + 1, weight) >= wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The first day on or after `from` with a weight; NaN past `limit`. */
  firstDay(from: number): number {
    return this.reach(from, 0.5);
  }

  /**
   * Signed working days between a finish and a target: spare where the finish is no later, late (negative) otherwise.
   * NaN where the calendar ends before the later of them.
   */
  spare(finish: number, target: number): number {
    if (Math.max(finish, target) > this.limit) return Number.NaN;
    return finish <= target ? this.count(finish + 1, target) : 0 - this.count(target + 1, finish);
  }

  /** What the clock on the wall says at the instant `now` (ms). Asked again and again for the same one. */
  wallClock(now: number): ReturnType<typeof wallClockAt> {
    if (this.#clock?.now !== now) this.#clock = { now, says: wallClockAt(now, this.record.timeZone) };
    return this.#clock.says;
  }

  /** The local date at the instant `now` (ms); after the cut-off, the next day. */
  today(now: number): number {
    const { date, minutes } = this.wallClock(now);
    const sinceMidnight = minutes * 60_000 + (((now % 60_000) + 60_000) % 60_000);
    return toDayNumber(date) + (sinceMidnight > this.#cutoffMs ? 1 : 0);
  }

  /** Sum over all days before `day`, counted from a fixed Monday. */
  #before(day: number, corrected: readonly number[]): number {
    const since = day + 3; // day -3, 1969-12-29, is a Monday
    const weeks = Math.floor(since / 7);
    const inWeeks = weeks * (this.#weekBefore[7] as number) + (this.#weekBefore[since - weeks * 7] as number);
    return inWeeks + this.#correction(day, corrected);
  }

  /** What the weekly pattern gets wrong over all days before `day`. */
  #correction(day: number, corrected: readonly number[]): number {
    const { days } = this.#corrections;
    return days.length === 0 ? 0 : (corrected[firstAtLeast(days, day)] as number);
  }
}

/** Index of the first entry of a sorted list that is at least `value`; the list's length where none is. */
export function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many days it takes from each weekday until each number of working days is done; null where none is a working day. */
function daysTo(weekday: readonly number[]): Uint16Array | null {
  if (!weekday.includes(1)) return null;
  const table = new Uint16Array(7 * TABLED);
  for (let from = 0; from < 7; from++)
    for (let done = 0, days = 0; done < TABLED - 1; days++)
      if (weekday[(from + days) % 7] === 1) table[from * TABLED + ++done] = days;
  return table;
}

/** What a make-up day says wins over weekend and holiday; a half holiday on a weekend stays a weekend. */
function corrections(record: Calendar, weekday: readonly number[]): Corrections {
  const usual = (day: number) => weekday[isoWeekday(day) - 1] as number;
  const actual = new Map<number, number>();
  for (const { on, weight } of record.holidays ?? []) {
    const day = toDayNumber(on);
    actual.set(day, Math.min(weight ?? 0, actual.get(day) ?? usual(day)));
  }
  for (const on of record.workdays ?? []) actual.set(toDayNumber(on), 1);
  const result: Corrections = { days: [], weight: [0], count: [0] };
  let weight = 0;
  let count = 0;
  for (const [day, value] of [...actual].sort(([a], [b]) => a - b)) {
    if (value === usual(day)) continue;
    weight += value - usual(day);
    count += (value > 0 ? 1 : 0) - usual(day);
    result.days.push(day);
    result.weight.push(weight);
    result.count.push(count);
  }
  return result;
}

const made = new WeakMap<Calendar, WorkCalendar | null>();

/** The arithmetic of a calendar record, made once; null where its time zone is not known. */
export function workCalendar(record: Calendar): WorkCalendar | null {
  let calendar = made.get(record);
  if (calendar === undefined) {
    calendar = knowsZone(record.timeZone) ? new WorkCalendar(record) : null;
    made.set(record, calendar);
  }
  return calendar;
}

function knowsZone(timeZone: string): boolean {
  try {
    wallClockAt(0, timeZone);
    return true;
  } catch {
    return false;
  }
}

/** True where a day lies in the last month of a calendar quarter. */
export function inLastMonthOfQuarter(day: number): boolean {
  return new Date(day * 86_400_000).getUTCMonth() % 3 === 2;
}

/** Day numbers of weight > 0 from `from` to `to`. */
export function workingDaysBetween(calendar: WorkCalendar, from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = calendar.firstDay(from); day <= to; day = calendar.firstDay(day + 1)) days.push(day);
  return days;
}

/** A day number for a date that may be absent; null where it is, or where the text is no day. */
export function dayOrNull(date: LocalDate | undefined): number | null {
  const day = date === undefined ? Number.NaN : toDayNumber(date);
  return Number.isNaN(day) ? null : day;
}
