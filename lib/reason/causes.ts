import { fromDayNumber } from '../values/local-date';
import type { WorkCalendar } from './calendar';
import { budgetOn, finishOf, type Placed, type Plan } from './chain';
import { type ChainInput, calendarEnds, type InputStep, isConditional } from './chain-input';
import type { Effort } from './effort';
import { isUnknown, type Unknown } from './unknown';
import type { Cause } from './warning';

/**
 * The causes of a missed chain, in step order: a step observed longer than its budget, an absence that waits, a
 * conditional step that applies; each with the finish of the chain as budgeted and this cause alone put back.
 * A done step is no cause any more: its end is a fact.
 */
export function causesOf(
  input: ChainInput,
  full: Plan,
  target: number,
  calendar: WorkCalendar,
  effort: Effort,
): Cause[] | Unknown {
  const causes: Cause[] = [];
  for (const placed of full.placed) {
    const step = input.steps[placed.step] as InputStep;
    for (const kind of kindsOf(step, placed)) {
      if (!effort.allows()) return causes;
      const finish = finishOf(input, { budgeted: { only: { step: placed.step, kind } } }, effort);
      if (isUnknown(finish)) return finish;
      const spareDays = calendar.spare(finish, target);
      if (Number.isNaN(spareDays)) return calendarEnds(calendar, null);
      causes.push({ step: step.step.id, kind, finishAlone: fromDayNumber(finish), spareDays });
    }
  }
  return causes;
}

function kindsOf(step: InputStep, { start, waits }: Placed): Cause['kind'][] {
  if (step.done !== null) return [];
  const kinds: Cause['kind'][] = [];
  const budget = budgetOn(step, start);
  if (step.observed !== null && budget !== null && step.observed > budget) kinds.push('observed');
  if (waits.length > 0) kinds.push('absence');
  if (isConditional(step)) kinds.push('condition');
  return kinds;
}
