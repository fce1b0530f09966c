import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../../lib/sync/retry-after';
import { afterFailure, afterSuccess, isDue, NEVER } from '../../../lib/sync/schedule';

const NOW = Date.parse('2026-09-14T14:00:00Z');
const MINUTE = 60_000;
const HALF_HOUR = 30 * MINUTE;

describe('a schedule', () => {
  it('is due at first, then after its time and not before', () => {
    expect(isDue(NEVER, HALF_HOUR, NOW)).toBe(true);
    const checked = afterSuccess(NOW);
    expect(isDue(checked, HALF_HOUR, NOW + HALF_HOUR - 1)).toBe(false);
    expect(isDue(checked, HALF_HOUR, NOW + HALF_HOUR)).toBe(true);
  });

  it('waits twice as long after each failure, six hours at most, and a bit more at random', () => {
    let schedule = NEVER;
    const waits = Array.from({ length: 12 }, () => {
      schedule = afterFailure(schedule, NOW, null, 0);
      return ((schedule.notBefore ?? 0) - NOW) / MINUTE;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    expect(afterFailure(NEVER, NOW, null, 1).notBefore).toBe(NOW + 1.2 * MINUTE);
    expect(isDue(afterFailure(NEVER, NOW, null, 1), 0, NOW + MINUTE)).toBe(false);
  });

  it('never comes back sooner than it was asked to, nor waits for more than a day', () => {
    expect(afterFailure(NEVER, NOW, 10 * MINUTE, 0).notBefore).toBe(NOW + 10 * MINUTE);
    expect(afterFailure(NEVER, NOW, 1000 * 24 * 60 * MINUTE, 0).notBefore).toBe(NOW + 24 * 60 * MINUTE);
  });
});

describe('Retry-After', () => {
  it.each<[string | null, number | null]>([
    [null, null],
    ['', null],
    ['0', 0],
    ['120', 120_000],
    [' 120 ', 120_000],
    ['99999999', 24 * 60 * MINUTE],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['Mon, 14 Sep 2026 14:02:00 GMT', 120_000],
    ['Monday, 14-Sep-26 14:02:00 GMT', 120_000],
    ['Mon Sep 14 14:02:00 2026 GMT', 120_000],
    ['Mon, 14 Sep 2026 13:00:00 GMT', 0],
    ['Mon, 99 Sep 2026 13:00:00 GMT', null],
  ])('%s is a wait of %s ms', (value, expected) => {
    expect(retryAfterMs(value, NOW)).toBe(expected);
  });
});
