import { isLocalDate, type LocalDate } from './local-date';

/** What a date on a page may mean. */
export type PageDate = { date: LocalDate } | { ambiguous: [LocalDate, LocalDate] };

type Order = 'dmy' | 'mdy' | 'ymd';

const orders = new Map<string, Order>();

/** The order in which a locale writes a numeric date; null where the platform does not know the locale. */
function numericOrder(locale: string): Order | null {
  const known = orders.get(locale);
  if (known) return known;
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return null;
    const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem: 'latn' }).formatToParts(0);
    const order = parts
      .map((part) => part.type.charAt(0))
      .filter((letter) => 'dmy'.includes(letter))
      .join('');
    if (order !== 'dmy' && order !== 'mdy' && order !== 'ymd') return null;
    orders.set(locale, order);
    return order;
  } catch {
    return null; // not a BCP 47 tag at all
  }
}

const monthNames = new Map<string, Map<string, number>>();

/** Month names of a locale, long and short, lower case without a final dot, to 1..12. */
function monthsOf(locale: string): Map<string, number> {
  let names = monthNames.get(locale);
  if (!names) {
    names = new Map();
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month, timeZone: 'UTC' });
      for (let i = 0; i < 12; i++) {
        const part = format.formatToParts(Date.UTC(2026, i, 15)).find(({ type }) => type === 'month');
        if (part) names.set(part.value.toLowerCase().replace(/\.$/, ''), i + 1);
      }
    }
    monthNames.set(locale, names);
  }
  return names;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

function dateOf(year: number, month: number, day: number): LocalDate | null {
  const full = year < 100 ? 2000 + year : year;
  const date = `${pad(full, 4)}-${pad(month)}-${pad(day)}`;
  return isLocalDate(date) ? date : null;
}

function named(text: string, locales: readonly string[]): LocalDate | null {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  if (numbers.length !== 2) return null;
  for (const locale of [...locales, 'en']) {
    const months = monthsOf(locale);
    for (const word of words) {
      const month = months.get(word);
      if (month === undefined) continue;
      const year = numbers.find((n) => n > 31);
      const day = numbers.find((n) => n <= 31);
      if (year !== undefined && day !== undefined) return dateOf(year, month, day);
    }
  }
  return null;
}

/**
 * Reads a date as a page shows it. `locales` in order of trust: the page's, then the reader's; the first whose order
 * of day, month and year is known decides. Where none is known, a date with two readings is `ambiguous`.
 * Null where the text is no date, or has no year.
 */
export function readPageDate(text: string, locales: readonly (string | null | undefined)[]): PageDate | null {
  const trimmed = text.replace(/[\u200e\u200f\u00a0]/g, ' ').trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(trimmed)?.[1];
  if (iso) return isLocalDate(iso) ? { date: iso } : null;

  const usable = locales.filter((locale): locale is string => !!locale && numericOrder(locale) !== null);
  const numeric = /^(\d{1,4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{2,4})\.?$/.exec(trimmed);
  if (!numeric) {
    const date = named(trimmed, usable);
    return date ? { date } : null;
  }
  const [a, b, c] = [Number(numeric[1]), Number(numeric[2]), Number(numeric[3])];
  const readings = {
    ymd: numeric[1]?.length === 4 ? dateOf(a, b, c) : null,
    dmy: dateOf(c, b, a),
    mdy: dateOf(c, a, b),
  };
  if (numeric[1]?.length === 4) return readings.ymd ? { date: readings.ymd } : null;
  const order = usable.map(numericOrder)[0];
  const decided = order === 'dmy' || order === 'mdy' ? readings[order] : null;
  if (decided) return { date: decided };
  if (readings.dmy && readings.mdy && readings.dmy !== readings.mdy) return { ambiguous: [readings.dmy, readings.mdy] };
  const only = readings.dmy ?? readings.mdy;
  return only ? { date: only } : null;
}
