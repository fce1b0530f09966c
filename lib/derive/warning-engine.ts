import type { AppliedChange, RecordChange } from '../cache/record-change';
import { warningsIn } from '../reason/evaluate';
import { Inquiry } from '../reason/inquiry';
import { Loops } from '../reason/loops';
import type { Warning } from '../reason/warning';
import type { Item, Link, Workspace } from '../workspace/schema';
import { LiveIndex } from './live-index';
import { subjectsOf } from './subjects-of';

/** Since when and for whom warnings are kept. */
export interface Standpoint {
  /** The instant that counts as now, in ms. */
  now: number;
  readerTeam: string | null;
}

const NONE: readonly Warning[] = [];

/**
 * The warnings of a whole workspace, kept by item, and kept in step: after a change only those are worked out again
 * that it can reach. Another day or another reader is another engine's matter, for there every age is another.
 */
export class WarningEngine {
  readonly #live: LiveIndex;
  readonly #warnings = new Map<string, readonly Warning[]>();
  #loops: Loops;

  constructor(
    workspace: Workspace,
    readonly standpoint: Standpoint,
    judged = false,
  ) {
    this.#live = new LiveIndex(workspace);
    this.#loops = new Loops(this.#live.index);
    if (!judged) this.#work(this.#look(), this.#live.index.items.keys());
  }

  /**
   * An engine for a workspace whose warnings are kept elsewhere: it knows those alone that it has judged again after a
   * change.
   */
  static resumed(workspace: Workspace, standpoint: Standpoint): WarningEngine {
    return new WarningEngine(workspace, standpoint, true);
  }

  /** The item of an id, as it stands after the changes so far. */
  item(id: string): Item | null {
    return this.#live.at('items', id);
  }

  /** The warnings of an item, worst first: one lookup. */
  warningsOf(item: string): readonly Warning[] {
    return this.#warnings.get(item) ?? NONE;
  }

  /** The warnings of every item that has any. */
  all(): ReadonlyMap<string, readonly Warning[]> {
    return this.#warnings;
  }

  /** Takes changes over. Answers the items that were judged again. */
  apply(changes: readonly RecordChange[]): ReadonlySet<string> {
    const applied = changes.map(
      ({ kind, key, record }) => ({ kind, key, before: this.#live.at(kind, key), after: record }) as AppliedChange,
    );
    const subjects = new Set<string>();
    let everything = false;
    const collect = (inquiry: Inquiry) => {
      for (const change of applied) {
        const found = subjectsOf(inquiry, change);
        if (found === null) everything = true;
        else for (const id of found) subjects.add(id);
      }
    };

    collect(this.#look());
    const parted = this.#loopsThrough(applied, 'before', subjects);
    for (const change of changes) this.#live.apply(change);
    if (parted || this.#closesLoop(applied)) {
      this.#loops = new Loops(this.#live.index);
      this.#loopsThrough(applied, 'after', subjects);
    }
    const inquiry = this.#look();
    collect(inquiry);

    if (everything) for (const id of this.#live.index.items.keys()) subjects.add(id);
    this.#work(inquiry, subjects);
    return subjects;
  }

  #look(): Inquiry {
    return new Inquiry(this.#live.index, { ...this.standpoint, loops: this.#loops });
  }

  #work(inquiry: Inquiry, ids: Iterable<string>): void {
    for (const id of ids) {
      const warnings = warningsIn(inquiry, id);
      if (warnings.length > 0) this.#warnings.set(id, warnings);
      else this.#warnings.delete(id);
    }
  }

  /** The items of every loop that a changed link or item is in: with it, their way round may be another. */
  #loopsThrough(applied: readonly AppliedChange[], when: 'before' | 'after', subjects: Set<string>): boolean {
    let any = false;
    for (const change of applied)
      for (const id of endsOf(change, when)) {
        const loop = this.#loops.of(id);
        if (!loop) continue;
        any = true;
        for (const member of loop) subjects.add(member);
      }
    return any;
  }

  /** True where a link that is there now leads back to where it comes from. */
  #closesLoop(applied: readonly AppliedChange[]): boolean {
    return applied.some((change) => {
      // A link that was there before led back then, if it does.
      if (change.kind === 'links')
        return change.after !== null && change.before === null && this.#leadsBack(change.after);
      if (change.kind !== 'items' || change.before || !change.after) return false;
      // An item that is new may be the end that links were waiting for.
      return (this.#live.index.linksFrom.get(change.key) ?? []).some((link) => this.#leadsBack(link));
    });
  }

  /** Looks for a way from a link's end to its beginning, from both at once: the smaller side decides the cost. */
  #leadsBack({ from, to, kind }: Link): boolean {
    if (kind !== 'needs' && kind !== 'approvedBy') return false;
    if (from === to) return true;
    const { linksFrom, linksTo } = this.#live.index;
    const onward = { seen: new Set([to]), ring: [to], links: linksFrom, end: 'to' as const };
    const back = { seen: new Set([from]), ring: [from], links: linksTo, end: 'from' as const };
    while (onward.ring.length > 0 && back.ring.length > 0) {
      const [side, other] = onward.seen.size <= back.seen.size ? [onward, back] : [back, onward];
      const ring: string[] = [];
      for (const at of side.ring)
        for (const link of side.links.get(at) ?? []) {
          if (link.kind !== 'needs' && link.kind !== 'approvedBy') continue;
          const next = link[side.end];
          if (other.seen.has(next)) return true;
          if (side.seen.has(next)) continue;
          side.seen.add(next);
          ring.push(next);
        }
      side.ring = ring;
    }
    return false;
  }
}

/** The items at which a change touches the links that loops are made of. */
function endsOf(change: AppliedChange, when: 'before' | 'after'): string[] {
  if (change.kind === 'items') return change.before === null || change.after === null ? [change.key] : [];
  if (change.kind !== 'links') return [];
  const link = change[when];
  return link ? [link.from, link.to] : [];
}
