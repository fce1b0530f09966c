import { CharClass, charClass } from './characters';

/**
 * A text as tokens: words, and single symbols. Parallel arrays, since a page has many of them. Offsets are UTF-16 units
 * of the text; ignored characters at a token's ends are outside it.
 */
export interface Tokens {
  start: number[];
  end: number[];
  /** NFC, without ignored characters, quotes straightened. */
  exact: string[];
  /** `exact` with case folded. */
  folded: string[];
  /** Spaces or hyphens stand before it. */
  apart: boolean[];
  /** A word, not a symbol. */
  word: boolean[];
  /** A character of a script without spaces, which a dictionary joins into words. */
  alone: boolean[];
}

const DOUBLE_QUOTES = /[\u201C-\u201F\uFF02]/g;
const IGNORED = /\p{Default_Ignorable_Code_Point}/gu;
const PLAIN = /^[\x20-\x7E]*$/;

/** Case folding: lower case, and the two letters that lower case alone leaves unequal. NFC again, as `İ` decomposes. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.replaceAll('ß', 'ss').replaceAll('ς', 'σ').normalize('NFC');
}

/** NFC, without ignored characters, double quotes straightened. */
export function clean(raw: string): string {
  return PLAIN.test(raw) ? raw : raw.replace(IGNORED, '').normalize('NFC').replace(DOUBLE_QUOTES, '"');
}

export function tokenize(text: string): Tokens {
  const tokens: Tokens = { start: [], end: [], exact: [], folded: [], apart: [], word: [], alone: [] };
  let start = -1;
  let end = 0;
  let kind: CharClass = CharClass.gap;
  let apart = false;
  let nextApart = false;

  const close = () => {
    if (start < 0) return;
    const raw = text.slice(start, end);
    const exact = clean(kind === CharClass.apostrophe ? `'${raw.slice(1)}` : raw);
    tokens.start.push(start);
    tokens.end.push(end);
    tokens.exact.push(exact);
    tokens.folded.push(fold(exact));
    tokens.apart.push(apart);
    tokens.word.push(kind === CharClass.word || kind === CharClass.single);
    tokens.alone.push(kind === CharClass.single);
    start = -1;
  };

  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) as number;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const found = charClass(codePoint);
    if (found === CharClass.gap) {
      close();
      nextApart = true;
    } else if (found !== CharClass.ignored) {
      const joins = start >= 0 && (found === CharClass.mark || (found === CharClass.word && kind === CharClass.word));
      if (!joins) {
        close();
        start = at;
        // A mark with nothing before it to stand on is taken for a letter.
        kind = found === CharClass.mark ? CharClass.word : found;
        apart = nextApart;
        nextApart = false;
      }
      end = next;
    }
    at = next;
  }
  close();
  return tokens;
}
