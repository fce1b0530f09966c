import type { Item } from '../../workspace/schema';
import type { Inquiry, Need } from '../inquiry';
import type { PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';
import { nameOf } from './name-of';

/** The day by which an item needs what a link names: the link's own, else the item's date. */
export function neededBy(inquiry: Inquiry, item: Item, { link }: Need): string | null {
  return link.neededBy ?? inquiry.target(item)?.date ?? null;
}

/** A needed item is dated after the day it is needed by. */
export function dateInversion(inquiry: Inquiry, item: Item, need: Need): PlainWarning | null {
  const { link, item: needed } = need;
  const by = neededBy(inquiry, item, need);
  const target = inquiry.target(needed);
  if (by === null || target === null || target.date <= by) return null;
  const values = {
    title: item.title,
    name: nameOf(needed),
    team: inquiry.teamName(needed.ownerTeam),
    due: target.date,
    by,
    days: inquiry.daysAfter(item, by, target.date),
  };
  return plainWarning({
    rule: 'date-inversion',
    severity: link.hard ? 'high' : 'medium',
    item,
    about: needed,
    message: { id: 'date-inversion', values },
    because: [
      link.neededBy === undefined ? factOf.target(item, inquiry.target(item)) : factOf.neededBy(link),
      factOf.link(link),
      factOf.target(needed, target),
    ],
    actions: [
      { id: 'do.agree-earlier', values },
      {
        id: link.neededBy === undefined ? 'do.move-target' : 'do.move-needed-by',
        values: { ...values, to: target.date },
      },
    ],
  });
}
