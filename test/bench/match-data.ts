/** Text and forms to measure with: made up, the same in every run, and free of anything but the language. */
import type { TermForm } from '../../lib/match/term-index';

/** Numbers from 0 to 1, the same for one seed. https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

const ONSETS = 'b c d f g h l m n p r s t v w br cl st tr pl ch sh pr gr sp'.split(' ');
const VOWELS = 'a e i o u ea io ou'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 't', 'l', 'd', 'm', 'nt', 'st', 'ck'];

export interface MatchData {
  forms: TermForm[];
  /** As the text nodes of a page: plain prose with some of the forms in it. */
  nodes: string[];
}

/**
 * Forms as glossaries have them: a tenth acronyms, a quarter of one word, which the language mostly does not have
 * otherwise, the others of two or three words which it has; three forms for two terms. Text in which words follow Zipf's
 * law and, every hundred words or so, a form stands.
 */
export function makeMatchData(formCount: number, nodeCount: number, unitsPerNode = 200): MatchData {
  const random = numbersFrom(20_260_911);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const word = () => {
    let made = '';
    for (let left = 1 + Math.floor(random() * 2.6); left > 0; left--) made += pick(ONSETS) + pick(VOWELS) + pick(CODAS);
    return made;
  };
  const words = [...new Set(Array.from({ length: 24_000 }, word))];
  /** The hundred words that half of any text is made of begin no form. */
  const rarer = words.slice(100);
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const acronym = () =>
    Array.from({ length: 3 + Math.floor(random() * 3) }, () => pick([...'ABCDEFGHIKLMNOPRSTUVW'])).join('');

  const texts = new Set<string>();
  while (texts.size < formCount) {
    const kind = random();
    if (kind < 0.1) texts.add(acronym());
    else if (kind < 0.102) texts.add(capital(pick(rarer)));
    else if (kind < 0.35) texts.add(capital(`${word()}${word()}`));
    else if (kind < 0.8) texts.add(`${capital(pick(rarer))} ${pick(rarer)}`);
    else texts.add(`${capital(pick(rarer))} ${pick(words)} ${pick(rarer)}`);
  }
  let id = '';
  const forms = [...texts].map((text, at): TermForm => {
    if (at % 3 !== 2) id = text.toLowerCase().replaceAll(' ', '-');
    const exact = text === text.toUpperCase();
    return { text, id, exact, inflect: true, verb: !exact && !text.includes(' '), commonWord: false, kind: 'term' };
  });

  const zipf = () => words[Math.floor(words.length ** random()) - 1] ?? 'the';
  const nodes = Array.from({ length: nodeCount }, () => {
    let text = capital(zipf());
    while (text.length < unitsPerNode) {
      const next = random() < 0.01 ? (pick(forms) as TermForm).text : zipf();
      text += random() < 0.08 ? `. ${capital(next)}` : random() < 0.06 ? `, ${next}` : ` ${next}`;
    }
    // Through JSON, so that each is one flat string as a text node's data is.
    return JSON.parse(JSON.stringify(text.slice(0, unitsPerNode)));
  });
  return { forms, nodes };
}
