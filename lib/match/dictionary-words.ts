import type { Tokens } from './tokenize';

let segmenter: Intl.Segmenter | null = null;

/** Tokens at which words begin, of a run of characters without spaces. */
type Beginnings = ReadonlySet<number>;

const joinsNext = (tokens: Tokens, at: number) =>
  at >= 0 && tokens.alone[at] === true && tokens.alone[at + 1] === true && tokens.apart[at + 1] === false;

function beginningsIn(tokens: Tokens, first: number): Beginnings {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const tokenAt = new Map<number, number>();
  let text = '';
  for (let at = first; ; at++) {
    tokenAt.set(text.length, at);
    text += tokens.exact[at];
    if (!joinsNext(tokens, at)) break;
  }
  const begin = new Set<number>();
  for (const { index } of segmenter.segment(text)) {
    const token = tokenAt.get(index);
    if (token !== undefined) begin.add(token);
  }
  return begin;
}

/**
 * Where words begin in text of scripts that put no spaces between them: as the browser's own dictionaries have it,
 * which serve every language of those scripts. Asked of a text only where a form was found in such a run.
 */
export function dictionaryWords(tokens: Tokens): (at: number) => boolean {
  const runs = new Map<number, Beginnings>();
  return (at) => {
    if (!joinsNext(tokens, at - 1)) return true;
    let first = at;
    while (joinsNext(tokens, first - 1)) first--;
    let begin = runs.get(first);
    if (!begin) {
      begin = beginningsIn(tokens, first);
      runs.set(first, begin);
    }
    return begin.has(at);
  };
}
