import type { Candidate } from './candidate';
import { comparePlain } from './compare-plain';
import type { FormIndex } from './form-index';
import { type Strip, stripsFor } from './inflect';
import { Flag } from './record-format';
import type { Match } from './term-index';
import { ALONE, GOES_ON, textReader, wordAt } from './text-reader';
import { joinedHash, onwardHash } from './token-hash';
import { UNIT, unitCodes } from './unit-codes';

/** By the last letter of a word; none for most. */
const stripsByUnit: (readonly Strip[] | undefined)[] = Array.from({ length: 128 }, (_, unit) =>
  stripsFor.get(String.fromCharCode(unit)),
);

const foldedUnit = (text: string, at: number) => (unitCodes[text.charCodeAt(at)] as number) & UNIT;

function endsWith(text: string, end: number, ending: string): boolean {
  for (let at = 0; at < ending.length; at++)
    if (foldedUnit(text, end - ending.length + at) !== ending.charCodeAt(at)) return false;
  return true;
}

/** Stands between texts that are read at once: no word, no gap, and hardly in any text or form. */
const APART = '\0';
/**
 * Texts as they are read at once. Joined, they are read faster: what a page gives out lies outside of the engine's own
 * memory, a string made here within it.
 */
export const together = (texts: readonly string[]): string => texts.join(APART);

const NOTHING: Match[] = [];

/** One of several texts that are read at once, one after another. */
interface Stretch {
  all: string;
  begin: number;
  end: number;
  /** No form begins before. */
  from: number;
}

/** The candidates, and those of one more hash after them. Nearly always there are none, and no list is made. */
function withThose(
  found: Candidate[] | null,
  index: FormIndex,
  hash: number,
  { all, begin, end, from }: Stretch,
  start: number,
  bent: boolean,
): Candidate[] | null {
  let candidates = found;
  for (let first = index.lookUp(hash); first >= 0; first = index.lookUp(hash, index.nextSlot)) {
    for (let record = first, more = true; more; record++) {
      const candidate = comparePlain(index, record, all, start, from, bent);
      if (candidate && candidate.end <= end) {
        candidate.start -= begin;
        candidate.end -= begin;
        if (candidates) candidates.push(candidate);
        else candidates = [candidate];
      }
      more = index.has(record, Flag.sameKeyNext);
    }
  }
  return candidates;
}

/** The forms that may begin at a place, as `sift` noted it, with places of their own text; null where there is none. */
function candidatesAt(index: FormIndex, text: Stretch, place: number, count: number): Candidate[] | null {
  const { edges, hashOf } = textReader();
  const { all } = text;
  const first = wordAt(place);
  const begin = edges[first] as number;
  let found: Candidate[] | null = null;
  let run = 0;
  for (let at = first; at < count; at += 2) {
    const start = edges[at] as number;
    const end = edges[at + 1] as number;
    const before = run;
    const word = hashOf(start, end, '');
    run = at === first ? word : joinedHash(before, word);
    if (at > first || (place & ALONE) !== 0) {
      found = withThose(found, index, run, text, begin, false);
      const strips = stripsByUnit[foldedUnit(all, end - 1)];
      if (strips)
        for (const { ending, put, doubled } of strips) {
          const stem = end - ending.length;
          if (stem <= start || !endsWith(all, end, ending)) continue;
          if (doubled && (stem - 2 < start || foldedUnit(all, stem - 1) !== foldedUnit(all, stem - 2))) continue;
          const base = hashOf(start, doubled ? stem - 1 : stem, put);
          const bent = at === first ? base : joinedHash(before, base);
          // Of one word or two, the filter knows.
          if (at > first + 2 || index.mayHold(bent)) found = withThose(found, index, bent, text, begin, true);
        }
    }
    if (at === first ? (place & GOES_ON) === 0 : !index.mayHold(onwardHash(run))) return found;
  }
  return found;
}

/**
 * What `decide` makes of the candidates of each place, in order, text by text; null where not all of these texts are to be
 * read unit by unit, or some of their units have not been met yet.
 */
export function scanPlain(
  index: FormIndex,
  texts: readonly string[],
  decide: (text: string, candidates: readonly Candidate[]) => Match | null,
): Match[][] | null {
  const all = together(texts);
  const { read, sift, edges, hits } = textReader(all.length);
  const count = read(all);
  if (count < 0) return null;
  const noted = sift(count, index.filter, index.shift);
  const found = texts.map(() => NOTHING);
  const stretch: Stretch = { all, begin: 0, end: -1, from: 0 };
  let which = -1;
  for (let hit = 0; hit < noted; hit++) {
    const place = hits[hit] as number;
    const start = edges[wordAt(place)] as number;
    while (start >= stretch.end) {
      stretch.begin = stretch.from = stretch.end + 1;
      stretch.end = stretch.begin + (texts[++which] as string).length;
    }
    if (start < stretch.from) continue;
    const candidates = candidatesAt(index, stretch, place, count);
    const match = candidates && decide(texts[which] as string, candidates);
    if (!match) continue;
    if (found[which] === NOTHING) found[which] = [];
    found[which]?.push(match);
    stretch.from = stretch.begin + match.end;
  }
  return found;
}
