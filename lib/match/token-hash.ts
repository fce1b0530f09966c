/**
 * Hashes of tokens and of runs of tokens. A token's is a polynomial over its folded units, so that it is a difference
 * of two running sums; only words count, what stands between them is compared when a form is looked at.
 */
import { WORD_BIT } from './unit-codes';

export const BASE = 0x01000193;

/** The polynomial over a folded word. */
export function rawHash(folded: string): number {
  let hash = 0;
  for (let at = 0; at < folded.length; at++) hash = (Math.imul(hash, BASE) + (folded.charCodeAt(at) | WORD_BIT)) | 0;
  return hash;
}

/** Spreads a polynomial over all 32 bits: the hash of a run of one word. */
export function mixed(raw: number): number {
  return Math.imul(raw ^ (raw >>> 15), 0x2c1b3c6d);
}

/** The hash of a run with one word more, whose `mixed` hash is given. */
export function joinedHash(run: number, word: number): number {
  const sum = (Math.imul(run, 0x5bd1e995) + word) | 0;
  return Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
}

/** What says "forms go on after this run" in the filter, where the run's own hash says "a form ends here". */
export function onwardHash(run: number): number {
  return Math.imul(run ^ 0x3c6ef372, 0x297a2d39);
}
