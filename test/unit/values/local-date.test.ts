import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  fromDayNumber,
  isLocalDate,
  isoWeekday,
  toDayNumber,
} from '../../../lib/values/local-date';

describe('local dates', () => {
  it('takes only days that the calendar has', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-09-31', ' 2026-09-30', '', '2026-09-30T00:00'])
      expect(isLocalDate(text), text).toBe(false);
  });

  it('counts days across months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-08-07', '2026-09-14')).toBe(38);
    expect(daysBetween('2025-11-14', '2026-09-15')).toBe(305);
  });

  it('agrees with Date on every day of four centuries', () => {
    for (let day = toDayNumber('1900-01-01'); day < toDayNumber('2300-01-01'); day += 17) {
      const date = fromDayNumber(day);
      expect(toDayNumber(date)).toBe(day);
      expect(isoWeekday(day) % 7).toBe(new Date(`${date}T00:00:00Z`).getUTCDay());
    }
  });
});
