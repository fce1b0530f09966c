import { type Tokens, tokenize } from './tokenize';

const ENDS_SENTENCE = /^[.!?\u2026\u3002\uFF01\uFF1F\u203C\u2047-\u2049]$/u;
/** Quotes and brackets: a sentence may begin or end inside them. */
const wraps = (token: string) => /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"']$/u.test(token);

/**
 * Whether the tokens from `at` to `last` begin a sentence: nothing, or the end of a sentence, stands before them, but for
 * quotes and brackets. Words that are all there is in the block are a value ("Forecast Category: Commit"), no sentence.
 */
function beginsSentence(tokens: Tokens, at: number, last: number): boolean {
  if (at === 0 && last === tokens.start.length - 1) return false;
  let before = at - 1;
  while (before >= 0 && wraps(tokens.exact[before] as string)) before--;
  return before < 0 || ENDS_SENTENCE.test(tokens.exact[before] as string);
}

/** The same of any two places of a text; it is looked through only where that is asked. */
export function sentenceStarts(text: string): (start: number, end: number) => boolean {
  let tokens: Tokens | null = null;
  return (start, end) => {
    tokens ??= tokenize(text);
    const at = tokens.start.indexOf(start);
    const last = tokens.end.indexOf(end, at);
    return beginsSentence(tokens, at, last);
  };
}
