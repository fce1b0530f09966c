import { openColumn } from './column';
import { readSections } from './index-layout';
import { INFLECTIONS, type Inflection } from './inflect';
import { openOwners } from './owner-table';
import { PackedStrings } from './packed-strings';
import { Flag, homeOf, INFLECTION_SHIFT, PRINT, PRINT_BITS } from './record-format';
import type { Scope } from './scope';
import { filterShift, mayHold } from './token-filter';

/** The index as its bytes have it. Nothing is made of it but what a text asks for. */
export class FormIndex {
  readonly filter: Int32Array;
  readonly shift: number;
  /** The text of the record read last. */
  readonly texts: PackedStrings;
  /** The terms or items whose form a record is, sorted. Not to be changed. */
  readonly idsOf: (record: number) => readonly string[];
  nextSlot = 0;
  private readonly table: Int32Array;
  private readonly flags: Uint8Array;
  private readonly scopes: (record: number) => number;
  private readonly rules: Scope[];

  /** Throws a RangeError for bytes that are no index. */
  constructor(bytes: Uint8Array) {
    const sections = readSections(bytes);
    this.filter = sections.ints('filter');
    this.shift = filterShift(this.filter.length);
    this.table = sections.ints('table');
    this.flags = sections.bytes('flags');
    this.scopes = openColumn(sections.bytes('scopes'), sections.forms);
    this.texts = new PackedStrings(sections.bytes('texts'), sections.ints('textBlocks'));
    this.idsOf = openOwners(sections, (record) => this.texts.string(record));
    let rules = '';
    for (const byte of sections.bytes('scopeRules')) rules += String.fromCharCode(byte);
    this.rules = JSON.parse(rules);
  }

  mayHold(hash: number): boolean {
    return mayHold(this.filter, this.shift, hash);
  }

  /**
   * The first record whose words may have this hash, of those in the table's slots from `slot` on; whether they have, its
   * text says. Sets `nextSlot`, from where to ask for more. -1: there is none.
   */
  lookUp(hash: number, slot = homeOf(hash, this.table.length)): number {
    const { table } = this;
    const size = table.length;
    for (let at = slot; ; ) {
      const entry = table[at] as number;
      at = at + 1 === size ? 0 : at + 1;
      if (entry !== 0 && ((entry ^ hash) & PRINT) !== 0) continue;
      this.nextSlot = at;
      return (entry >>> PRINT_BITS) - 1;
    }
  }

  /** Calls `each` with every record whose words may have this hash. */
  forEachOf(hash: number, each: (record: number) => void): void {
    for (let first = this.lookUp(hash); first >= 0; first = this.lookUp(hash, this.nextSlot)) {
      const more = this.nextSlot;
      let record = first;
      each(record);
      while (this.has(record, Flag.sameKeyNext)) each(++record);
      this.nextSlot = more;
    }
  }

  has(record: number, flag: number): boolean {
    return ((this.flags[record] as number) & flag) !== 0;
  }

  inflection(record: number): Inflection {
    return INFLECTIONS[(this.flags[record] as number) >>> INFLECTION_SHIFT] as Inflection;
  }

  scope(record: number): Scope | null {
    const number = this.scopes(record);
    return number === 0 ? null : (this.rules[number - 1] as Scope);
  }
}
