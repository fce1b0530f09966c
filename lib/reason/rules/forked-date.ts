import type { Item, Link } from '../../workspace/schema';
import type { Inquiry, Need } from '../inquiry';
import type { PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';
import { nameOf } from './name-of';

/** The links by which an item is the same as others, either way round, each other item once. */
export function sameItems({ index }: Inquiry, { id }: Item): Need[] {
  const found = new Map<string, Need>();
  const add = (link: Link, other: string) => {
    const item = link.kind === 'sameAs' && other !== id ? index.items.get(other) : undefined;
    if (item && !found.has(other)) found.set(other, { link, item });
  };
  for (const link of index.linksFrom.get(id) ?? []) add(link, link.to);
  for (const link of index.linksTo.get(id) ?? []) add(link, link.from);
  return [...found.values()].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
}

/** Two records of one piece of work carry different dates. */
export function forkedDate(inquiry: Inquiry, item: Item): PlainWarning[] {
  const target = inquiry.target(item);
  if (target === null) return [];
  return sameItems(inquiry, item).flatMap(({ link, item: other }) => {
    const others = inquiry.target(other);
    if (others === null || others.date === target.date) return [];
    const values = { title: item.title, name: nameOf(other), target: target.date, other: others.date };
    return plainWarning({
      rule: 'forked-date',
      severity: 'medium',
      item,
      about: other,
      message: { id: 'forked-date', values },
      because: [factOf.target(item, target), factOf.kind(link), factOf.target(other, others)],
      actions: [{ id: 'do.one-date', values }],
    });
  });
}
