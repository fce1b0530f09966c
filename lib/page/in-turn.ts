/**
 * What to try in turn when the reader asks for the next one, or the one before: each of `all` once, beginning beside
 * the last, and past either end from the other. Where the last is not among them, from the beginning, or the end.
 */
export function inTurn<T>(all: readonly T[], last: T | null, by: 1 | -1, same: (a: T, b: T) => boolean): T[] {
  const ordered = by === 1 ? [...all] : [...all].reverse();
  const at = last === null ? -1 : ordered.findIndex((one) => same(one, last));
  return [...ordered.slice(at + 1), ...ordered.slice(0, at + 1)];
}
