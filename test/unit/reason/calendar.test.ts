import { describe, expect, it } from 'vitest';
import { WorkCalendar, workCalendar, workingDaysBetween } from '../../../lib/reason/calendar';
import { todayIn } from '../../../lib/reason/which-calendar';
import { fromDayNumber, toDayNumber } from '../../../lib/values/local-date';
import type { Calendar } from '../../../lib/workspace/schema';
import { indexOf, US } from './workspace.fixture';

const day = toDayNumber;
const calendar = (more: Partial<Calendar> = {}) => new WorkCalendar({ ...US, ...more });

describe('a working calendar', () => {
  it('weighs weekends, holidays, half days and make-up days', () => {
    const days = calendar({
      holidays: [
        { on: '2026-11-26' },
        { on: '2026-12-24', weight: 0.5 },
        { on: '2026-12-26', weight: 0.5 }, // a Saturday
        { on: '2026-12-31', weight: 0.5 },
        { on: '2026-12-31', weight: 0 },
      ],
      workdays: ['2026-11-28', '2026-11-30', '2026-12-25'],
    });
    const weight = (date: string) => days.weight(day(date), day(date));
    expect(weight('2026-11-25')).toBe(1);
    expect(weight('2026-11-26')).toBe(0);
    expect(weight('2026-11-28')).toBe(1); // make-up Saturday
    expect(weight('2026-11-29')).toBe(0);
    expect(weight('2026-11-30')).toBe(1); // a make-up day that is a working day anyway
    expect(weight('2026-12-24')).toBe(0.5);
    expect(weight('2026-12-26')).toBe(0); // a half holiday makes no weekend a working day
    expect(weight('2026-12-31')).toBe(0); // of two holidays the longer
    expect(days.weight(day('2026-11-23'), day('2026-11-29'))).toBe(5);
    expect(days.count(day('2026-12-23'), day('2026-12-25'))).toBe(3);
    expect(days.weight(day('2026-12-02'), day('2026-12-01'))).toBe(0);
  });

  it('adds any number of days where every week is like the next, near and far, before 1970 too', () => {
    for (const weekend of [[6, 7], [5], [1, 3, 7], []]) {
      const plain = calendar({ weekend, holidays: [] });
      // One holiday long past makes it count the long way round.
      const counted = calendar({ weekend, holidays: [{ on: '1900-01-01' }] });
      for (let n = 0.5; n < 540; n += 0.5)
        for (const from of [day('2026-09-14') + Math.floor(n % 7), day('1969-12-20')])
          expect(plain.reach(from, n)).toBe(counted.reach(from, n));
    }
  });

  it('knows any weekend, before 1970 too', () => {
    const gulf = calendar({ weekend: [5, 6], holidays: [] });
    expect(gulf.weight(day('2026-11-27'), day('2026-11-29'))).toBe(1);
    expect(gulf.weight(day('1960-01-01'), day('1960-01-07'))).toBe(5); // from a Friday
    expect(calendar({ weekend: [], holidays: [] }).weight(day('2026-01-01'), day('2026-12-31'))).toBe(365);
  });

  it('finds the day on which a sum of weights is reached', () => {
    const days = calendar();
    const reach = (from: string, n: number) => fromDayNumber(days.reach(day(from), n));
    expect(reach('2026-11-23', 3)).toBe('2026-11-25');
    expect(reach('2026-11-23', 4)).toBe('2026-11-30');
    expect(reach('2026-11-23', 2.5)).toBe('2026-11-25');
    expect(reach('2026-11-28', 0.1)).toBe('2026-11-30');
    expect(reach('2026-11-23', 400)).toBe('2028-06-09');
  });

  it('says nothing past its end, and never loops where there is no working day', () => {
    const short = calendar({ coversUntil: '2026-11-25' });
    expect(short.reach(day('2026-11-23'), 3)).toBe(day('2026-11-25'));
    expect(short.reach(day('2026-11-23'), 4)).toBeNaN();
    expect(short.reach(day('2026-11-26'), 1)).toBeNaN();
    expect(short.spare(day('2026-11-24'), day('2026-11-26'))).toBeNaN();
    expect(calendar({ weekend: [1, 2, 3, 4, 5, 6, 7] }).reach(day('2026-11-23'), 1)).toBeNaN();
  });

  it('counts spare days with a sign, each day once', () => {
    const days = calendar();
    expect(days.spare(day('2026-11-25'), day('2026-12-01'))).toBe(2);
    expect(days.spare(day('2026-12-01'), day('2026-11-25'))).toBe(-2);
    expect(days.spare(day('2026-11-28'), day('2026-11-27'))).toBe(0);
    expect(workingDaysBetween(days, day('2026-11-25'), day('2026-12-01')).map(fromDayNumber)).toEqual([
      '2026-11-25',
      '2026-11-30',
      '2026-12-01',
    ]);
  });

  it('takes today from its own zone, and after the cut-off the next day', () => {
    const today = (more: Partial<Calendar>, iso: string) => fromDayNumber(calendar(more).today(Date.parse(iso)));
    expect(today({}, '2026-11-24T03:00:00Z')).toBe('2026-11-23');
    expect(today({ timeZone: 'Asia/Tokyo' }, '2026-11-24T16:00:00Z')).toBe('2026-11-25');
    expect(today({ cutoff: '17:00' }, '2026-11-24T22:00:00.000Z')).toBe('2026-11-24'); // 17:00 sharp
    expect(today({ cutoff: '17:00' }, '2026-11-24T22:00:00.001Z')).toBe('2026-11-25');
  });

  it('is null where the zone is not known', () => {
    expect(workCalendar({ ...US, timeZone: 'Mars/Olympus' })).toBeNull();
  });

  it('shows today by the clock on the wall, without a cut-off, and in UTC where there is no calendar', () => {
    const late = Date.parse('2026-11-25T03:30:00Z'); // 22:30 in New York
    expect(todayIn(indexOf({ calendars: [{ ...US, cutoff: '17:00' }] }), late)).toBe('2026-11-24');
    expect(todayIn(indexOf({ defaultCalendar: undefined }), late)).toBe('2026-11-25');
    expect(todayIn(indexOf({ calendars: [{ ...US, timeZone: 'Nowhere/Land' }] }), late)).toBe('2026-11-25');
  });
});
