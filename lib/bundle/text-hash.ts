/** Four odd multipliers, one a lane (those of MurmurHash3 x86_128, Austin Appleby, public domain). */
const FACTORS = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;

/** Spreads every bit of a word over all of it (the finaliser of MurmurHash3). */
function mixed(word: number): number {
  let at = word ^ (word >>> 16);
  at = Math.imul(at, 0x85ebca6b);
  at ^= at >>> 13;
  at = Math.imul(at, 0xc2b2ae35);
  return (at ^ (at >>> 16)) >>> 0;
}

/** A hash of 128 bits in four words. */
export type Lanes = readonly [number, number, number, number];

/**
 * A hash of a text's UTF-16 units, 128 bits wide, a fiftieth of the cost of SHA-256. It tells texts apart that differ by
 * accident; who wants two texts with one hash can make them.
 */
export function textHash(text: string): Lanes {
  let a = text.length | 0;
  let b = a ^ 0x9e3779b9;
  let c = a ^ 0x7f4a7c15;
  let d = a ^ 0x2545f491;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each lane takes in its neighbour too, so that no two of them ever run alike.
    a = (Math.imul(a ^ unit, FACTORS[0]) + b) | 0;
    b = Math.imul(b ^ unit, FACTORS[1]) ^ (c >>> 15);
    c = (Math.imul(c ^ unit, FACTORS[2]) + d) | 0;
    d = Math.imul(d ^ unit, FACTORS[3]) ^ (a >>> 15);
  }
  return [mixed(a ^ d), mixed(b ^ a), mixed(c ^ b), mixed(d ^ c)];
}

const HEX = /^[0-9a-f]{32}$/;

export const hexOf = (lanes: Lanes) => lanes.map((lane) => lane.toString(16).padStart(8, '0')).join('');

/** The four words of 32 hex digits. Throws a RangeError for any other text. */
export function lanesOf(hex: string): Lanes {
  if (!HEX.test(hex)) throw new RangeError(`${hex} is no hash of 32 hex digits.`);
  const word = (at: number) => Number.parseInt(hex.slice(at, at + 8), 16);
  return [word(0), word(8), word(16), word(24)];
}
