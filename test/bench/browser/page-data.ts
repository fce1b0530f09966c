import type { TermForm } from '../../../lib/match/term-index';

/** The same numbers on every run, from 0 to 1. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');
const PLAIN = 'the a of to and in is it for on with as at by from this that we are be was not or but'.split(' ');

function vocabulary(size: number, next: () => number): string[] {
  const words = new Set<string>();
  while (words.size < size) {
    const length = 2 + Math.floor(next() * 3);
    words.add(Array.from({ length }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join(''));
  }
  return [...words];
}

export interface BenchPage {
  forms: TermForm[];
  /** One for each text node. */
  texts: string[];
}

/** Forms of one to three words, and text in which some of them stand, and many that begin like one. */
export function makePage(formCount: number, nodeCount: number, charactersPerNode: number): BenchPage {
  const next = sequence(7);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const words = vocabulary(8000, next);
  const seen = new Set<string>();
  while (seen.size < formCount) {
    const length = 1 + Math.floor(next() * 3);
    seen.add(Array.from({ length }, () => pick(words)).join(' '));
  }
  const forms = [...seen].map(
    (text, at): TermForm => ({ text, id: `term-${at}`, kind: 'term', exact: false, inflect: true, commonWord: false }),
  );
  const texts = Array.from({ length: nodeCount }, () => {
    let text = '';
    while (text.length < charactersPerNode) {
      const dice = next();
      text += `${dice < 0.01 ? pick(forms).text : dice < 0.25 ? pick(words) : pick(PLAIN)} `;
    }
    return text.slice(0, charactersPerNode);
  });
  return { forms, texts };
}
