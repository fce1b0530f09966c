import { canonicalJson } from './canonical';
import { hexOf, type Lanes, lanesOf, textHash } from './text-hash';

/** The hash of one record, as 32 hex digits: of its canonical JSON, so the same wherever it is read. */
export function recordHash(record: unknown): string {
  return hexOf(textHash(canonicalJson(record)));
}

/**
 * The digest of a set of records that is kept up to date at the cost of what changes: the sum of their hashes, lane by
 * lane modulo 2^32. Order means nothing, and a record that is there twice counts twice, which XOR would not see.
 *
 * Two sets that differ by accident agree once in 2^128. Against intent it proves nothing: that is for the SHA-256 of
 * each file and the signature of the head. It finds what those cannot: a delta that was skipped or applied twice, or
 * a row that the disk lost.
 */
export class SetDigest {
  private readonly sum = new Uint32Array(4);

  /** From the 32 hex digits of an earlier one. Throws a RangeError for any other text. */
  static from(hex: string): SetDigest {
    const digest = new SetDigest();
    digest.combine(lanesOf(hex), 1);
    return digest;
  }

  /** Adds a record by its canonical JSON. */
  addText(text: string): void {
    this.combine(textHash(text), 1);
  }

  /** Adds a record by its hash, or all the records of another digest. */
  add(hex: string): void {
    this.combine(lanesOf(hex), 1);
  }

  /** Takes a record away again. */
  remove(hex: string): void {
    this.combine(lanesOf(hex), -1);
  }

  hex(): string {
    return hexOf([...this.sum] as unknown as Lanes);
  }

  private combine(lanes: Lanes, sign: 1 | -1): void {
    // A Uint32Array wraps by itself.
    for (let i = 0; i < 4; i++) this.sum[i] = (this.sum[i] as number) + sign * (lanes[i] as number);
  }
}
