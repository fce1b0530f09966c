import type { Item } from '../../workspace/schema';
import type { Inquiry, Need } from '../inquiry';
import { isOver } from '../judged-chain';
import type { PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';
import { nameOf } from './name-of';

/** What can be done while a date is not agreed, by how far the asking has come. */
const ACTIONS = {
  none: ['do.ask-date', 'do.safe-sentence'],
  asked: ['do.ask-again', 'do.safe-sentence'],
  declined: ['do.take-offer', 'do.promise-without'],
} as const;

/** A link carries a date of its own that was never asked for, never answered, or declined. */
export function neverAgreed(inquiry: Inquiry, item: Item, { link, item: needed }: Need): PlainWarning | null {
  const { neededBy, agreement, askedOn, answeredOn, offered } = link;
  if (neededBy === undefined || agreement === undefined || agreement === 'agreed') return null;
  if (isOver(item) || needed.state === 'shipped') return null;
  const values = {
    title: item.title,
    name: nameOf(needed),
    team: inquiry.teamName(needed.ownerTeam),
    by: neededBy,
    asked: askedOn ?? null,
    askedDays: inquiry.age(needed, askedOn),
    answered: answeredOn ?? null,
    offered: offered ?? null,
    target: inquiry.target(item)?.date ?? neededBy,
  };
  return plainWarning({
    rule: 'never-agreed',
    severity: agreement === 'declined' ? 'high' : 'medium',
    item,
    about: needed,
    message: { id: `never-agreed.${agreement}`, values },
    because: [factOf.neededBy(link), ...factOf.agreement(link)],
    actions: ACTIONS[agreement].map((id) => ({ id, values })),
  });
}
