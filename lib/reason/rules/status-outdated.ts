import type { LocalDate } from '../../values/local-date';
import type { Item } from '../../workspace/schema';
import type { Inquiry } from '../inquiry';
import { isOver } from '../judged-chain';
import type { Because, PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';
import { nameOf } from './name-of';
import { lowered, statusIsOld } from './overdue';

/** What has changed on an item since a status was said. */
export interface ChangeSince {
  item: Item;
  what: 'state' | 'target';
  on: LocalDate;
  fact: Because;
}

/** What an item, and what it needs directly, has changed in state or target after the item's status was said. */
export function changesSinceStatus(inquiry: Inquiry, item: Item): ChangeSince[] {
  const saidOn = item.status?.saidOn;
  if (saidOn === undefined) return [];
  const changes: ChangeSince[] = [];
  for (const one of new Set([item, ...inquiry.needs(item).map((need) => need.item)])) {
    const add = (what: ChangeSince['what'], on: LocalDate | undefined, fact: (on: LocalDate) => Because) => {
      if (on !== undefined && on > saidOn) changes.push({ item: one, what, on, fact: fact(on) });
    };
    add('state', one.stateOn, (on) => factOf.item(one, 'state', one.state ?? null, on));
    add('target', one.target?.said, () =>
      factOf.target(one, { date: one.target?.date ?? '', said: one.target?.said ?? null }),
    );
    for (const { on, date } of one.targetHistory ?? [])
      if (on !== one.target?.said) add('target', on, () => factOf.item(one, 'targetHistory', `${on}/${date}`, on));
  }
  return changes;
}

/** The item, or one it needs, changed state or target after the item's status was said. */
export function statusOutdated(inquiry: Inquiry, item: Item): PlainWarning | null {
  const { status } = item;
  if (!status || isOver(item) || status.saidOn > inquiry.todayOf(item)) return null;
  const changes = changesSinceStatus(inquiry, item).filter(({ on }) => on <= inquiry.todayOf(item));
  const last = changes.reduce<ChangeSince | null>((a, b) => (a && a.on >= b.on ? a : b), null);
  if (!last) return null;
  const why = statusIsOld(inquiry, item) ? 'status-old' : null;
  const values = {
    title: item.title,
    health: status.health ?? null,
    said: status.saidOn,
    days: inquiry.age(item, status.saidOn),
    author: inquiry.teamName(status.team),
    name: last.item.id === item.id ? null : nameOf(last.item),
    what: last.what,
    on: last.on,
    state: last.item.state ?? null,
    to: last.item.target?.date ?? null,
    others: changes.length - 1,
    lowered: why,
  };
  return plainWarning({
    rule: 'status-outdated',
    severity: lowered('medium', why),
    item,
    about: last.item.id === item.id ? null : last.item,
    message: { id: 'status-outdated', values },
    because: [
      factOf.item(item, 'status.saidOn', status.saidOn, status.saidOn),
      factOf.item(item, 'status.health', status.health ?? null, status.saidOn),
      ...changes.flatMap(({ item: one, what, on, fact }) =>
        what === 'state' ? [fact, factOf.item(one, 'stateOn', on, on)] : [fact],
      ),
    ],
    actions: [{ id: 'do.say-again', values }],
  });
}
