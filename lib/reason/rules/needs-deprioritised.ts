import type { Item } from '../../workspace/schema';
import type { Inquiry, Need } from '../inquiry';
import { isOver } from '../judged-chain';
import type { PlainWarning } from '../warning';
import { factOf } from './fact-of';
import { plainWarning } from './make-warning';
import { nameOf } from './name-of';

/** Hard links that are followed. */
const HOPS = 4;
/** Items looked at from one: beyond that a graph is no longer read by anybody. */
const MOST = 1000;

/** True where work on an item has been stopped. */
export const isHalted = ({ state }: Item) => state === 'deprioritised' || state === 'dropped';

/** An item that was reached over hard links: the last of them, and what was reached before it. */
export interface Reached {
  item: Item;
  last: Need | null;
  before: Reached | null;
}

/** The links on the way to what was reached, the first one first. */
export function pathTo(reached: Reached): Need[] {
  const path: Need[] = [];
  for (let at: Reached | null = reached; at; at = at.before) if (at.last) path.push(at.last);
  return path.reverse();
}

/**
 * Items reached over at most four hard links, breadth first: by what is needed, or by what needs. What is over or
 * halted is reached, but not passed: what it needs in turn is no matter any more.
 */
export function hardReach(from: Item, step: (item: Item) => readonly Need[]): Reached[] {
  const seen = new Set([from.id]);
  const reached: Reached[] = [];
  let ring: Reached[] = [{ item: from, last: null, before: null }];
  for (let hop = 0; hop < HOPS && ring.length > 0; hop++) {
    const further: Reached[] = [];
    for (const before of ring) {
      for (const need of step(before.item)) {
        if (need.link.hard !== true) continue;
        if (seen.has(need.item.id) || seen.size > MOST) continue;
        seen.add(need.item.id);
        const one = { item: need.item, last: need, before };
        reached.push(one);
        if (!isOver(need.item) && !isHalted(need.item)) further.push(one);
      }
    }
    ring = further;
  }
  return reached;
}

/** Something that this dated item needs, directly or through others, was deprioritised or dropped. */
export function needsDeprioritised(inquiry: Inquiry, item: Item): PlainWarning[] {
  const target = inquiry.target(item);
  if (target === null || inquiry.needs(item).length === 0) return [];
  return hardReach(item, (one) => inquiry.needs(one))
    .filter(({ item: needed }) => isHalted(needed))
    .map((reached) => {
      const { item: needed } = reached;
      const path = pathTo(reached);
      const through = path.length > 1 ? path[0]?.item : undefined;
      const values = {
        title: item.title,
        name: nameOf(needed),
        team: inquiry.teamName(needed.ownerTeam),
        state: needed.state ?? null,
        on: needed.stateOn ?? null,
        days: inquiry.age(needed, needed.stateOn),
        target: target.date,
        through: through ? nameOf(through) : null,
      };
      return plainWarning({
        rule: 'needs-deprioritised',
        severity: 'high',
        item,
        about: needed,
        message: { id: 'needs-deprioritised', values },
        because: [factOf.target(item, target), ...path.map(({ link }) => factOf.link(link)), ...factOf.state(needed)],
        actions: [
          { id: 'do.ask-return', values },
          { id: 'do.promise-without', values },
        ],
      });
    });
}
