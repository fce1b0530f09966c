import { BASE, joinedHash, mixed } from './token-hash';
import { NOT_PLAIN, unitCodes, WORD_BIT } from './unit-codes';

/** What may begin at a word that was noted. */
export const ALONE = 1;
export const GOES_ON = 2;

/** The number of the edge at which the word of a place begins, as `sift` noted it. */
export const wordAt = (place: number): number => (place >> 2) << 1;

/** Room at first, in UTF-16 units. A block of a page is shorter. */
const ROOM = 1 << 14;

/**
 * Reads one text at a time, unit by unit, into arrays that every text shares. Made once, with constants of its own: what a
 * function closes over and nothing can take the place of, engines read at nearly twice the speed of anything else.
 */
function makeTextReader(longest: number) {
  const codes = unitCodes;
  const base = BASE;
  const baseSquared = Math.imul(base, base);
  const unreadable = NOT_PLAIN;
  const room = longest + 2;
  /** Running sums of the hash's polynomial. */
  const sums = new Int32Array(room);
  /** Where words begin and end, by turns. */
  const edges = new Int32Array(room);
  /** The words at which a form may begin, as `sift` notes them. */
  const hits = new Int32Array(room);
  /** Powers of the polynomial's base: with them the hash of a word is a difference of two sums. */
  const powers = new Int32Array(room);
  powers[0] = 1;
  let known = 0;

  /** Powers as a word of this length needs them: hardly a text has words of more than thirty letters. */
  function learnPowers(length: number): void {
    for (; known < length; known++) powers[known + 1] = Math.imul(powers[known] as number, base);
  }

  /**
   * Sums up the text and notes its edges; answers how many there are, or -1 where a unit is not known or not read by
   * itself. There is no branch for each unit: where a word ends is what no processor foresees. Two by two, so that one
   * product need not wait for the one before it.
   */
  function read(text: string): number {
    const { length } = text;
    let sum = 0;
    let all = 0;
    let before = 0;
    let count = 0;
    const even = length & ~1;
    for (let at = 0; at < even; at += 2) {
      const a = codes[text.charCodeAt(at)] as number;
      const b = codes[text.charCodeAt(at + 1)] as number;
      all |= a | b;
      sums[at + 1] = (Math.imul(sum, base) + a) | 0;
      sum = (Math.imul(sum, baseSquared) + ((Math.imul(a, base) + b) | 0)) | 0;
      sums[at + 2] = sum;
      edges[count] = at;
      count += (a ^ before) >>> 31;
      edges[count] = at + 1;
      count += (a ^ b) >>> 31;
      before = b;
    }
    if (even < length) {
      const code = codes[text.charCodeAt(even)] as number;
      all |= code;
      sums[length] = (Math.imul(sum, base) + code) | 0;
      edges[count] = even;
      count += (code ^ before) >>> 31;
      before = code;
    }
    if (before < 0) edges[count++] = length;
    return (all & unreadable) === 0 ? count : -1;
  }

  /**
   * Notes the words at which a form may begin, as a filter has it; answers how many there are. Of each, twice the
   * number of its edge, with `ALONE` where a form may be that word, and `GOES_ON` where one may go on with the next.
   */
  function sift(count: number, filter: Int32Array, shift: number): number {
    let noted = 0;
    let alone = 0;
    let run = 0;
    for (let at = 0; at < count; at += 2) {
      const start = edges[at] as number;
      const end = edges[at + 1] as number;
      if (end - start > known) learnPowers(end - start);
      const word = mixed(((sums[end] as number) - Math.imul(sums[start] as number, powers[end - start] as number)) | 0);
      const pair = joinedHash(run, word);
      run = word;
      // `mayHold`, written out, first of the word with the one before it.
      let bits = (1 << pair) | (1 << (pair >>> 5)) | (1 << (pair >>> 10));
      if (((filter[pair >>> shift] as number) & bits) === bits && at > 0) {
        noted -= alone;
        hits[noted++] = ((at - 2) << 1) | (alone * ALONE) | GOES_ON;
      }
      bits = (1 << word) | (1 << (word >>> 5)) | (1 << (word >>> 10));
      alone = 0;
      if (((filter[word >>> shift] as number) & bits) === bits) {
        alone = 1;
        hits[noted++] = (at << 1) | ALONE;
      }
    }
    return noted;
  }

  /** The hash of a word that reads as the text does from `start` to `end`, with `put` after it. */
  function hashOf(start: number, end: number, put: string): number {
    let raw = ((sums[end] as number) - Math.imul(sums[start] as number, powers[end - start] as number)) | 0;
    for (let at = 0; at < put.length; at++) raw = (Math.imul(raw, base) + (put.charCodeAt(at) | WORD_BIT)) | 0;
    return mixed(raw);
  }

  return { longest, read, sift, hashOf, edges, hits };
}

type TextReader = ReturnType<typeof makeTextReader>;

let made: TextReader | null = null;

/**
 * The reader, with room for a text of this length. Made with the first finder, since a page on which nothing is looked for
 * has no use for it, and made anew, larger, for a longer one: that costs it some of its speed from then on.
 */
export function textReader(length = 0): TextReader {
  if (!made || made.longest < length) {
    let longest = ROOM;
    while (longest < length) longest *= 2;
    made = makeTextReader(longest);
  }
  return made;
}
