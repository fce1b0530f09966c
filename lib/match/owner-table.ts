import { openColumn, packColumn } from './column';
import type { OpenSections } from './index-layout';
import type { MergedForm } from './merge-forms';
import { PackedStrings, packStrings } from './packed-strings';

/** What most ids are: the label of their term, in small letters, with hyphens. */
const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * Which ids each record belongs to, as one number: below the count of records, the id is the slug of that record's
 * text; past them it is written out; past those it is a list of such numbers.
 */
export function packOwners(forms: readonly MergedForm[]) {
  const recordOf = new Map<string, number>();
  forms.forEach(({ text, ids }, record) => {
    const slug = slugOf(text);
    if (ids.includes(slug)) recordOf.set(slug, record);
  });
  const written = [...new Set(forms.flatMap(({ ids }) => ids.filter((id) => !recordOf.has(id))))].sort();
  written.forEach((id, at) => {
    recordOf.set(id, forms.length + at);
  });

  const lists = new Map<string, number>();
  const listStarts = [0];
  const listIds: number[] = [];
  const owners = forms.map(({ ids }) => {
    const numbers = ids.map((id) => recordOf.get(id) as number).sort((a, b) => a - b);
    if (numbers.length === 1) return numbers[0] as number;
    const name = numbers.join(' ');
    let list = lists.get(name);
    if (list === undefined) {
      list = lists.size;
      lists.set(name, list);
      listIds.push(...numbers);
      listStarts.push(listIds.length);
    }
    return forms.length + written.length + list;
  });
  const ids = packStrings(written);
  return {
    sections: {
      owners: packColumn(owners),
      idBlocks: ids.blocks,
      ids: ids.bytes,
      listStarts: Int32Array.from(listStarts),
      listIds: Int32Array.from(listIds),
    },
    written: written.length,
  };
}

/** The ids by record. Each is made when it is first asked for. */
export function openOwners(sections: OpenSections, textOf: (record: number) => string) {
  const ownerOf = openColumn(sections.bytes('owners'), sections.forms);
  const written = new PackedStrings(sections.bytes('ids'), sections.ints('idBlocks'));
  const listStarts = sections.ints('listStarts');
  const listIds = sections.ints('listIds');
  const made = new Map<number, readonly string[]>();
  const idOf = (number: number) =>
    number < sections.forms ? slugOf(textOf(number)) : written.string(number - sections.forms);

  /** Sorted. Not to be changed. */
  return (record: number): readonly string[] => {
    const owner = ownerOf(record);
    let ids = made.get(owner);
    if (!ids) {
      const list = owner - sections.forms - sections.ids;
      const numbers = list < 0 ? [owner] : [...listIds.subarray(listStarts[list], listStarts[list + 1])];
      ids = numbers.map(idOf).sort();
      made.set(owner, ids);
    }
    return ids;
  };
}
