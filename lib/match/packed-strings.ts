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

/**
 * A list of strings in bytes, each without the beginning that it shares with the one before it: sorted lists become
 * small. UTF-16 units are numbers here, so that half a character survives. Answers the bytes, and where in them each block begins.
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
    out.number(shared);
    out.number(now.length - shared);
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

  private makeRoom(length: number): Uint16Array<ArrayBuffer> {
    const larger = new Uint16Array(length * 2);
    larger.set(this.units);
    this.units = larger;
    return larger;
  }

  read(index: number): void {
    const { bytes } = this;
    let { units } = this;
    let at = this.blocks[(index / BLOCK) | 0] as number;
    let end = 0;
    for (let left = index % BLOCK; left >= 0; left--) {
      let to = bytes[at++] as number;
      if (to > 127) {
        to = this.number(at - 1);
        at = this.after;
      }
      let more = bytes[at++] as number;
      if (more > 127) {
        more = this.number(at - 1);
        at = this.after;
      }
      end = to + more;
      if (end > units.length) units = this.makeRoom(end);
      while (to < end) {
        let unit = bytes[at++] as number;
        if (unit > 127) {
          unit = this.number(at - 1);
          at = this.after;
        }
        units[to++] = unit;
      }
    }
    this.length = end;
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
