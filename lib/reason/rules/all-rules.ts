import type { Item } from '../../workspace/schema';
import type { Inquiry, Need } from '../inquiry';
import type { Rule, Warning } from '../warning';
import { approverAway } from './approver-away';
import { chainUnknown } from './cannot-tell';
import { chainMissesDate } from './chain-misses-date';
import { cycle } from './cycle';
import { dateInversion } from './date-inversion';
import { forkedDate } from './forked-date';
import { leanedOn } from './leaned-on';
import { meaningsDiffer } from './meanings-differ';
import { needsBlocked } from './needs-blocked';
import { needsDeprioritised } from './needs-deprioritised';
import { neverAgreed } from './never-agreed';
import { ownerGone } from './owner-gone';
import { promisedBeforeCommitted } from './promised-before-committed';
import { slippedAfterPromise } from './slipped-after-promise';
import { statusOutdated } from './status-outdated';

/** What a rule finds on one item. */
type Check = (inquiry: Inquiry, item: Item) => Warning | readonly Warning[] | null;

/** A rule that looks at one needed item at a time; of two links to the same item, the graver finding counts. */
function perNeed(rule: (inquiry: Inquiry, item: Item, need: Need) => Warning | null): Check {
  return (inquiry, item) => {
    const found: Warning[] = [];
    for (const need of inquiry.needs(item)) {
      const warning = rule(inquiry, item, need);
      if (!warning) continue;
      const at = found.findIndex(({ about }) => about === warning.about);
      if (at === -1) found.push(warning);
      else if (warning.severity === 'high') found[at] = warning;
    }
    return found;
  };
}

/** The rules, in the order of the format's table. */
export const ALL_RULES: { readonly [R in Rule]: Check } = {
  'chain-misses-date': chainMissesDate,
  'date-inversion': perNeed(dateInversion),
  'needs-deprioritised': needsDeprioritised,
  'needs-blocked': perNeed(needsBlocked),
  'never-agreed': perNeed(neverAgreed),
  'promised-before-committed': perNeed(promisedBeforeCommitted),
  'slipped-after-promise': perNeed(slippedAfterPromise),
  'meanings-differ'(inquiry, item) {
    const about = new Map(inquiry.needs(item).map((need) => [need.item.id, need]));
    return [null, ...about.values()].flatMap((need) => meaningsDiffer(inquiry, item, need));
  },
  'status-outdated': statusOutdated,
  'forked-date': forkedDate,
  cycle,
  'owner-gone': ownerGone,
  'approver-away': approverAway,
  'leaned-on': leanedOn,
  'cannot-tell': chainUnknown,
};
