import { isDayNameYear, NUMERIC, plainText } from './date-shape';
import { isLocalDate, type LocalDate } from './local-date';

/** What a date on a page may mean. */
export type PageDate = { date: LocalDate } | { ambiguous: [LocalDate, LocalDate] };

/** In the order in which they are tried where no locale decides. */
const ORDERS = ['dmy', 'mdy', 'ymd'];

const orders = new Map<string, string>();

/** The order in which a locale writes a numeric date; null where the platform does not know the locale. */
function numericOrder(locale: string): string | null {
  const known = orders.get(locale);
  if (known) return known;
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0) return null;
    const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem: 'latn' }).formatToParts(0);
    const order = parts.map(({ type }) => (/^[dmy]/.test(type) ? type.charAt(0) : '')).join('');
    if (!ORDERS.includes(order)) return null;
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
        // Some locales shorten a month to its number, which is then no name.
        if (part && !/^\d/.test(part.value)) names.set(part.value.toLowerCase().replace(/\.$/, ''), i + 1);
      }
    }
    monthNames.set(locale, names);
  }
  return names;
}

const pad = (n: number | string) => String(n).padStart(2, '0');

/** Of another calendar, a Buddhist or a Persian one, are years beyond these; of two digits, those from sixty on. */
const YEAR = /^(?:19\d\d|20\d\d|21\d\d|[0-5]\d)$/;

function dateOf(year = '', month: string | number = '', day = ''): LocalDate | null {
  const date = `${year.length === 2 ? 20 : ''}${year}-${pad(month)}-${pad(day)}`;
  return YEAR.test(year) && isLocalDate(date) ? date : null;
}

function named(text: string, locales: readonly string[]): LocalDate | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d/.test(word));
  if (numbers.length !== 2) return null;
  if ((numbers[0]?.length ?? 0) < 3) numbers.reverse();
  const [year, day] = numbers;
  if (year?.length !== 4 && !isDayNameYear(text)) return null;
  for (const locale of [...locales, 'en']) {
    const months = monthsOf(locale);
    for (const word of words) {
      const month = months.get(word);
      if (month) return dateOf(year, month, day);
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
  const trimmed = plainText(text);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(trimmed)?.[1];
  if (iso) return isLocalDate(iso) ? { date: iso } : null;

  const usable = locales.filter((locale): locale is string => !!locale && numericOrder(locale) !== null);
  const numbers = NUMERIC.exec(trimmed)?.slice(1);
  if (!numbers) {
    const date = named(trimmed, usable);
    return date ? { date } : null;
  }
  const inOrder = (order: string) => {
    const at = (letter: string) => numbers[order.indexOf(letter)];
    return dateOf(at('y'), at('m'), at('d'));
  };
  const decided = usable[0] && inOrder(numericOrder(usable[0]) ?? '');
  if (decided) return { date: decided };
  const [one, other] = new Set(ORDERS.map(inOrder).filter((date) => date !== null));
  if (!one) return null;
  return other ? { ambiguous: [one, other] } : { date: one };
}
