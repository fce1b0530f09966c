import { type Inflection, isAcronym, mayBeVerb } from './inflect';
import type { Scope } from './scope';
import type { TermForm } from './term-index';
import { type Tokens, tokenize } from './tokenize';

/** One distinct form, with all the terms or items it belongs to. */
export interface MergedForm {
  /**
   * Folded tokens, one after another: a space before a token that stands apart, a newline before one that touches the
   * token before it.
   */
  key: string;
  /** What a text is compared with: the key, or the same with case kept where case counts. */
  text: string;
  /** The folded words among the tokens, by which it is looked up. */
  words: string[];
  exact: boolean;
  common: boolean;
  /** Its first token is a symbol. */
  leads: boolean;
  /** Its last token is a word, to which endings may be added. */
  endsInWord: boolean;
  inflection: Inflection;
  kind: 'term' | 'item';
  ids: string[];
  scope: Scope | null;
}

function joined(tokens: Tokens, words: string[]): string {
  return words.map((word, i) => (i === 0 ? word : (tokens.apart[i] ? ' ' : '\n') + word)).join('');
}

function inflectionOf(form: TermForm, tokens: Tokens, exact: boolean): Inflection {
  if (!form.inflect) return 'none';
  if (form.kind === 'item') return 'name';
  const last = tokens.exact.length - 1;
  if (exact && isAcronym(tokens.exact[last] as string)) return 'acronym';
  return form.verb && !exact && last === 0 && mayBeVerb(tokens.folded[0] as string) ? 'verb' : 'noun';
}

function scopeOf(form: TermForm): Scope | null {
  const scope: Scope = {};
  for (const part of ['hosts', 'objects', 'exclude'] as const) {
    const names = form[part];
    if (names) scope[part] = [...new Set(names)].sort();
  }
  return Object.keys(scope).length > 0 ? scope : null;
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by key, so that forms read alike in folded case stand together. Forms without a letter or digit are left out. */
export function mergeForms(forms: Iterable<TermForm>): MergedForm[] {
  const byIdentity = new Map<string, MergedForm>();
  for (const form of forms) {
    const tokens = tokenize(form.text);
    if (!tokens.word.includes(true)) continue;
    const exact = form.exact || form.commonWord;
    const key = joined(tokens, tokens.folded);
    const text = exact ? joined(tokens, tokens.exact) : key;
    const inflection = inflectionOf(form, tokens, exact);
    const scope = scopeOf(form);
    const name = `${exact ? 1 : 0}${form.commonWord ? 1 : 0}${form.kind}${inflection}${scope ? JSON.stringify(scope) : ''}\n${text}`;
    const same = byIdentity.get(name);
    if (same) {
      if (!same.ids.includes(form.id)) same.ids.push(form.id);
      continue;
    }
    byIdentity.set(name, {
      key,
      text,
      words: tokens.folded.filter((_, i) => tokens.word[i]),
      exact,
      common: form.commonWord,
      leads: !tokens.word[0],
      endsInWord: tokens.word.at(-1) === true,
      inflection,
      kind: form.kind,
      ids: [form.id],
      scope,
    });
  }
  return [...byIdentity.values()].sort((a, b) => inOrder(a.key, b.key) || inOrder(a.text, b.text));
}
