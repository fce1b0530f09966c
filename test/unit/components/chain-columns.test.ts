import { describe, expect, it } from 'vitest';
import { chainColumns } from '../../../components/chain-columns';
import type { ChainStepView } from '../../../components/models';
import { STORY_ONE } from './story-one-card';

const { workingDays, target } = STORY_ONE.report;
const step = (id: string) => STORY_ONE.steps.find((each) => each.id === id) as ChainStepView;

describe('the columns of a chain', () => {
  it('has one for each working day, with the line after the target’s', () => {
    const columns = chainColumns(workingDays, target);
    expect(columns).toMatchObject({ count: 21, weeks: false, line: 13 });
  });

  it('draws work, work past its budget, waiting and what lies after the line', () => {
    const { bars } = chainColumns(workingDays, target);
    expect(bars(step('legal'))).toEqual([
      { ink: 'work', from: 0, to: 5 },
      { ink: 'over', from: 5, to: 9 },
    ]);
    expect(bars(step('pricing'))).toEqual([
      { ink: 'wait', from: 9, to: 13 },
      { ink: 'late', from: 13, to: 15 },
    ]);
    expect(bars(step('procurement'))).toEqual([{ ink: 'late', from: 15, to: 20 }]);
    expect(bars(step('signature'))).toEqual([{ ink: 'late', from: 20, to: 21 }]);
  });

  it('cuts a bar that crosses the line', () => {
    const { bars } = chainColumns(workingDays, '2026-09-18');
    expect(bars(step('legal'))).toEqual([
      { ink: 'work', from: 0, to: 5 },
      { ink: 'late', from: 5, to: 9 },
    ]);
  });

  it('puts the line first where the target has gone by before the start', () => {
    expect(chainColumns(workingDays, '2026-09-01').line).toBe(0);
  });

  it('draws weeks past forty days, and hides no late day in a grey week', () => {
    const long = Array.from({ length: 70 }, (_, n) => new Date(Date.UTC(2026, 8, 14 + n)))
      .filter((day) => day.getUTCDay() % 6 !== 0)
      .map((day) => day.toISOString().slice(0, 10));
    const columns = chainColumns(long, '2026-10-28');
    expect(columns).toMatchObject({ count: 10, weeks: true, line: 6.6 });
    const late = { ...step('legal'), start: '2026-10-19', end: '2026-10-30', days: 10, budgetDays: null };
    expect(columns.bars(late)).toEqual([
      { ink: 'work', from: 5, to: 6 },
      { ink: 'late', from: 6, to: 7 },
    ]);
  });

  it('draws nothing for a milestone', () => {
    expect(chainColumns(workingDays, target).bars({ ...step('signature'), days: 0 })).toEqual([]);
  });
});
