import type { Item } from '../../workspace/schema';
import type { Inquiry, Need } from '../inquiry';
import type { PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';
import { nameOf } from './name-of';
import { neverAgreed } from './never-agreed';

/** This item is dated on something that is still an idea or being considered. */
export function promisedBeforeCommitted(inquiry: Inquiry, item: Item, need: Need): PlainWarning | null {
  const { link, item: needed } = need;
  const target = inquiry.target(item);
  if (target === null || (needed.state !== 'idea' && needed.state !== 'considering')) return null;
  if (link.agreement === 'agreed' || neverAgreed(inquiry, item, need)) return null;
  const values = {
    title: item.title,
    name: nameOf(needed),
    team: inquiry.teamName(needed.ownerTeam),
    state: needed.state,
    by: link.neededBy ?? target.date,
    target: target.date,
  };
  const agreement = link.agreement === undefined ? [] : factOf.agreement(link);
  return plainWarning({
    rule: 'promised-before-committed',
    severity: 'medium',
    item,
    about: needed,
    message: { id: 'promised-before-committed', values },
    because: [factOf.target(item, target), factOf.link(link), ...agreement, ...factOf.state(needed)],
    actions: [
      { id: 'do.ask-date', values },
      { id: 'do.promise-without', values },
    ],
  });
}
