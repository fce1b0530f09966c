/** A number as bytes of seven bits, the lowest first; all but the last have the eighth bit set. */
class ByteWriter {
  bytes = new Uint8Array(1 << 16);
  length = 0;

  number(value: number): void {
    if (this.length + 5 > this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let left = value;
    for (; left > 127; left >>>= 7) this.bytes[this.length++] = (left & 127) | 128;
    this.bytes[this.length++] = left;
  }
}

/** Every eighth string stands whole, so that one of them is read without the rest. */
const BLOCK = 8;

const bytesOf = (unit: number) => (unit < 0x80 ? 1 : unit < 0x4000 ? 2 : 3);

/**
 * A list of strings in bytes, each without the beginning that it shares with the one before it: sorted lists become
 * small. First of each comes how many units it shares, then how many bytes of its own follow: it can be passed over unread.
 * UTF-16 units are numbers here, so that half a character survives. Answers the bytes, and where in them each block begins.
 */
export function packStrings(strings: readonly string[]): { bytes: Uint8Array; blocks: Int32Array } {
  const out = new ByteWriter();
  const blocks = new Int32Array(Math.ceil(strings.length / BLOCK));
  let before = '';
  for (let index = 0; index < strings.length; index++) {
    const now = strings[index] as string;
    let shared = 0;
    if (index % BLOCK === 0) blocks[index / BLOCK] = out.length;
    else while (shared < before.length && before.charCodeAt(shared) === now.charCodeAt(shared)) shared++;
    let size = 0;
    for (let at = shared; at < now.length; at++) size += bytesOf(now.charCodeAt(at));
    out.number(shared);
    out.number(size);
    for (let at = shared; at < now.length; at++) out.number(now.charCodeAt(at));
    before = now;
  }
  return { bytes: out.bytes.slice(0, out.length), blocks };
}

/** Reads one string at a time into `units`, where it stays until the next is read. */
export class PackedStrings {
  /** Its first `length` are the UTF-16 units of the string read last. */
  units = new Uint16Array(256);
  length = 0;
  /** Where the number read last ends. */
  private after = 0;
  /** Of the strings of a block passed over last: units shared with the one before, and where the others begin. */
  private readonly shares = new Int32Array(BLOCK);
  private readonly begins = new Int32Array(BLOCK);

  constructor(
    private readonly bytes: Uint8Array,
    private readonly blocks: Int32Array,
  ) {}

  /** A number of more than one byte. */
  private number(from: number): number {
    let value = 0;
    let at = from;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[at++] as number;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    this.after = at;
    return value;
  }

  private makeRoom(length: number): void {
    this.units = new Uint16Array(length * 2);
  }

  /** Passes over the strings of a block up to this one; answers how many bytes of it are its own. */
  private locate(index: number): number {
    const { bytes, shares, begins } = this;
    const last = index % BLOCK;
    let at = this.blocks[(index / BLOCK) | 0] as number;
    let size = 0;
    for (let i = 0; i <= last; i++) {
      at += size;
      let shared = bytes[at++] as number;
      if (shared > 127) {
        shared = this.number(at - 1);
        at = this.after;
      }
      size = bytes[at++] as number;
      if (size > 127) {
        size = this.number(at - 1);
        at = this.after;
      }
      shares[i] = shared;
      begins[i] = at;
    }
    return size;
  }

  read(index: number): void {
    const { bytes, shares, begins } = this;
    const size = this.locate(index);
    const last = index % BLOCK;
    const shared = shares[last] as number;
    const begin = begins[last] as number;
    if (shared + size > this.units.length) this.makeRoom(shared + size);
    this.length = this.decode(begin, shared, begin + size, this.units.length);
    // What it shares, from those before it that have it, and of each no more than that.
    for (let need = shared, i = last - 1; need > 0; i--) {
      const from = shares[i] as number;
      if (from >= need) continue;
      this.decode(begins[i] as number, from, bytes.length, need);
      need = from;
    }
  }

  /** Puts units to `to` and on, until the bytes before `stop` are read or `end` is reached; answers where it ended. */
  private decode(begin: number, to: number, stop: number, end: number): number {
    const { bytes, units } = this;
    let at = begin;
    let put = to;
    while (at < stop && put < end) {
      let unit = bytes[at++] as number;
      if (unit > 127) {
        unit = this.number(at - 1);
        at = this.after;
      }
      units[put++] = unit;
    }
    return put;
  }

  /** Part of the string read last. */
  slice(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; at++) text += String.fromCharCode(this.units[at] as number);
    return text;
  }

  string(index: number): string {
    this.read(index);
    return this.slice(0, this.length);
  }
}
