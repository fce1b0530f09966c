import type { Mark } from '../../components/models';
import type { SectionOf } from './sections';
import type { Word } from './word';

/** A row or card of a list. Words in it stay quiet, except one that is part of its warning. */
export interface ListPlace {
  element: Element;
  /** What a word says that is part of a warning of this row, by the term's id. */
  terms: ReadonlyMap<string, Mark>;
}

/** Where an element lies in a list: in a row; null: in a list, and in no row of it; undefined: in no list. */
export type PlaceInList = (owner: Element) => ListPlace | null | undefined;

/** So many blocks cost too little to look at the clock between. */
const PAUSE_AFTER = 16;

/**
 * Of blocks in the order of the page, the words that may be painted: all of those outside lists; of a row the first that is
 * part of its warning, and no other. Yields on the way.
 */
export function* quietInLists(blocks: readonly Word[][], placeOf: PlaceInList): Generator<void, Word[][]> {
  const said = new Set<ListPlace>();
  const left: Word[][] = [];
  let count = 0;
  for (const words of blocks) {
    if (++count % PAUSE_AFTER === 0) yield;
    const place = placeOf((words[0] as Word).owner);
    if (place === undefined) left.push(words);
    else if (place && !said.has(place)) {
      const sign = words.find(({ ids }) => ids.some((id) => place.terms.has(id)));
      if (!sign) continue;
      said.add(place);
      left.push([sign]);
    }
  }
  return left;
}

/** Each row is a section of its own. */
export function rowsAsSections(sectionOf: SectionOf, placeOf: PlaceInList): SectionOf {
  return (owner, text) => placeOf(owner)?.element ?? sectionOf(owner, text);
}
