import { describe, expect, it } from 'vitest';
import { outlookOf } from '../../../lib/reason/evaluate';
import type { Step } from '../../../lib/workspace/schema';
import { indexOf, type Parts, report, step, US } from './workspace.fixture';

const ends = (parts: Parts, today?: string) => report(parts, today).steps.map(({ end }) => end);
const spans = (parts: Parts, today?: string) => report(parts, today).steps.map(({ start, end }) => `${start} ${end}`);
const quarterEnd = (budget: number, days: number): Step['days'] => ({
  budget,
  budgetWhen: [{ condition: 'last-month-of-quarter', days }],
});

describe('placing the steps of a chain', () => {
  const vector = (legal: number) => [
    step('legal', 0, { days: quarterEnd(legal, 2) }),
    step('approval', 10),
    step('instance', 1),
  ];

  it.each<[number, string, string[]]>([
    [3, '2026-11-23', ['2026-11-25', '2026-12-11', '2026-12-14']],
    [4, '2026-11-30', ['2026-12-03', '2026-12-17', '2026-12-18']],
    [4, '2026-12-01', ['2026-12-02', '2026-12-16', '2026-12-17']],
  ])('legal %i from %s', (legal, startOn, expected) => {
    expect(ends({ steps: vector(legal), at: { startOn } })).toEqual(expected);
  });

  it('finds by scanning that a later start may fit where an earlier one does not', () => {
    const chain = report({ steps: vector(4), at: { startOn: '2026-11-30' } }, '2026-11-30', '2026-12-17');
    expect([chain.finish, chain.latestStart]).toEqual(['2026-12-18', '2026-12-01']);
  });

  it('judges the budget on day 1, not on the day before the weekend', () => {
    const steps = [step('a', 1, { days: quarterEnd(3, 1) })];
    expect(spans({ steps, at: { startOn: '2026-11-28' } })).toEqual(['2026-11-30 2026-12-02']);
    const spring = report({ steps, at: { startOn: '2026-02-28' } }, '2026-02-02', '2026-02-01');
    expect(spring.steps).toMatchObject([{ start: '2026-03-02', end: '2026-03-02' }]);
  });

  it('starts no earlier than today, after the cut-off the next day', () => {
    const parts = { steps: [step('a', 2)], at: { startOn: '2026-11-02' } };
    expect(spans(parts, '2026-11-10')).toEqual(['2026-11-10 2026-11-11']);
    const index = indexOf({ ...parts, calendars: [{ ...US, cutoff: '17:00' }] });
    const evening = Date.parse('2026-11-10T22:30:00Z');
    expect(outlookOf(index, 'deal', { now: evening })?.finish).toBe('2026-11-12');
  });

  it('takes a done step at its date, and lets the next wait for today', () => {
    const chain = report(
      { steps: [step('a', 5), step('b', 2)], at: { startOn: '2026-11-02', done: [{ step: 'a', on: '2026-11-04' }] } },
      '2026-11-10',
    );
    expect(chain.steps).toMatchObject([
      { start: '2026-11-02', end: '2026-11-04', days: 3, state: 'done' },
      { start: '2026-11-10', end: '2026-11-11', days: 2, state: 'planned' },
    ]);
    expect(chain.sum).toMatchObject({ terms: [{ days: 3 }, { days: 2 }], waiting: 3, total: 8 });
  });

  it('counts a step in progress from its day, and ends it no earlier than today', () => {
    const at = { startOn: '2026-11-02', inProgress: [{ step: 'a', since: '2026-11-03' }] };
    expect(spans({ steps: [step('a', 9)], at }, '2026-11-10')).toEqual(['2026-11-03 2026-11-13']);
    const over = report({ steps: [step('a', 2), step('b', 1)], at }, '2026-11-10');
    expect(over.steps).toMatchObject([
      { start: '2026-11-03', end: '2026-11-10', days: 6, state: 'in-progress' },
      { start: '2026-11-11', end: '2026-11-11' },
    ]);
  });

  it('stands a milestone on the latest end before it, and starts the next step as if it were not there', () => {
    const steps = [step('m', 0), step('a', 2), step('n', 0), step('b', 1)];
    expect(spans({ steps })).toEqual([
      '2026-11-23 2026-11-23',
      '2026-11-23 2026-11-24',
      '2026-11-24 2026-11-24',
      '2026-11-25 2026-11-25',
    ]);
    const at = { startOn: '2026-11-02', done: [{ step: 'a', on: '2026-11-04' }] };
    expect(spans({ steps: [step('a', 2), step('n', 0), step('b', 1)], at }, '2026-11-10')).toEqual([
      '2026-11-02 2026-11-04',
      '2026-11-10 2026-11-10',
      '2026-11-10 2026-11-10',
    ]);
  });

  it('starts a join after the last of its predecessors', () => {
    const steps = [
      step('a', 2, { after: [] }),
      step('b', 5, { after: [] }),
      step('c', 1, { after: ['a', 'b'] }),
      step('d', 1, { after: ['a'] }),
    ];
    const chain = report({ steps, at: { startOn: '2026-11-02' } });
    expect(chain.steps.map(({ start }) => start)).toEqual(['2026-11-02', '2026-11-02', '2026-11-09', '2026-11-04']);
    expect(chain.sum.terms.map((term) => term.step)).toEqual(['b', 'c']);
  });

  it('lets what followed a parallel step follow it and its former predecessors', () => {
    const steps = [step('a', 3), step('b', 1), step('c', 8), step('d', 1)];
    expect(spans({ steps, at: { startOn: '2026-11-02', parallel: ['b', 'c'] } })).toEqual([
      '2026-11-02 2026-11-04',
      '2026-11-02 2026-11-02',
      '2026-11-02 2026-11-11',
      '2026-11-12 2026-11-12',
    ]);
    expect(spans({ steps, at: { startOn: '2026-11-02', parallel: ['b'] } })[2]).toBe('2026-11-05 2026-11-16');
  });

  it('passes the predecessors of a skipped step on', () => {
    const when = [{ fact: 'size', atLeast: 100 }];
    const steps = [step('a', 2), step('b', 5, { when, calendar: 'gone' }), step('c', 1)];
    expect(ends({ steps, at: { startOn: '2026-11-02' } })).toEqual(['2026-11-03', '2026-11-04']);
    const first = [step('b', 5, { when }), step('c', 1)];
    expect(ends({ steps: first, at: { startOn: '2026-11-02' } })).toEqual(['2026-11-02']);
    const both = { steps: [step('a', 2), step('b', 5, { when }), step('c', 1)], at: { startOn: '2026-11-02' } };
    expect(ends({ ...both, item: { facts: { size: '250' } } })).toHaveLength(3);
  });

  it('counts each step in its own calendar', () => {
    const gulf = { id: 'gulf', timeZone: 'Asia/Dubai', weekend: [5, 6] };
    const steps = [step('a', 4), step('b', 3, { calendar: 'gulf' })];
    expect(spans({ steps, calendars: [US, gulf], at: { startOn: '2026-11-09' } })).toEqual([
      '2026-11-09 2026-11-12',
      '2026-11-15 2026-11-17',
    ]);
  });

  it('adds half days up', () => {
    const calendars = [{ ...US, holidays: ['2026-11-23', '2026-11-24'].map((on) => ({ on, weight: 0.5 as const })) }];
    expect(spans({ steps: [step('a', 1), step('b', 1.5)], calendars })).toEqual([
      '2026-11-23 2026-11-24',
      '2026-11-25 2026-11-26',
    ]);
  });

  it('uses what was observed where there is enough of it and it is fresh', () => {
    const with_ = (n: number, to: string, budget?: number): Parts => ({
      steps: [
        { id: 'a', name: 'A', days: { ...(budget && { budget }), observed: { median: 4, n, from: '2025-01-01', to } } },
      ],
      at: { startOn: '2026-11-02' },
    });
    const days = (parts: Parts) => report(parts).steps.map((s) => `${s.days} ${s.basis}`)[0];
    expect(days(with_(20, '2026-05-06', 2))).toBe('4 observed'); // 180 days before 2 Nov
    expect(days(with_(20, '2026-05-05', 2))).toBe('2 budget');
    expect(days(with_(19, '2026-10-30', 2))).toBe('2 budget');
    expect(days(with_(20, '2026-11-03', 2))).toBe('2 budget'); // the window has not ended
    expect(days(with_(20, '2026-10-30'))).toBe('4 observed');
    expect(report(with_(20, '2026-10-30', 6)).causes).toEqual([]);
    expect(report(with_(20, '2026-10-30', 6)).asBudgeted.finish).toBe('2026-11-05');
  });
});
