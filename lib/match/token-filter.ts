/**
 * A blocked Bloom filter: "certainly not in the index" at the price of one memory access. Three bits of one 32-bit word
 * for each hash. https://doi.org/10.1007/978-3-540-72845-0_9
 */

/** Words of the filter for so many hashes, a power of two: some eight bits for each. */
export function filterSize(hashes: number): number {
  let words = 64;
  while (words * 3 < hashes) words *= 2;
  return words;
}

/** Bits by which a hash is shifted to become the number of its word. */
export function filterShift(words: number): number {
  return Math.clz32(words) + 1;
}

export function filterBits(hash: number): number {
  return (1 << hash) | (1 << (hash >>> 5)) | (1 << (hash >>> 10));
}

export function addToFilter(filter: Int32Array, hash: number): void {
  const word = hash >>> filterShift(filter.length);
  filter[word] = (filter[word] as number) | filterBits(hash);
}

export function mayHold(filter: Int32Array, shift: number, hash: number): boolean {
  const bits = filterBits(hash);
  return ((filter[hash >>> shift] as number) & bits) === bits;
}
