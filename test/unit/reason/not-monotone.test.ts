import { describe, expect, it } from 'vitest';
import { outlookOf } from '../../../lib/reason/evaluate';
import { indexOf, morningOf, type Parts, step, US } from './workspace.fixture';

/** Four days; two where its first day lies in the last month of a quarter. */
const legal = step('legal', 4, {
  team: 'law',
  role: 'Counsel',
  days: { budget: 4, budgetWhen: [{ condition: 'last-month-of-quarter', days: 2 }] },
});
const endOf = (parts: Parts) => outlookOf(indexOf(parts), 'deal', { now: morningOf('2026-11-02') })?.finish;

/** Where a budget depends on the day, a worse chain may end earlier: one case of each, kept so that nobody tidies it. */
describe('with a budget that depends on the day', () => {
  const monday = { startOn: '2026-11-30' };

  it('a longer step can end the chain earlier', () => {
    const chain = (days: number) => endOf({ steps: [step('draft', days), legal], at: { startOn: '2026-11-25' } });
    expect([chain(1), chain(2)]).toEqual(['2026-12-03', '2026-12-02']);
  });

  it('an added holiday can', () => {
    const off = { ...US, holidays: [...(US.holidays ?? []), { on: '2026-11-30' }] };
    expect([endOf({ steps: [legal], at: monday }), endOf({ steps: [legal], at: monday, calendars: [off] })]).toEqual([
      '2026-12-03',
      '2026-12-02',
    ]);
  });

  it('an added predecessor can', () => {
    expect(endOf({ steps: [step('intake', 1), legal], at: monday })).toBe('2026-12-02');
  });

  it('a delegate can end it later', () => {
    const absence = { role: 'Counsel', from: '2026-11-30', to: '2026-11-30' };
    const served = (more: object) =>
      endOf({ steps: [legal], at: monday, teams: [{ id: 'law', name: 'Law', absences: [{ ...absence, ...more }] }] });
    expect([served({}), served({ delegateRole: 'Deputy' })]).toEqual(['2026-12-02', '2026-12-03']);
  });
});

/** A step follows what it is after, and where that was done before the process starts, it need not wait for the start. */
it('an added predecessor that was done before the process starts can end the chain earlier', () => {
  const at = { startOn: '2026-11-09', done: [{ step: 'draft', on: '2026-11-02' }] };
  const chain = (after: string[]) => endOf({ steps: [step('draft', 1), step('check', 1, { after })], at });
  expect([chain([]), chain(['draft'])]).toEqual(['2026-11-09', '2026-11-03']);
});
