import { describe, expect, it } from 'vitest';
import { conflictAgeDays, verificationOf } from '../../../lib/reason/freshness';
import { teamStatus } from '../../../lib/reason/team-status';
import type { Team } from '../../../lib/workspace/schema';
import { indexOf, US } from './workspace.fixture';

describe('the status of a team', () => {
  const said = (saidOn: string, more: Partial<NonNullable<Team['status']>> = {}, team: Partial<Team> = {}): Team => ({
    id: 'product',
    name: 'Product',
    status: { health: 'on-track', saidOn, ...more },
    ...team,
  });
  const calendars = [{ ...US, holidays: [{ on: '2026-09-07' }], cutoff: '17:00' }];
  const statusOf = (team: Team, now: string, more: object = {}) =>
    teamStatus(indexOf({ teams: [team], calendars, ...more }), 'product', Date.parse(now));
  const MONDAY = '2026-09-14T09:00:00-04:00';

  it('ages in working days after it was said, up to today', () => {
    expect(statusOf(said('2026-08-24', { note: 'Scope agreed' }), MONDAY)).toEqual({
      health: 'on-track',
      note: 'Scope agreed',
      saidOn: '2026-08-24',
      ageWorkingDays: 14,
      age: 'old',
    });
  });

  it('is fresh to half a cycle, ageing to one, old past it', () => {
    const age = (saidOn: string, cycleDays?: number) =>
      statusOf(said(saidOn, cycleDays === undefined ? {} : { cycleDays }), MONDAY)?.age;
    expect(age('2026-09-04')).toBe('fresh'); // 5 working days
    expect(age('2026-09-03')).toBe('ageing');
    expect(age('2026-08-28')).toBe('ageing'); // 10
    expect(age('2026-08-27')).toBe('old');
    expect(age('2026-09-04', 4)).toBe('old');
    expect(age('2026-09-14', 0)).toBe('fresh');
    expect(age('2026-09-11', 1)).toBe('ageing');
  });

  it('does not age in an evening, and is nothing before it was said', () => {
    expect(statusOf(said('2026-09-14'), '2026-09-14T22:00:00-04:00')?.ageWorkingDays).toBe(0);
    expect(statusOf(said('2026-09-15'), MONDAY)).toBeNull();
  });

  it('counts in the calendar of the team, and in plain weeks where there is none', () => {
    const gulf = { id: 'gulf', timeZone: 'Asia/Dubai', weekend: [5, 6] };
    const own = statusOf(said('2026-09-10', {}, { calendar: 'gulf' }), MONDAY, { calendars: [US, gulf] });
    expect(own?.ageWorkingDays).toBe(2);
    expect(statusOf(said('2026-09-10', {}, { calendar: 'gone' }), MONDAY)?.ageWorkingDays).toBe(2);
  });

  it('is nothing where nothing was said', () => {
    expect(statusOf({ id: 'product', name: 'Product' }, MONDAY)).toBeNull();
    expect(teamStatus(indexOf(), 'nobody', 0)).toBeNull();
  });
});

describe('a verification', () => {
  it('is due on its day and overdue after', () => {
    const of = { verifiedOn: '2025-11-14', reviewEveryDays: 180 };
    expect(verificationOf(of, '2026-09-15')).toEqual({
      on: '2025-11-14',
      ageDays: 305,
      state: 'overdue',
      dueOn: '2026-05-13',
    });
    expect(verificationOf(of, '2026-05-12')?.state).toBe('fresh');
    expect(verificationOf(of, '2026-05-13')?.state).toBe('due');
    expect(verificationOf(of, '2026-05-14')?.state).toBe('overdue');
    expect(verificationOf(of, '2025-11-14')?.ageDays).toBe(0);
    expect(verificationOf(of, '2025-11-01')).toBeNull();
  });

  it('never falls due without a period, and is never where there was none', () => {
    expect(verificationOf({ verifiedOn: '2020-01-01' }, '2026-09-15')).toMatchObject({ state: 'fresh', dueOn: null });
    expect(verificationOf({}, '2026-09-15')).toEqual({ on: null, ageDays: null, state: 'never', dueOn: null });
  });
});

it('counts the days of a conflict by the calendar', () => {
  expect(conflictAgeDays('2026-08-07', '2026-09-14')).toBe(38);
  expect(conflictAgeDays('2026-09-14', '2026-09-14')).toBe(0);
  expect(conflictAgeDays('2026-09-15', '2026-09-14')).toBeNull();
});
