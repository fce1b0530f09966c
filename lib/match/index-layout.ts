/**
 * The index as bytes: a header of 32-bit numbers, then sections, each on a boundary of four bytes. Typed arrays are
 * views of it, so that a page uses what it was sent as it is. Numbers are little-endian, as every browser's are.
 */
export const SECTIONS = [
  'filter',
  'table',
  'flags',
  'owners',
  'scopes',
  'textBlocks',
  'texts',
  'idBlocks',
  'ids',
  'listStarts',
  'listIds',
  'scopeRules',
] as const;
export type Section = (typeof SECTIONS)[number];

const MAGIC = 0x504c4d31;
/** Raised with every change of what the bytes mean: an index of another format is compiled anew. */
export const INDEX_FORMAT = 3;
const HEADER = 8;

const padded = (length: number) => (length + 3) & ~3;

/** @param numbers how many records there are, and ids that are written out */
export function writeSections(
  sections: Record<Section, Uint8Array | Int32Array>,
  numbers: { forms: number; ids: number },
): Uint8Array {
  const lengths = SECTIONS.map((name) => sections[name].byteLength);
  const begin = 4 * (HEADER + SECTIONS.length);
  const out = new Uint8Array(lengths.reduce((sum, length) => sum + padded(length), begin));
  new Int32Array(out.buffer, 0, HEADER + SECTIONS.length).set([
    MAGIC,
    INDEX_FORMAT,
    numbers.forms,
    numbers.ids,
    0,
    0,
    0,
    0,
    ...lengths,
  ]);
  let at = begin;
  for (const name of SECTIONS) {
    const { buffer, byteOffset, byteLength } = sections[name];
    out.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += padded(byteLength);
  }
  return out;
}

export interface OpenSections {
  forms: number;
  ids: number;
  bytes(name: Section): Uint8Array;
  ints(name: Section): Int32Array;
}

/** Throws a RangeError for bytes that are no index of this format. */
export function readSections(given: Uint8Array): OpenSections {
  // Views of 32-bit numbers need a boundary of four; what a message brought may lie anywhere.
  const whole = given.byteOffset % 4 === 0 ? given : given.slice();
  const header = HEADER + SECTIONS.length;
  const numbers = whole.byteLength < 4 * header ? null : new Int32Array(whole.buffer, whole.byteOffset, header);
  if (numbers?.[0] !== MAGIC || numbers[1] !== INDEX_FORMAT) throw new RangeError('These bytes are no index.');
  const places = new Map<Section, [number, number]>();
  let at = whole.byteOffset + 4 * header;
  SECTIONS.forEach((name, i) => {
    const length = numbers[HEADER + i] as number;
    places.set(name, [at, length]);
    at += padded(length);
  });
  if (at - whole.byteOffset !== whole.byteLength) throw new RangeError('This index is cut short.');
  const place = (name: Section) => places.get(name) as [number, number];
  return {
    forms: numbers[2] as number,
    ids: numbers[3] as number,
    bytes(name) {
      const [from, length] = place(name);
      return new Uint8Array(whole.buffer, from, length);
    },
    ints(name) {
      const [from, length] = place(name);
      return new Int32Array(whole.buffer, from, length / 4);
    },
  };
}
