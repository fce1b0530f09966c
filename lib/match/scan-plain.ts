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

/** The candidates, and those of one more hash after them. Nearly always there are none, and no list is made. */
function withThose(
  found: Candidate[] | null,
  index: FormIndex,
  hash: number,
  text: string,
  start: number,
  from: number,
  bent: boolean,
): Candidate[] | null {
  let all = found;
  for (let first = index.lookUp(hash); first >= 0; first = index.lookUp(hash, index.nextSlot)) {
    for (let record = first, more = true; more; record++) {
      const candidate = comparePlain(index, record, text, start, from, bent);
      if (candidate) {
        if (all) all.push(candidate);
        else all = [candidate];
      }
      more = index.has(record, Flag.sameKeyNext);
    }
  }
  return all;
}

/**
 * The forms that may begin at a place, as `sift` noted it, none of which begins before `from`; null where there is none.
 */
function candidatesAt(index: FormIndex, text: string, place: number, count: number, from: number): Candidate[] | null {
  const { edges, hashOf } = textReader();
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
      found = withThose(found, index, run, text, begin, from, false);
      const strips = stripsByUnit[foldedUnit(text, end - 1)];
      if (strips)
        for (const { ending, put, doubled } of strips) {
          const stem = end - ending.length;
          if (stem <= start || !endsWith(text, end, ending)) continue;
          if (doubled && (stem - 2 < start || foldedUnit(text, stem - 1) !== foldedUnit(text, stem - 2))) continue;
          const base = hashOf(start, doubled ? stem - 1 : stem, put);
          const bent = at === first ? base : joinedHash(before, base);
          // Of one word or two, the filter knows.
          if (at > first + 2 || index.mayHold(bent)) found = withThose(found, index, bent, text, begin, from, true);
        }
    }
    if (at === first ? (place & GOES_ON) === 0 : !index.mayHold(onwardHash(run))) return found;
  }
  return found;
}

/**
 * What `decide` makes of the candidates of each place, in order; null where this text is not to be read unit by unit,
 * or some of its units have not been met yet.
 */
export function scanPlain(
  index: FormIndex,
  text: string,
  decide: (candidates: readonly Candidate[]) => Match | null,
): Match[] | null {
  const { read, sift, edges, hits } = textReader(text.length);
  const count = read(text);
  if (count < 0) return null;
  const noted = sift(count, index.filter, index.shift);
  const found: Match[] = [];
  let from = 0;
  for (let hit = 0; hit < noted; hit++) {
    const place = hits[hit] as number;
    if ((edges[wordAt(place)] as number) < from) continue;
    const candidates = candidatesAt(index, text, place, count, from);
    const match = candidates && decide(candidates);
    if (!match) continue;
    found.push(match);
    from = match.end;
  }
  return found;
}
