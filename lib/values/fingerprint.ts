/**
 * Fingerprints of values: the same on every machine and at once. WebCrypto hashes only asynchronously, and reasoning
 * is synchronous, so SHA-256 (FIPS 180-4) is written out here. It protects nothing; it only tells values apart.
 */
import { once } from './once';

/** The first 32 bits of the fractional part of `root`. */
const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((p) => n % p !== 0)) found.push(n);
  return found;
}

const roundConstants = once(() => Int32Array.from(primes(64), (p) => fraction(Math.cbrt(p))));
const initialState = once(() => Int32Array.from(primes(8), (p) => fraction(Math.sqrt(p))));

/** UTF-8 of a text; half a surrogate pair becomes U+FFFD, as in TextEncoder. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    let point = text.charCodeAt(i);
    if (point < 0x80) {
      bytes[n++] = point;
      continue;
    }
    if (point >= 0xd800 && point <= 0xdfff) {
      point = text.codePointAt(i) as number;
      if (point > 0xffff) i++;
      else point = 0xfffd;
    }
    const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    bytes[n++] = ([0, 0xc0, 0xe0, 0xf0][more] as number) | (point >> (6 * more));
    for (let left = more - 1; left >= 0; left--) bytes[n++] = 0x80 | ((point >> (6 * left)) & 63);
  }
  return bytes.subarray(0, n);
}

/** The message in 32-bit words: its bytes, a one bit, zeros, and its length in bits. */
function padded(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(((bytes.length + 8) >> 6) * 16 + 16);
  for (let i = 0; i < bytes.length; i++)
    words[i >> 2] = (words[i >> 2] as number) | ((bytes[i] as number) << (24 - (i & 3) * 8));
  const last = bytes.length >> 2;
  words[last] = (words[last] ?? 0) | (0x80 << (24 - (bytes.length & 3) * 8));
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = bytes.length << 3;
  return words;
}

/** Takes one block of 16 words, from `at` on, into the state. Written out flat: every warning costs dozens of these. */
function compress(state: Int32Array, words: Int32Array, at: number, schedule: Int32Array): void {
  for (let i = 0; i < 16; i++) schedule[i] = words[at + i] as number;
  for (let i = 16; i < 64; i++) {
    const x = schedule[i - 15] as number;
    const y = schedule[i - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    schedule[i] = ((schedule[i - 16] as number) + s0 + (schedule[i - 7] as number) + s1) | 0;
  }
  const round = roundConstants();
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (round[i] as number) + (schedule[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

/** SHA-256 of a text's UTF-8, as 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  const words = padded(utf8(text));
  const state = initialState().slice();
  const schedule = new Int32Array(64);
  for (let i = 0; i < words.length; i += 16) compress(state, words, i, schedule);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The first 128 bits of SHA-256, as 32 lower-case hex digits: the fingerprint of a canonical text. */
export function fingerprint(canonicalText: string): string {
  return sha256Hex(canonicalText).slice(0, 32);
}

/** JSON in which the order of an object's fields means nothing: fields are sorted by name, undefined ones left out. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
