import type { Item } from '../../workspace/schema';
import { becauseOfChain } from '../because';
import type { Inquiry, Need } from '../inquiry';
import { isOver, outlookOfChain } from '../judged-chain';
import type { Message, PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';
import { nameOf } from './name-of';

/** A needed item is blocked, or its own chain misses its own date. */
export function needsBlocked(inquiry: Inquiry, item: Item, { link, item: needed }: Need): PlainWarning | null {
  if (isOver(item)) return null;
  const common = { title: item.title, name: nameOf(needed), team: inquiry.teamName(needed.ownerTeam) };
  const make = (message: Message, facts: PlainWarning['because'], action: string) =>
    plainWarning({
      rule: 'needs-blocked',
      severity: 'medium',
      item,
      about: needed,
      message,
      because: [factOf.link(link), ...facts],
      actions: [{ id: action, values: message.values }],
    });

  if (needed.state === 'blocked') {
    const since = needed.blockedSince ?? needed.stateOn;
    const values = {
      ...common,
      since: since ?? null,
      days: inquiry.age(needed, since),
      reason: needed.stateReason ?? null,
    };
    const blockedSince =
      needed.blockedSince === undefined
        ? []
        : [factOf.item(needed, 'blockedSince', needed.blockedSince, needed.blockedSince)];
    return make({ id: 'needs-blocked', values }, [...factOf.state(needed), ...blockedSince], 'do.unblock');
  }

  const chain = inquiry.missedChain(needed);
  if (!chain) return null;
  const { finish, target, spareDays } = outlookOfChain(inquiry.index, needed, chain);
  const values = { ...common, finish, target, late: spareDays === null ? null : 0 - spareDays };
  const because = becauseOfChain(inquiry.index, needed, chain.process, chain.facts, chain.target, chain.input);
  return make({ id: 'needs-late-chain', values }, because, 'do.ask-new-date');
}
