import { type LocalDate, toDayNumber } from '../values/local-date';
import { wallClockAt } from '../values/zoned-time';

/** Dates, numbers and plurals as a locale writes them. */
export interface Formats {
  locale: string;
  /** "30 Sep", with the year only where it is not today's. */
  date(date: LocalDate): string;
  /** "30 September", for what is read aloud. */
  longDate(date: LocalDate): string;
  /** "24–30 Sep", "30 Sep–2 Oct". */
  range(from: LocalDate, to: LocalDate): string;
  /** "Feb 2027" of a month written 2027-02; a day is written as `date` writes it. */
  month(month: string): string;
  /** "08:40" of an instant in a zone; with the date where it is not today's. */
  instant(iso: string, timeZone: string): string;
  number(value: number): string;
  /** "1 working day", "8 working days": the form of the word for a count, without the count. */
  plural(count: number, one: string, other: string): string;
}

const cache = new Map<string, Formats>();

const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Formats for a BCP 47 locale; one that the platform does not know falls back to English. */
export function formatsFor(locale: string, today?: LocalDate): Formats {
  const key = `${locale} ${today ?? ''}`;
  const known = cache.get(key);
  if (known) return known;
  const made = makeFormats(supported(locale), today);
  if (cache.size > 50) cache.clear();
  cache.set(key, made);
  return made;
}

function supported(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function makeFormats(locale: string, today: LocalDate | undefined): Formats {
  const thisYear = today?.slice(0, 4);
  const english = locale.startsWith('en');
  // An instant is dated by its day.
  const at = (date: LocalDate) => new Date(toDayNumber(date.slice(0, 10)) * 86_400_000);
  const intl = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const dayMonth = intl({ day: 'numeric', month: 'short' });
  const dayMonthYear = intl({ day: 'numeric', month: 'short', year: 'numeric' });
  const monthYear = intl({ month: 'short', year: 'numeric' });
  const long = intl({ day: 'numeric', month: 'long' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const rules = new Intl.PluralRules(locale);

  // The product's English writes day before month everywhere ("30 Sep"): one order, whatever the reader's English.
  const plain = (date: LocalDate) => `${Number(date.slice(8))} ${SHORT_MONTHS[Number(date.slice(5, 7)) - 1]}`;
  const withYear = (date: LocalDate) =>
    english ? `${plain(date)} ${date.slice(0, 4)}` : dayMonthYear.format(at(date));
  const noYear = (date: LocalDate) => (english ? plain(date) : dayMonth.format(at(date)));
  const date = (value: LocalDate) =>
    thisYear !== undefined && value.slice(0, 4) !== thisYear ? withYear(value) : noYear(value);

  return {
    locale,
    date,
    longDate: (value) =>
      english
        ? `${Number(value.slice(8))} ${new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(at(value))}`
        : long.format(at(value)),
    range: (from, to) => {
      if (from === to) return date(from);
      if (english && from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${date(to)}`;
      return `${date(from)}–${date(to)}`;
    },
    month: (month) => {
      if (month.length > 7) return date(month);
      return english
        ? `${SHORT_MONTHS[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
        : monthYear.format(at(`${month}-01`));
    },
    instant: (iso, timeZone) => {
      const { date: day, minutes } = wallClockAt(Date.parse(iso), timeZone);
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      return day === today ? time : `${date(day)}, ${time}`;
    },
    number: (value) => number.format(value),
    plural: (count, one, other) => (rules.select(count) === 'one' ? one : other),
  };
}
