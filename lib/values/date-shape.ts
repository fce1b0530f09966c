/** Three numbers, as `30.9.2026`, `2026. 9. 30.` and `2026年9月30日` have them, and what a locale puts behind them. */
export const NUMERIC = /^(\d{1,4})\s*[./年년-]\s*(\d{1,2})\s*[./月월-]\s*(\d{1,4})(?:\s*[日일]\D*|\.|\s*г\.)?$/;

/** A year of two digits: `30/Sep/26`, as Jira of a Data Center writes dates in every language. */
export const isDayNameYear = (text: string): boolean => /^\d{1,2}[ ./-]+[\p{L}\p{M}]+[ ./-]+\d\d$/u.test(text);

/** What a page shows, without marks of direction and with spaces of one kind. */
export const plainText = (text: string): string => text.replace(/[\u200e\u200f\u00a0]/g, ' ').trim();

/** No date is longer, in any language. */
const MOST_CHARACTERS = 80;

/**
 * Whether a text may be a date: all that `readPageDate` reads is, and some more. It asks no locale, so that a page script
 * need not hold what does.
 */
export function looksLikeDate(text: string): boolean {
  const plain = plainText(text);
  if (plain.length > MOST_CHARACTERS) return false;
  if (NUMERIC.test(plain) || isDayNameYear(plain) || /^\d{4}-\d\d-\d\dT/.test(plain)) return true;
  const numbers = plain.match(/\d+/g) ?? [];
  return numbers.length === 2 && numbers.some(({ length }) => length === 4) && /[\p{L}\p{M}]{2}/u.test(plain);
}
