import { finishOf } from './chain';
import type { ChainInput } from './chain-input';
import type { Effort } from './effort';
import { isUnknown } from './unknown';

/**
 * The latest day from `today` to `target` on which the process could start and still fit; null where there is none.
 * Each start is tried, from the last one back: with budgets that depend on the day, an earlier start may not fit
 * where a later one does, so no backward pass would find it.
 */
export function latestStart(input: ChainInput, today: number, target: number, effort: Effort): number | null {
  for (let startOn = target; startOn >= today; startOn--) {
    if (!effort.allows()) return null;
    const finish = finishOf(input, { startOn }, effort, target);
    if (!isUnknown(finish) && finish <= target) return startOn;
  }
  return null;
}
