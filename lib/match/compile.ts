import { packColumn } from './column';
import { writeSections } from './index-layout';
import { INFLECTIONS, inflected } from './inflect';
import { type MergedForm, mergeForms } from './merge-forms';
import { packOwners } from './owner-table';
import { packStrings } from './packed-strings';
import { Flag, homeOf, INFLECTION_SHIFT, PRINT, PRINT_BITS } from './record-format';
import type { Scope } from './scope';
import type { TermForm } from './term-index';
import { addToFilter, filterSize } from './token-filter';
import { joinedHash, mixed, onwardHash, rawHash } from './token-hash';
import { fold } from './tokenize';

const hashOf = (words: readonly string[]) => {
  const [first = '', ...more] = words;
  return more.reduce((run, word) => joinedHash(run, mixed(rawHash(word))), mixed(rawHash(first)));
};

/**
 * What a scan must not pass by: of a form of one word, every way that word may read; of a longer one, its first two
 * words, and after each word past them that forms go on.
 */
function hashesToNotice({ words, exact, text, endsInWord, inflection }: MergedForm): number[] {
  const last = words.length - 1;
  const before = words.slice(0, last);
  const hashes: number[] = [];
  if (last <= 1) {
    const word = exact ? text.slice(text.search(/[^ \n]+$/)) : (words[last] as string);
    const forms = endsInWord ? inflected(word, inflection).map(fold) : [];
    for (const one of [words[last] as string, ...forms]) hashes.push(hashOf([...before, one]));
  } else hashes.push(hashOf(words.slice(0, 2)));
  for (let count = 2; count <= last; count++) hashes.push(onwardHash(hashOf(words.slice(0, count))));
  return hashes;
}

function fillTable(forms: readonly MergedForm[]): Int32Array {
  const size = Math.ceil(forms.length * 1.4) + 8;
  const table = new Int32Array(size);
  forms.forEach((form, record) => {
    if (record > 0 && forms[record - 1]?.key === form.key) return;
    const hash = hashOf(form.words);
    let slot = homeOf(hash, size);
    while (table[slot] !== 0) slot = slot + 1 === size ? 0 : slot + 1;
    table[slot] = ((record + 1) << PRINT_BITS) | (hash & PRINT);
  });
  return table;
}

function fillFilter(forms: readonly MergedForm[]): Int32Array {
  const hashes = new Set<number>();
  for (const form of forms) for (const hash of hashesToNotice(form)) hashes.add(hash);
  const filter = new Int32Array(filterSize(hashes.size));
  for (const hash of hashes) addToFilter(filter, hash);
  return filter;
}

/** The number of each distinct text, in order of first use. */
function numbering(): { of(text: string): number; texts: string[] } {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    of(text) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = texts.push(text) - 1;
        numbers.set(text, number);
      }
      return number;
    },
    texts,
  };
}

function flagsOf(form: MergedForm, next: MergedForm | undefined): number {
  return (
    (form.exact ? Flag.exact : 0) |
    (form.common ? Flag.common : 0) |
    (form.kind === 'item' ? Flag.item : 0) |
    (form.leads ? Flag.leads : 0) |
    (next?.key === form.key ? Flag.sameKeyNext : 0) |
    (INFLECTIONS.indexOf(form.inflection) << INFLECTION_SHIFT)
  );
}

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** Compiles forms into the bytes that `createFinder` takes. Costs a while: it is done once for each version. */
export function compileTermIndex(given: Iterable<TermForm>): Uint8Array {
  const forms = mergeForms(given);
  const scopes = numbering();
  const scopeNumbers = forms.map(({ scope }) => (scope ? scopes.of(JSON.stringify(scope)) + 1 : 0));
  const rules: Scope[] = scopes.texts.map((text) => JSON.parse(text));
  const texts = packStrings(forms.map((form) => form.text));
  const owners = packOwners(forms);
  return writeSections(
    {
      filter: fillFilter(forms),
      table: fillTable(forms),
      flags: Uint8Array.from(forms, (form, at) => flagsOf(form, forms[at + 1])),
      ...owners.sections,
      scopes: packColumn(scopeNumbers),
      textBlocks: texts.blocks,
      texts: texts.bytes,
      // Escaped down to ASCII, one byte for a character.
      scopeRules: bytesOf(
        JSON.stringify(rules).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
      ),
    },
    { forms: forms.length, ids: owners.written },
  );
}
