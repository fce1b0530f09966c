import type { Item } from '../../workspace/schema';
import type { Inquiry } from '../inquiry';
import { isOver } from '../judged-chain';
import type { Because, PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';
import { nameOf } from './name-of';

/** An item needs itself, through others. */
export function cycle(inquiry: Inquiry, item: Item): PlainWarning | null {
  const loop = isOver(item) ? null : inquiry.loops.of(item.id);
  if (!loop) return null;
  const way = inquiry.loops.wayRound(item.id);
  const { items } = inquiry.index;
  const next = way?.[1] === undefined ? undefined : items.get(way[1]);
  const values = {
    title: item.title,
    name: next ? nameOf(next) : null,
    /** Other items on the way round; of one that nobody can read, all in the loop. */
    others: (way?.length ?? loop.size) - 1,
  };
  return plainWarning({
    rule: 'cycle',
    severity: 'medium',
    item,
    about: next ?? null,
    message: { id: 'cycle', values },
    because: way ? linksOn(inquiry, way) : [factOf.item(item, 'loop', loop.size)],
    actions: [{ id: 'do.break-loop', values }],
  });
}

/** The links on a way round, each pair's first by kind. */
function linksOn({ index }: Inquiry, way: readonly string[]): Because[] {
  return way.flatMap((from, i) => {
    const to = way[(i + 1) % way.length];
    const links = (index.linksFrom.get(from) ?? []).filter(
      (link) => link.to === to && (link.kind === 'needs' || link.kind === 'approvedBy'),
    );
    return links.map((link) => factOf.link(link));
  });
}
