/**
 * What a code point is to the matcher. `word` characters run together into one token; a `single` one, of a script
 * written without spaces, is a token by itself, and a dictionary says where its words end; a `mark` belongs to the
 * character before it; a `gap` separates; an `ignored` one is not there at all.
 * https://www.unicode.org/reports/tr29/#Word_Boundaries
 */
export const CharClass = { ignored: 1, gap: 2, word: 3, single: 4, mark: 5, symbol: 6, apostrophe: 7 } as const;
export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/**
 * An engine parses an expression of Unicode's properties where it is first met, for a tenth of a millisecond each: so they stand
 * where they are asked, and most pages, which are written in ASCII and a few signs, get by with the first.
 */
function classify(char: string): CharClass {
  if (/\w/.test(char)) return CharClass.word;
  // Spaces of every width and the hyphens: a hyphen reads as a space. Dashes are punctuation and part phrases.
  if (/[\p{White_Space}\-\u2010\u2011\uFE63\uFF0D]/u.test(char)) return CharClass.gap;
  // Soft hyphen, zero-width characters, bidi controls, variation selectors.
  if (/\p{Default_Ignorable_Code_Point}/u.test(char)) return CharClass.ignored;
  // As typed by keyboards, word processors and people; the last two are what NFC turns into ` and ´.
  if (/['`\u00B4\u02BC\u2018\u2019\u201B\u2032\uFF07\u1FEF\u1FFD]/.test(char)) return CharClass.apostrophe;
  if (char < '\x80') return CharClass.symbol;
  if (/\p{M}/u.test(char)) return CharClass.mark;
  if (/\p{Nd}/u.test(char)) return CharClass.word;
  // Katakana with its prolonged sound mark, which Unicode counts to no script of its own.
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC\uFF70\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
      char,
    )
  )
    return CharClass.single;
  return /[\p{L}\p{N}\p{Pc}]/u.test(char) ? CharClass.word : CharClass.symbol;
}

/** Classes of the basic plane, filled as characters are met: a regular expression per character costs too much. */
const known = new Uint8Array(0x10000);

export function charClass(codePoint: number): CharClass {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint));
  const before = known[codePoint] as CharClass | 0;
  if (before) return before;
  const found = classify(String.fromCodePoint(codePoint));
  known[codePoint] = found;
  return found;
}
