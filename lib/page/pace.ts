/** So many in quick succession are let through at once. */
const AT_ONCE = 8;
/** After that, one in so many milliseconds. */
const EVERY_MS = 200;

/**
 * Holds back what never ends: a page may change at every frame for as long as it is open, and is then looked at a few
 * times a second. What changes now and then is never made to wait. Returns in how many ms the next may go.
 */
export function createPace(): (now: number) => number {
  let left = AT_ONCE;
  let since = 0;
  return (now) => {
    left = Math.min(AT_ONCE, left + (now - since) / EVERY_MS);
    since = now;
    if (left >= 1) {
      left--;
      return 0;
    }
    return Math.ceil((1 - left) * EVERY_MS);
  };
}
