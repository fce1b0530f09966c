import type { Candidate } from './candidate';
import type { FormIndex } from './form-index';
import { Flag } from './record-format';
import { fitOf, type Place } from './scope';
import { sentenceStarts } from './sentence';
import type { Match } from './term-index';

/** Names of items are found where the item counts; of every other that stands in the text is told. */
export interface CountingItems {
  /** Ids of the items that count. */
  speaking: ReadonlySet<string>;
  onQuiet(id: string): void;
}

/** What decides which forms count in one text. */
export class Terms {
  /** Made when it is first asked for. */
  #sentences: ReturnType<typeof sentenceStarts> | null = null;

  constructor(
    readonly text: string,
    readonly place: Place,
    readonly muted: ReadonlySet<string> | undefined,
    readonly items: CountingItems | undefined,
  ) {}

  /** Whether what stands there begins a sentence. */
  beginsSentence(start: number, end: number): boolean {
    this.#sentences ??= sentenceStarts(this.text);
    return this.#sentences(start, end);
  }
}

/** A candidate that counts, with what is asked of it in turn. */
interface Rival {
  candidate: Candidate;
  ids: readonly string[];
  fit: number;
  isTerm: boolean;
}

function rivalOf(index: FormIndex, candidate: Candidate, terms: Terms): Rival | null {
  const { place, muted, items } = terms;
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
  if (ids.length === 0 || (common && terms.beginsSentence(start, end))) return null;
  return { candidate, ids, fit, isTerm };
}

/** Above 0 where the first counts before the other, 0 where both do. */
const before = (a: Rival, b: Rival): number =>
  b.candidate.start - a.candidate.start ||
  a.candidate.end - b.candidate.end ||
  Number(a.candidate.plain) - Number(b.candidate.plain) ||
  a.fit - b.fit ||
  Number(a.isTerm) - Number(b.isTerm);

const matchOf = ({ candidate: { start, end }, isTerm }: Rival, ids: readonly string[]): Match => ({
  start,
  end,
  kind: isTerm ? 'term' : 'item',
  ids,
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
  let best: Rival | null = null;
  let equals: Rival[] = [];
  for (const candidate of candidates) {
    const rival = rivalOf(index, candidate, terms);
    const order = rival && best ? before(rival, best) : 1;
    if (!rival || order < 0) continue;
    if (order > 0) {
      best = rival;
      equals = [];
    }
    equals.push(rival);
  }
  if (!best) return null;
  const ids = equals.length === 1 ? best.ids : [...new Set(equals.flatMap((rival) => rival.ids))].sort();
  return matchOf(best, ids);
}
