import { describe, expect, it } from 'vitest';
import { report, step } from './workspace.fixture';

describe('a missed chain', () => {
  it('says so where even the budget misses', () => {
    const chain = report({ steps: [step('a', 5)], at: { startOn: '2026-11-02' } }, '2026-11-02', '2026-11-05');
    expect(chain).toMatchObject({
      eachFitsAlone: false,
      asBudgeted: { finish: '2026-11-06', spareDays: -1 },
      causes: [],
    });
    expect(chain).toMatchObject({ levers: [], nearestSingle: null, bestIfNone: null });
  });

  it('names the best where no two changes fit, and offers nothing for a done step', () => {
    const steps = [
      step('a', 5),
      step('b', 5, { parallelOk: true }),
      step('c', 1, { when: [{ fact: 'x', equals: true, lever: 'leave x out' }] }),
    ];
    const item = { facts: { x: true }, target: { date: '2026-11-04' } };
    const chain = report({ steps, item, at: { startOn: '2026-11-02' } }, '2026-11-02', '2026-11-04');
    const change = { b: { step: 'b', change: 'parallel' }, c: { step: 'c', change: 'fact' } };
    expect(chain.bestIfNone).toMatchObject({ changes: [change.b, change.c], finish: '2026-11-06', workingDaysLate: 2 });
    expect(chain.nearestSingle).toMatchObject({ changes: [change.b], workingDaysLate: 3 });
    const done = { startOn: '2026-11-02', done: [{ step: 'c', on: '2026-11-02' }] };
    const left = report({ steps, item, at: done }, '2026-11-02', '2026-11-04');
    expect(left.bestIfNone).toMatchObject({ changes: [change.b] });
    expect(left.causes).toEqual([]);
  });

  it('lists the single changes alone where one fits, best spare first, ties by step id', () => {
    const when = (fact: string) => [{ fact, equals: 'yes', lever: `drop ${fact}` }];
    const steps = [
      step('z', 2, { when: when('p') }),
      step('a', 2, { when: when('q') }),
      step('m', 3, { when: when('r') }),
    ];
    const facts = { p: 'yes', q: 'yes', r: 'yes' };
    const item = { facts, target: { date: '2026-11-09' } };
    const chain = report({ steps, item, at: { startOn: '2026-11-02' } });
    expect(chain.levers.map(({ changes, spareDays }) => [changes.map((c) => c.step).join(), spareDays])).toEqual([
      ['m', 2],
      ['a', 1],
      ['z', 1],
    ]);
    expect([chain.nearestSingle, chain.bestIfNone]).toEqual([null, null]);
  });

  it('counts its sum from before the target too', () => {
    const chain = report({ steps: [step('a', 2)], at: { startOn: '2026-11-09' } }, '2026-11-09', '2026-11-04');
    expect(chain.workingDaysLate).toBe(4);
    expect(chain.sum).toMatchObject({ total: 2, available: -2, late: 4 });
  });
});
