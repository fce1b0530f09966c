import { type Quietness, USUAL_QUIETNESS } from '../values/quietness';
import type { SectionOf } from './sections';
import type { Word } from './word';

/** So many blocks cost too little to look at the clock between. */
const PAUSE_AFTER = 16;

/** Two words with the same name say the same. */
export function nameOf(word: Word): string {
  return `${word.kind} ${word.ids.join(' ')}`;
}

/**
 * The words to paint: of blocks in the order of the page, the first of each term in its section, or each one where every
 * one is wanted, up to the page's budget. Yields on the way.
 */
export function* chooseWords(
  blocks: Iterable<readonly Word[]>,
  sectionOf: SectionOf,
  { repeat, budget }: Quietness = USUAL_QUIETNESS,
): Generator<void, Word[]> {
  const said = new Map<Node, Set<string>>();
  const chosen: Word[] = [];
  let count = 0;
  for (const words of blocks) {
    if (++count % PAUSE_AFTER === 0) yield;
    const [first] = words;
    if (!first) continue;
    const section = sectionOf(first.owner, first.slices[0]?.node as Node);
    let inSection = said.get(section);
    if (!inSection) {
      inSection = new Set();
      said.set(section, inSection);
    }
    for (const word of words) {
      const name = nameOf(word);
      if (repeat !== 'every' && inSection.has(name)) continue;
      if (chosen.length === budget) return chosen;
      inSection.add(name);
      chosen.push(word);
    }
  }
  return chosen;
}
