import { type LocalDate, toDayNumber } from '../values/local-date';
import type { Item, Link, Variant } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import { clockOfTeam, workingDaysSince } from './age';
import type { Facts } from './chain-input';
import {
  isOver,
  type JudgedChain,
  judgeChain,
  missesDate,
  type Situation,
  type Target,
  targetOf,
} from './judged-chain';
import { Loops } from './loops';
import { lineOf, meaningsFor } from './meaning';
import { isUnknown, type Unknown } from './unknown';
import { calendarOfItem, todayIn } from './which-calendar';

/** A link that date and state rules read, with the item at its other end. */
export interface Need {
  link: Link;
  item: Item;
}

/** What the page shows of the one item it is about; it wins over the record. */
export interface Shown extends Pick<Situation, 'target' | 'facts'> {
  item: string;
}

/** What a look starts from. */
export interface Look {
  /** The instant that counts as now, in ms. */
  now: number;
  /** Null: warnings that depend on it are left out. */
  readerTeam: string | null;
  shown?: Shown | undefined;
  /** Loops found by an earlier look at the same links. */
  loops?: Loops | undefined;
}

const NONE: readonly Need[] = [];

/** One look at a workspace, at one instant and by one reader: what its rules share, each worked out once. */
export class Inquiry {
  readonly now: number;
  readonly readerTeam: string | null;
  /** Today where the workspace's own calendar is kept. */
  readonly today: LocalDate;
  readonly loops: Loops;
  readonly #shown: Shown | undefined;
  readonly #clocks = new Map<string | undefined, ReturnType<typeof clockOfTeam>>();
  readonly #chains = new Map<string, JudgedChain | Unknown | null>();
  readonly #needs = new Map<string, readonly Need[]>();
  readonly #neededBy = new Map<string, readonly Need[]>();
  readonly #readers = new Map<string, boolean>();
  readonly #meanings = new Map<string, readonly Variant[]>();

  constructor(
    readonly index: WorkspaceIndex,
    { now, readerTeam, shown, loops }: Look,
  ) {
    this.now = now;
    this.readerTeam = readerTeam;
    this.today = todayIn(index, now);
    this.loops = loops ?? new Loops(index);
    this.#shown = shown;
  }

  /** The date that an item is held to; null where it has none, or where it is over and its date is history. */
  target(item: Item): Target | null {
    return isOver(item) ? null : targetOf(item, this.#shownOf(item));
  }

  /** The facts of an item, with those the page shows over them. */
  facts(item: Item): Facts {
    const { facts } = this.#shownOf(item);
    return facts ? { ...item.facts, ...facts } : (item.facts ?? {});
  }

  /** What an item needs, directly: links of the kinds that rules read, to other items that exist. By id and kind. */
  needs(item: Item): readonly Need[] {
    let needs = this.#needs.get(item.id);
    if (!needs) {
      needs = this.#ends(this.index.linksFrom.get(item.id), 'to', item.id);
      this.#needs.set(item.id, needs);
    }
    return needs;
  }

  /** What needs an item, directly: the other ends of the links into it. By id and kind. */
  neededBy(item: Item): readonly Need[] {
    let needs = this.#neededBy.get(item.id);
    if (!needs) {
      needs = this.#ends(this.index.linksTo.get(item.id), 'from', item.id);
      this.#neededBy.set(item.id, needs);
    }
    return needs;
  }

  /** An item's chain, placed; unknown where it cannot be, null where there is none to judge. */
  chain(item: Item): JudgedChain | Unknown | null {
    let chain = this.#chains.get(item.id);
    if (chain === undefined) {
      chain = judgeChain(this.index, item, { now: this.now, ...this.#shownOf(item) });
      this.#chains.set(item.id, chain);
    }
    return chain;
  }

  /** An item's chain where it ends after the item's date, else null. */
  missedChain(item: Item): JudgedChain | null {
    const chain = this.chain(item);
    return chain !== null && !isUnknown(chain) && missesDate(chain) ? chain : null;
  }

  /** Working days since a day, in the calendar of the item's owner; null where that day is absent or yet to come. */
  age(item: Item, since: LocalDate | undefined): number | null {
    return since === undefined ? null : workingDaysSince(this.#clock(item.ownerTeam), since);
  }

  /** Today where the item's owner is. */
  todayOf(item: Item): LocalDate {
    return this.#clock(item.ownerTeam).today;
  }

  /** Working days after `from` up to `to` in the item's calendar; null where nobody can tell. */
  daysAfter(item: Item, from: LocalDate, to: LocalDate): number | null {
    const calendar = calendarOfItem(this.index, item);
    if (isUnknown(calendar)) return null;
    const spare = calendar.spare(toDayNumber(to), toDayNumber(from));
    return Number.isNaN(spare) ? null : Math.max(0, 0 - spare);
  }

  /** The reader's team owns an item, or stands above the team that does. */
  isReaders({ ownerTeam }: Item): boolean {
    if (this.readerTeam === null || ownerTeam === undefined) return false;
    let is = this.#readers.get(ownerTeam);
    if (is === undefined) {
      is = lineOf(this.index, ownerTeam).includes(this.readerTeam);
      this.#readers.set(ownerTeam, is);
    }
    return is;
  }

  /** The meanings of a term that are nearest to a team; several where they tie. */
  meant(term: string, team: string | null): readonly Variant[] {
    const key = JSON.stringify([term, team]);
    let shown = this.#meanings.get(key);
    if (!shown) {
      shown = meaningsFor(this.index, term, { readerTeam: team }).shown;
      this.#meanings.set(key, shown);
    }
    return shown;
  }

  /** The name of a team; its id where the workspace has lost it, null where none is named. */
  teamName(id: string | undefined | null): string | null {
    return id === undefined || id === null ? null : (this.index.teams.get(id)?.name ?? id);
  }

  #shownOf(item: Item): Pick<Situation, 'target' | 'facts'> {
    return this.#shown?.item === item.id ? this.#shown : {};
  }

  #clock(team: string | undefined): ReturnType<typeof clockOfTeam> {
    let clock = this.#clocks.get(team);
    if (!clock) {
      clock = clockOfTeam(this.index, team, this.now);
      this.#clocks.set(team, clock);
    }
    return clock;
  }

  #ends(links: readonly Link[] | undefined, end: 'from' | 'to', self: string): readonly Need[] {
    if (!links) return NONE;
    const needs: Need[] = [];
    for (const link of links) {
      if ((link.kind !== 'needs' && link.kind !== 'approvedBy') || link[end] === self) continue;
      const item = this.index.items.get(link[end]);
      if (item) needs.push({ link, item });
    }
    return needs.length < 2 ? needs : needs.sort(byItem);
  }
}

/** The order in which links were written means nothing; of two to the same item, `needs` comes first. */
function byItem(a: Need, b: Need): number {
  if (a.item !== b.item) return a.item.id < b.item.id ? -1 : 1;
  return a.link.kind === b.link.kind ? 0 : a.link.kind === 'needs' ? -1 : 1;
}
