/** A full stop, and what is written for it: between two letters or two digits it holds them together. */
const STOP = /^[.\u00B7\u2024\u2027\uFE52\uFF0E]$/u;
const isLetter = (char: string) => /^\p{L}$/u.test(char);
const isDigit = (char: string) => /^\p{Nd}$/u.test(char);

/** False for nearly everything, at no cost. */
export function mayBeStop(unit: number): boolean {
  return unit === 0x2e || (unit > 0x7f && STOP.test(String.fromCharCode(unit)));
}

/**
 * Whether `stop` binds the characters around it into one word, as in "node.js", "acme.com" and "1.5".
 * https://www.unicode.org/reports/tr29/#WB6
 */
export function binds(before: string, stop: string, after: string): boolean {
  if (!STOP.test(stop)) return false;
  return (isLetter(before) && isLetter(after)) || (isDigit(before) && isDigit(after));
}
