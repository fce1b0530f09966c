/** Bits of a record's flags; the inflection's number lies above them. */
export const Flag = { exact: 1, common: 2, item: 4, leads: 8, sameKeyNext: 16 } as const;
export const INFLECTION_SHIFT = 5;

/** Low bits of a table's entry hold part of the hash; those above, the number of the first record of a key, plus one. */
export const PRINT_BITS = 10;
export const PRINT = (1 << PRINT_BITS) - 1;

/** The place of a hash in a table of this size. */
export const homeOf = (hash: number, size: number) => ((hash >>> 0) * (1 / 0x1_0000_0000) * size) | 0;
