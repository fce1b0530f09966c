import { smartCaseIsExact } from '../match/smart-case';
import type { TermForm } from '../match/term-index';
import type { CaseRule, Item, Term } from '../workspace/schema';

const isExact = (text: string, rule: CaseRule) => (rule === 'smart' ? smartCaseIsExact(text) : rule === 'exact');

/** Kinds of terms whose words are names of things and nothing that anybody does. */
const NO_VERBS: ReadonlySet<string> = new Set(['metric', 'product', 'acronym']);

/**
 * Every way in which the terms of a workspace are written: labels and aliases, with `smart` case settled. A common
 * word is always exact, whatever its case rule says.
 */
export function formsOf(terms: readonly Term[]): TermForm[] {
  const forms: TermForm[] = [];
  for (const term of terms) {
    const commonWord = term.commonWord ?? false;
    const add = (text: string, rule: CaseRule) => {
      const form: TermForm = {
        text,
        exact: commonWord || isExact(text, rule),
        inflect: term.inflect ?? true,
        verb: !NO_VERBS.has(term.kind ?? ''),
        commonWord,
        kind: 'term',
        id: term.id,
      };
      for (const scope of ['hosts', 'objects', 'exclude'] as const) {
        const names = term.scope?.[scope];
        if (names?.length) form[scope] = names;
      }
      forms.push(form);
    };
    add(term.label, term.case ?? 'smart');
    for (const alias of term.aliases ?? []) add(alias.text, alias.case ?? term.case ?? 'smart');
  }
  return forms;
}

const isOneCapitalised = (text: string) => /^\p{Lu}[^\p{White_Space}\-\u2010\u2011]*$/u.test(text.trim());

/**
 * Every way in which the items of a workspace are written: titles and aliases. They are names, so that they take a
 * possessive and no other ending, and one capitalised word is found with its capital only ("Heron", not "heron"),
 * unless its alias says how case counts.
 */
export function itemFormsOf(items: readonly Item[]): TermForm[] {
  return items.flatMap(({ id, title, aliases }) =>
    [{ text: title, case: undefined }, ...(aliases ?? [])].map(
      (name): TermForm => ({
        text: name.text,
        exact: isExact(name.text, name.case ?? (isOneCapitalised(name.text) ? 'exact' : 'smart')),
        inflect: true,
        commonWord: false,
        kind: 'item',
        id,
      }),
    ),
  );
}
