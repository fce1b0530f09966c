import type { LocalDate } from '../../values/local-date';
import type { Item } from '../../workspace/schema';
import type { Inquiry, Need } from '../inquiry';
import { isOver } from '../judged-chain';
import type { PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';
import { nameOf } from './name-of';

/** Working days by which a date may move without a word. */
const LEAST = 3;

/** A date and the day from which it was the item's. */
interface Given {
  on: LocalDate;
  date: LocalDate;
}

/**
 * The date an item had on a day: the last one given by then. Where none had been, the first one given after it: what
 * is said before there is a date can only be held to the first that follows. Null where the record does not say.
 */
function dateOn({ target, targetHistory }: Item, day: LocalDate): Given | null {
  const given = [...(targetHistory ?? [])];
  if (target?.said !== undefined) given.push({ on: target.said, date: target.date });
  given.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return given.findLast(({ on }) => on <= day) ?? given[0] ?? null;
}

/** A needed item's date has moved later, by three working days or more, since the link was agreed. */
export function slippedAfterPromise(inquiry: Inquiry, item: Item, { link, item: needed }: Need): PlainWarning | null {
  const { agreement, answeredOn } = link;
  const target = inquiry.target(needed);
  if (agreement !== 'agreed' || answeredOn === undefined || target === null || isOver(item)) return null;
  const before = dateOn(needed, answeredOn);
  if (!before || before.date >= target.date) return null;
  const days = inquiry.daysAfter(needed, before.date, target.date);
  if (days === null || days < LEAST) return null;
  const values = {
    title: item.title,
    name: nameOf(needed),
    team: inquiry.teamName(needed.ownerTeam),
    agreed: answeredOn,
    was: before.date,
    due: target.date,
    days,
    target: inquiry.target(item)?.date ?? null,
  };
  return plainWarning({
    rule: 'slipped-after-promise',
    severity: 'medium',
    item,
    about: needed,
    message: { id: 'slipped-after-promise', values },
    because: [
      ...factOf.agreement(link),
      factOf.item(needed, 'targetHistory', `${before.on}/${before.date}`, before.on),
      factOf.target(needed, target),
    ],
    actions: [
      { id: 'do.check-still-holds', values },
      { id: 'do.agree-again', values },
    ],
  });
}
