import { CharClass, charClass } from './characters';
import { clean, fold } from './tokenize';

/** A code is a folded UTF-16 unit in its low 16 bits, and what it is above them. */
export const WORD_BIT = 1 << 31;
const UNKNOWN = 1 << 30;
/** A unit that means something only together with its neighbours; a text with one is read by `scan-tokens.ts`. */
const COMPLEX = 1 << 29;
export const GAP_BIT = 1 << 28;
export const NOT_PLAIN = UNKNOWN | COMPLEX;
export const UNIT = 0xffff;

/** Conjoining jamo are letters, and yet NFC joins them. */
const isJamo = (unit: number) =>
  (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0xa960 && unit <= 0xa97f) || (unit >= 0xd7b0 && unit <= 0xd7ff);

function codeOf(unit: number): number {
  if ((unit >= 0xd800 && unit <= 0xdfff) || isJamo(unit)) return COMPLEX;
  const found = charClass(unit);
  if (found === CharClass.gap) return GAP_BIT | 0x20;
  if (found === CharClass.apostrophe) return 0x27;
  if (found !== CharClass.word && found !== CharClass.symbol) return COMPLEX;
  const char = String.fromCharCode(unit);
  const exact = clean(char);
  const folded = fold(exact);
  // Only what stays one unit, and itself but for its case, can be compared unit by unit.
  if (folded.length !== 1 || (found === CharClass.word && exact !== char)) return COMPLEX;
  return folded.charCodeAt(0) | (found === CharClass.word ? WORD_BIT : 0);
}

/** The code of every UTF-16 unit; those never met yet are `UNKNOWN`, since to classify all of them takes a while. */
export const unitCodes = new Int32Array(0x10000).fill(UNKNOWN);

export function unitCode(unit: number): number {
  if ((unitCodes[unit] as number) & UNKNOWN) unitCodes[unit] = codeOf(unit);
  return unitCodes[unit] as number;
}

/** Classifies the units of a text. Answers whether all of them can be read one by one. */
export function learnUnits(text: string): boolean {
  let all = 0;
  for (let at = 0; at < text.length; at++) {
    all |= unitCode(text.charCodeAt(at));
  }
  return (all & COMPLEX) === 0;
}
