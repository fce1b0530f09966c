import type { Candidate } from './candidate';
import type { FormIndex } from './form-index';
import { Flag } from './record-format';
import { fitOf, type Place } from './scope';
import type { Match } from './term-index';

/** Names of items are found where the item counts; of every other that stands in the text is told. */
export interface CountingItems {
  /** Ids of the items that count. */
  speaking: ReadonlySet<string>;
  onQuiet(id: string): void;
}

/** What decides which forms count in this text. */
export interface Terms {
  place: Place;
  muted: ReadonlySet<string> | undefined;
  items: CountingItems | undefined;
  /** Whether what stands there begins a sentence. */
  beginsSentence(start: number, end: number): boolean;
}

/** A candidate that counts, with what is asked of it in turn. */
interface Rival {
  candidate: Candidate;
  ids: readonly string[];
  fit: number;
  isTerm: boolean;
}

function rivalOf(index: FormIndex, candidate: Candidate, { place, muted, items, beginsSentence }: Terms): Rival | null {
  const { record, start, end } = candidate;
  const common = index.has(record, Flag.common);
  const fit = fitOf(index.scope(record), place, common);
  if (fit < 0) return null;
  const all = index.idsOf(record);
  const isTerm = !index.has(record, Flag.item);
  let ids = muted && isTerm ? all.filter((id) => !muted.has(id)) : all;
  if (items && !isTerm) {
    for (const id of ids) if (!items.speaking.has(id)) items.onQuiet(id);
    ids = ids.filter((id) => items.speaking.has(id));
  }
  if (ids.length === 0 || (common && beginsSentence(start, end))) return null;
  return { candidate, ids, fit, isTerm };
}

const most = (rivals: readonly Rival[], of: (rival: Rival) => number) => {
  const best = Math.max(...rivals.map(of));
  return rivals.filter((rival) => of(rival) === best);
};

const matchOf = ({ candidate: { start, end }, isTerm }: Rival, ids: readonly string[]): Match => ({
  start,
  end,
  kind: isTerm ? 'term' : 'item',
  ids: [...ids],
});

/**
 * Of the candidates of one place those that count: leftmost, then longest; then as the workspace has it before with an
 * ending; then of the closer scope; then a term before an item. All that are left are the choice.
 */
export function choose(index: FormIndex, candidates: readonly Candidate[], terms: Terms): Match | null {
  if (candidates.length === 1) {
    const only = rivalOf(index, candidates[0] as Candidate, terms);
    return only && matchOf(only, only.ids);
  }
  let left: Rival[] = [];
  for (const candidate of candidates) {
    const rival = rivalOf(index, candidate, terms);
    if (rival) left.push(rival);
  }
  if (left.length === 0) return null;
  left = most(left, ({ candidate }) => -candidate.start);
  left = most(left, ({ candidate }) => candidate.end);
  left = most(left, ({ candidate }) => Number(candidate.plain));
  left = most(left, ({ fit }) => fit);
  left = most(left, ({ isTerm }) => Number(isTerm));
  return matchOf(left[0] as Rival, [...new Set(left.flatMap((rival) => rival.ids))].sort());
}
