import type { WorkspaceIndex } from '../workspace/workspace-index';

/** Items followed before a way round is given up as too long to be read. */
const LONGEST = 50;

interface Frame {
  id: string;
  next: readonly string[];
  at: number;
}

/**
 * Items that need each other in a loop: the strongly connected parts of the links `needs` and `approvedBy` (R. Tarjan,
 * "Depth-first search and linear graph algorithms", 1972), found from the items that are asked about and no further,
 * each item once however often it is asked.
 */
export class Loops {
  readonly #order = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #stack: string[] = [];
  readonly #onStack = new Set<string>();
  /** By item: the part it belongs to, where that is a loop. */
  readonly #part = new Map<string, ReadonlySet<string>>();

  constructor(readonly index: WorkspaceIndex) {}

  /** Items looked at so far: what the search has cost. */
  get visited(): number {
    return this.#order.size;
  }

  /** The items of the loop that an item is in, itself included; null where it is in none. */
  of(id: string): ReadonlySet<string> | null {
    if (!this.#order.has(id)) this.#search(id);
    return this.#part.get(id) ?? null;
  }

  /**
   * A shortest way round from an item back to itself, as the items on it in order, the first not repeated; of several
   * the first by id. Null where it is in no loop, or every way round is longer than can be read.
   */
  wayRound(id: string): string[] | null {
    const part = this.of(id);
    if (!part) return null;
    const cameFrom = new Map<string, string | null>([[id, null]]);
    let ring = [id];
    for (let hops = 0; hops < LONGEST && ring.length > 0; hops++) {
      const further: string[] = [];
      for (const at of ring)
        for (const to of this.#needed(at)) {
          if (to === id) return path(cameFrom, at);
          if (!part.has(to) || cameFrom.has(to)) continue;
          cameFrom.set(to, at);
          further.push(to);
        }
      ring = further;
    }
    return null;
  }

  #needed(id: string): readonly string[] {
    const to = new Set<string>();
    for (const link of this.index.linksFrom.get(id) ?? [])
      if ((link.kind === 'needs' || link.kind === 'approvedBy') && this.index.items.has(link.to)) to.add(link.to);
    return to.size < 2 ? [...to] : [...to].sort();
  }

  #search(root: string): void {
    const frames: Frame[] = [this.#enter(root)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const to = frame.next[frame.at++];
      if (to === undefined) {
        frames.pop();
        this.#leave(frame);
        const below = frames.at(-1);
        if (below) this.#lower(below.id, this.#low.get(frame.id) as number);
      } else if (!this.#order.has(to)) frames.push(this.#enter(to));
      else if (this.#onStack.has(to)) this.#lower(frame.id, this.#order.get(to) as number);
    }
  }

  #enter(id: string): Frame {
    const order = this.#order.size;
    this.#order.set(id, order);
    this.#low.set(id, order);
    this.#stack.push(id);
    this.#onStack.add(id);
    return { id, next: this.#needed(id), at: 0 };
  }

  #lower(id: string, to: number): void {
    if (to < (this.#low.get(id) as number)) this.#low.set(id, to);
  }

  #leave({ id, next }: Frame): void {
    if (this.#low.get(id) !== this.#order.get(id)) return;
    const part = this.#stack.splice(this.#stack.lastIndexOf(id));
    for (const one of part) this.#onStack.delete(one);
    if (part.length === 1 && !next.includes(id)) return;
    const loop = new Set(part);
    for (const one of part) this.#part.set(one, loop);
  }
}

function path(cameFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const back: string[] = [];
  for (let at: string | null = end; at !== null; at = cameFrom.get(at) ?? null) back.push(at);
  return back.reverse();
}
