import type { Term } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';

/** A code and its words are one: "on-track", "On track". Capitals mean nothing in a status. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[-\s]+/g, ' ')
    .trim()
    .toLowerCase();

const made = new WeakMap<ReadonlyMap<string, Term>, Map<string, Term[]>>();

/** The terms of kind `status` of which a status's word is a form, by id. */
export function statusTerms({ terms }: WorkspaceIndex, health: string): readonly Term[] {
  let byForm = made.get(terms);
  if (!byForm) {
    byForm = new Map();
    for (const term of terms.values()) {
      if (term.kind !== 'status') continue;
      for (const form of new Set([term.label, ...(term.aliases ?? []).map(({ text }) => text)].map(plain))) {
        const same = byForm.get(form);
        if (same) same.push(term);
        else byForm.set(form, [term]);
      }
    }
    for (const same of byForm.values()) same.sort((a, b) => (a.id < b.id ? -1 : 1));
    made.set(terms, byForm);
  }
  return byForm.get(plain(health)) ?? [];
}
