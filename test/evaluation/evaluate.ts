/**
 * `tsx test/evaluation/evaluate.ts`: precision of the highlights that were judged by hand, recall on the passages that
 * were labelled by hand, and every error. `docs/evaluation.md` says how both were made.
 */
import type { Finder } from '../../lib/match/find';
import { finderFor, glossaryTerms, tendedTerms } from './glossary';
import passages from './passages.json';
import { proseBlocks } from './prose-blocks';
import verdicts from './verdicts.json';

interface Verdict {
  at: string;
  start: number;
  word: string;
  /** What the word means there instead. */
  wrong?: string;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

const blocks = new Map(proseBlocks().map(({ at, text }) => [at, text]));
const textAt = (at: string) => {
  const text = blocks.get(at);
  if (text === undefined) throw new Error(`The prose has no block ${at}.`);
  return text;
};

function evaluate(name: string, { find }: Finder): void {
  say(`\n${name}`);
  const marked = (verdicts as Verdict[]).filter(({ at, start, word }) =>
    find(textAt(at)).some((match) => match.start === start && match.end === start + word.length),
  );
  const wrong = marked.filter((verdict) => verdict.wrong);
  say(`highlights in the prose: ${[...blocks.values()].reduce((sum, text) => sum + find(text).length, 0)}`);
  say(
    `precision: ${percent(marked.length - wrong.length, marked.length)}, ${verdicts.length - marked.length} judged ones gone`,
  );
  for (const { at, word, wrong: meaning } of wrong) say(`  ${word} is ${meaning}: ${at}`);

  let labelled = 0;
  let hit = 0;
  for (const { at, words } of passages) {
    const text = textAt(at);
    const left = find(text).map(({ start, end }) => text.slice(start, end));
    labelled += words.length;
    for (const word of words) {
      const place = left.indexOf(word);
      if (place < 0) say(`  not found: ${word} in ${at}`);
      else {
        hit++;
        left.splice(place, 1);
      }
    }
    for (const word of left) say(`  found and not labelled: ${word} in ${at}`);
  }
  say(`recall: ${percent(hit, labelled)} in ${passages.length} passages`);
}

evaluate('labels as they are', finderFor(glossaryTerms()));
evaluate('after an author has read the errors', finderFor(tendedTerms()));
