import type { Item } from '../../workspace/schema';
import type { Inquiry } from '../inquiry';
import type { Target } from '../judged-chain';
import { isUnknown, type Unknown } from '../unknown';
import type { PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';

/** Says why an item's chain cannot be computed, with no number. */
export function cannotTell(item: Item, target: Target, { reason, values: known, because }: Unknown): PlainWarning {
  const values = { title: item.title, reason, ...known };
  return plainWarning({
    rule: 'cannot-tell',
    severity: 'low',
    item,
    message: { id: 'cannot-tell', values },
    because: [factOf.target(item, target), ...because],
    actions: [{ id: 'do.complete', values }],
  });
}

/** A dated item's process cannot be placed: a calendar, a start or a duration is missing. */
export function chainUnknown(inquiry: Inquiry, item: Item): PlainWarning | null {
  const chain = inquiry.chain(item);
  const target = inquiry.target(item);
  return chain !== null && isUnknown(chain) && target !== null ? cannotTell(item, target, chain) : null;
}
