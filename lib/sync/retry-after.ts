/** The longest that a server may ask to be left alone, in ms: a day. A slip of the pen must not silence it for good. */
const LONGEST = 24 * 3600_000;

/**
 * How long a `Retry-After` asks to wait, in milliseconds from now: seconds, or a date of HTTP. Null where it says
 * neither. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterMs(value: string | null, now: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * 1000, LONGEST);
  // A date of HTTP begins with the name of its day; `Date.parse` alone would take "12" for a month.
  if (!/^[A-Za-z]{3,9},? /.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.min(Math.max(at - now, 0), LONGEST);
}
