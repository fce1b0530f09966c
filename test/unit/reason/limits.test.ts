import { describe, expect, it } from 'vitest';
import { evaluateAll, evaluateItem, outlookOf } from '../../../lib/reason/evaluate';
import type { ChainMissesDate } from '../../../lib/reason/warning';
import type { Step } from '../../../lib/workspace/schema';
import { indexOf, morningOf, type Parts, step, US } from './workspace.fixture';

const now = morningOf('2026-11-23');
const warningsOf = (parts: Parts) => evaluateItem(indexOf(parts), 'deal', { now });

/** The reason for which a chain cannot be computed; the warning must hold no number and be low. */
function reason(parts: Parts): unknown {
  const warnings = warningsOf(parts);
  expect(warnings).toMatchObject([{ rule: 'cannot-tell', severity: 'low', message: { id: 'cannot-tell' } }]);
  expect(warnings[0]?.factsHash).toMatch(/^[0-9a-f]{32}$/);
  expect(outlookOf(indexOf(parts), 'deal', { now })).toBeNull();
  return warnings[0]?.message.values.reason;
}

describe('a chain that cannot be computed', () => {
  it('says why', () => {
    const noDays: Step = { id: 'a', name: 'A', days: {} };
    expect(reason({ at: { id: 'gone' } })).toBe('process-missing');
    expect(reason({ item: { process: { id: 'close' } } })).toBe('start-missing');
    expect(reason({ defaultCalendar: undefined })).toBe('calendar-missing');
    expect(reason({ steps: [step('a', 1, { calendar: 'gone' })] })).toBe('calendar-missing');
    const teams = [{ id: 'desk', name: 'Desk', calendar: 'gone' }];
    expect(reason({ steps: [step('a', 1, { team: 'desk' })], teams })).toBe('calendar-missing');
    expect(reason({ calendars: [{ ...US, timeZone: 'Mars/Olympus' }] })).toBe('zone-unknown');
    expect(reason({ steps: [noDays] })).toBe('duration-missing');
    expect(reason({ steps: [step('a', 1, { after: ['b'] })] })).toBe('step-missing');
    expect(reason({ steps: [step('a', 1, { after: ['b'] }), step('b', 1)] })).toBe('step-cycle');
    expect(reason({ steps: [step('a', 1, { after: ['a'] })] })).toBe('step-cycle');
    expect(reason({ calendars: [{ ...US, weekend: [1, 2, 3, 4, 5, 6, 7] }] })).toBe('never-ends');
  });

  it('cannot tell past the end of a calendar, whether or not the date would be missed', () => {
    const steps = [step('a', 5)];
    const calendars = (coversUntil: string) => [{ ...US, coversUntil }];
    expect(reason({ steps, calendars: calendars('2026-11-30') })).toBe('calendar-ends');
    expect(warningsOf({ steps, calendars: calendars('2026-12-01') })).toEqual([]);
    expect(reason({ steps: [step('a', 0.5)], calendars: calendars('2026-11-22') })).toBe('calendar-ends');
    const at = { done: [{ step: 'a', on: '2026-11-20' }] };
    expect(reason({ steps: [step('a', 1)], at, calendars: calendars('2026-11-19') })).toBe('calendar-ends');
  });

  it('cannot count the lateness where only the calendar of the item ends too early', () => {
    const short = { ...US, id: 'short', coversUntil: '2026-11-24' };
    const parts: Parts = {
      steps: [step('a', 5, { calendar: 'us' })],
      calendars: [US, short],
      teams: [{ id: 'sales', name: 'Sales', calendar: 'short' }],
      item: { ownerTeam: 'sales', target: { date: '2026-11-25' } },
    };
    const [warning] = warningsOf(parts);
    expect(warning?.message.values).toMatchObject({ reason: 'calendar-ends', calendar: 'short', until: '2026-11-24' });
    expect(warningsOf({ ...parts, item: { ownerTeam: 'sales', target: { date: '2026-12-31' } } })).toEqual([]);
  });

  it('needs nothing of a step that does not run, and no duration of one that is done', () => {
    const skipped: Step = { id: 'b', name: 'B', calendar: 'gone', days: {}, when: [{ fact: 'x', equals: 1 }] };
    const steps: Step[] = [{ id: 'a', name: 'A', days: {} }, skipped];
    expect(warningsOf({ steps, at: { done: [{ step: 'a', on: '2026-11-20' }] } })).toEqual([]);
  });

  it('gives no p80 that no calendar covers', () => {
    const observed = { median: 3, p80: 30, n: 41, from: '2026-01-01', to: '2026-11-01' };
    const [warning] = warningsOf({
      steps: [{ id: 'a', name: 'A', days: { budget: 1, observed } }],
      calendars: [{ ...US, coversUntil: '2026-12-01' }],
      item: { target: { date: '2026-11-24' } },
    });
    expect((warning as ChainMissesDate).chain.finishP80).toBeNull();
  });
});

describe('an item without a chain to judge', () => {
  it('says nothing', () => {
    const late = { steps: [step('a', 5)], item: { target: { date: '2026-11-24' } } };
    const withState = (state: 'shipped' | 'dropped' | 'deprioritised') =>
      warningsOf({ ...late, item: { ...late.item, state } }).map(({ rule }) => rule);
    const index = indexOf({});
    expect(evaluateItem(index, 'nobody', { now })).toEqual([]);
    const bare = structuredClone(index.items.get('deal'));
    delete bare?.target;
    const undated = { ...index, items: new Map([['deal', bare as NonNullable<typeof bare>]]) };
    expect(evaluateItem(undated, 'deal', { now })).toEqual([]);
    expect(evaluateItem(undated, 'deal', { now, target: '2026-11-20' })).toHaveLength(1);
    expect(evaluateItem(undated, 'deal', { now, target: 'tomorrow' })).toEqual([]);
    expect(warningsOf({ steps: [step('a', 5, { when: [{ fact: 'x', equals: 1 }] })] })).toEqual([]);
    expect(withState('shipped')).toEqual([]);
    expect(withState('dropped')).toEqual([]);
    expect(withState('deprioritised')).toEqual(['chain-misses-date']);
    expect([...evaluateAll(indexOf(late), now).keys()]).toEqual(['deal']);
    expect(evaluateAll(index, now).size).toBe(0);
  });
});

describe('a chain of great size', { timeout: 60_000 }, () => {
  const timed = (parts: Parts) => {
    const started = performance.now();
    const [warning] = warningsOf(parts);
    return { warning, ms: performance.now() - started };
  };

  it('is judged in bounded time, with a cause and a change in each of ten thousand steps', () => {
    const observed = { median: 2, p80: 3, n: 41, from: '2026-01-01', to: '2026-11-01' };
    const steps = Array.from(
      { length: 10_000 },
      (_, i): Step => ({
        ...step(`s${i}`, 1, { parallelOk: true, delegable: true, team: 'desk', role: 'Lead' }),
        days: { budget: 1, observed },
        when: [{ fact: 'x', equals: 'yes', lever: 'drop x' }],
      }),
    );
    const absences = Array.from({ length: 500 }, (_, i) => {
      const from = `${2027 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-10`;
      return { role: 'Lead', from, to: from };
    });
    const teams = [{ id: 'desk', name: 'Desk', absences }];
    const { warning, ms } = timed({ steps, teams, item: { facts: { x: 'yes' }, target: { date: '2090-01-01' } } });
    expect(warning).toMatchObject({ rule: 'chain-misses-date', chain: { cut: true, eachFitsAlone: false } });
    expect(ms).toBeLessThan(30_000);
  });

  it('stands long steps, far targets and a chain that would end after the last date', () => {
    const long = Array.from({ length: 100 }, (_, i) => step(`s${i}`, 400));
    expect(timed({ steps: long, item: { target: { date: '2100-01-01' } } }).warning).toMatchObject({
      chain: { finish: '2180-03-24', latestStart: null, cut: false },
    });
    const endless = Array.from({ length: 10_000 }, (_, i) => step(`s${i}`, 400));
    expect(timed({ steps: endless }).warning?.message.values.reason).toBe('never-ends');
    const past = timed({ item: { target: { date: '1999-12-31' } } }).warning;
    expect(past).toMatchObject({ chain: { finish: '2026-11-23', latestStart: null } });
  });

  it('stands a web of joins: every step after all before it', () => {
    const steps = Array.from({ length: 300 }, (_, i) =>
      step(`s${i}`, 1, {
        after: Array.from({ length: Math.min(i, 100) }, (_, k) => `s${i - 1 - k}`),
        parallelOk: true,
      }),
    );
    const { warning, ms } = timed({ steps, at: { parallel: steps.map(({ id }) => id).slice(0, 150) } });
    expect(warning?.rule).toBe('chain-misses-date');
    expect(ms).toBeLessThan(30_000);
  });
});
