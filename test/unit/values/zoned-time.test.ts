import { describe, expect, it } from 'vitest';
import { instantOf, minutesOfDay, wallClockAt } from '../../../lib/values/zoned-time';

const NEW_YORK = 'America/New_York';

describe('wall clocks', () => {
  it('reads the local date, not the UTC one', () => {
    expect(wallClockAt(Date.parse('2026-09-12T03:30:00Z'), NEW_YORK)).toEqual({
      date: '2026-09-11',
      minutes: 23 * 60 + 30,
    });
    expect(wallClockAt(Date.parse('2026-09-11T23:00:00Z'), 'Asia/Tokyo').date).toBe('2026-09-12');
  });

  it('goes there and back, also across clock changes', () => {
    for (const date of ['2026-09-11', '2026-03-08', '2026-11-01', '2026-01-15'])
      for (const minutes of [0, 90, 9 * 60, 17 * 60, 23 * 60 + 59])
        for (const zone of [NEW_YORK, 'Europe/London', 'Asia/Kolkata', 'UTC', 'Pacific/Auckland'])
          expect(wallClockAt(instantOf(date, minutes, zone), zone)).toEqual({ date, minutes });
  });

  it('moves a time that a clock change skips past the gap, and takes the first of one that occurs twice', () => {
    expect(new Date(instantOf('2026-03-08', 150, NEW_YORK)).toISOString()).toBe('2026-03-08T07:30:00.000Z');
    expect(new Date(instantOf('2026-11-01', 90, NEW_YORK)).toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  it('reads times of day', () => {
    expect(minutesOfDay('17:00')).toBe(1020);
    for (const text of ['24:00', '7:00', '17:60', '']) expect(minutesOfDay(text)).toBeNaN();
  });
});
