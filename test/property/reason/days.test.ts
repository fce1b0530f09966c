import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkCalendar } from '../../../lib/reason/calendar';
import { fromDayNumber, isoWeekday, toDayNumber } from '../../../lib/values/local-date';
import { times } from '../times';

describe('days by number', () => {
  it('are those of Date, and no day of the calendar is missed or invented', () => {
    const DAY = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: -682_000, max: 2_932_896 }), (day) => {
        expect(toDayNumber(fromDayNumber(day))).toBe(day);
      }),
      { numRuns: times(2000) },
    );
    const part = (max: number) => fc.nat({ max }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9999 }), part(13), part(32), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
        const ms = Date.UTC(year, Number(month) - 1, Number(day));
        const same = new Date(ms).toISOString().slice(0, 10) === text;
        expect(toDayNumber(text)).toBe(same ? ms / DAY : Number.NaN);
      }),
      { numRuns: times(2000) },
    );
  });
});

describe('adding working days', () => {
  const dayIn = fc.nat({ max: 1500 }).map((n) => fromDayNumber(20_700 + n));
  const calendar = fc.record({
    id: fc.constant('c'),
    timeZone: fc.constant('UTC'),
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
    holidays: fc.array(fc.record({ on: dayIn, weight: fc.constantFrom(0 as const, 0.5 as const) }), { maxLength: 400 }),
    workdays: fc.array(dayIn, { maxLength: 60 }),
  });

  it('ends on the day that a loop by day finds, however many exceptions lie on the way', () => {
    fc.assert(
      fc.property(calendar, fc.nat({ max: 1500 }), fc.integer({ min: 1, max: 600 }), (record, after, halves) => {
        const fast = new WorkCalendar(record);
        const from = 20_650 + after;
        const n = halves / 2;
        const made = new Set(record.workdays);
        const weightOf = (day: number) => {
          if (made.has(fromDayNumber(day))) return 1;
          if (record.weekend.includes(isoWeekday(day))) return 0;
          return Math.min(
            1,
            ...record.holidays.filter(({ on }) => on === fromDayNumber(day)).map(({ weight }) => weight),
          );
        };
        let sum = 0;
        let day = from - 1;
        while (sum < n && day < from + 12_000) sum += weightOf(++day);
        if (sum < n) expect(record.weekend).toHaveLength(7);
        else expect(fast.reach(from, n)).toBe(day);
      }),
      { numRuns: times(120) },
    );
  });
});
