import type { Verdict } from '../../lib/reader/fits-again';
import { outlookOf } from '../../lib/reason/evaluate';
import type { ViewContext } from '../../lib/views/context';
import type { PageValues } from './page-values';

/**
 * How an item's chain stands against its date: with the page's values, or the workspace's own where no page is given.
 * Null where it has no chain or date, or nobody can tell.
 */
export function chainVerdict(
  { index, now }: ViewContext,
  item: string,
  page?: Pick<PageValues, 'target' | 'facts'>,
): Verdict | null {
  const outlook = outlookOf(index, item, { now, target: page?.target, facts: page?.facts });
  if (!outlook || outlook.spareDays === null) return null;
  return outlook.finish > outlook.target ? { late: true } : { late: false, spareDays: outlook.spareDays };
}
