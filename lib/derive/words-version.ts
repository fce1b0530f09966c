import { INDEX_FORMAT } from '../match/index-layout';
import type { Item, Term } from '../workspace/schema';

/** What stands between two parts and in none: of the characters that no name is written with. */
const PART = '\u0000';
const END = '\u0001';

const namesOf = (aliases: Term['aliases'] | Item['aliases']) =>
  aliases ? aliases.map(({ text, case: rule }) => `${PART}${text}${PART}${rule ?? ''}`).join('') : '';

/** Of a term, all that its forms depend on. */
function ofTerm({ id, label, kind, aliases, case: rule, inflect, commonWord, scope }: Term): string {
  const where = scope ? JSON.stringify([scope.hosts, scope.objects, scope.exclude]) : '';
  const how = `${kind ?? ''} ${rule ?? ''} ${inflect ?? ''} ${commonWord ?? ''}`;
  return `${id}${PART}${label}${PART}${how}${PART}${where}${namesOf(aliases)}${END}`;
}

const ofItem = ({ id, title, aliases }: Item) => `${id}${PART}${title}${namesOf(aliases)}${END}`;

/**
 * A name for the words of these terms and items, the same for the same records in the same order: 64 bits of two
 * polynomials over what their forms are made from. The forms themselves would take longer to make, and this is asked at
 * every start of the worker. It tells versions apart and protects nothing.
 */
export function wordsVersion(terms: readonly Term[], items: readonly Item[]): string {
  let a = 0x811c9dc5 | 0;
  let b = 0x1b873593 | 0;
  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      a = Math.imul(a ^ unit, 0x01000193);
      b = (Math.imul(b, 0x5bd1e995) + unit) | 0;
    }
  };
  for (const term of terms) add(ofTerm(term));
  add(END);
  for (const item of items) add(ofItem(item));
  const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0');
  return `${INDEX_FORMAT}.${terms.length}.${items.length}.${hex(a)}${hex(b)}`;
}
