import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formsOf } from '../../lib/derive/term-forms';
import { compileTermIndex } from '../../lib/match/compile';
import { createFinder, type Finder } from '../../lib/match/find';
import type { Term } from '../../lib/workspace/schema';
import { PROSE } from './prose-blocks';

const idOf = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

/** The curated entries as an author would publish them who does nothing but copy the labels. */
export function glossaryTerms(): Term[] {
  const entries: { term: string }[] = JSON.parse(readFileSync(join(PROSE, 'terms.json'), 'utf8'));
  return entries.map(({ term }) => ({ id: idOf(term), label: term }));
}

/** The same after an author has read the errors of the first run: longer names of their own, and a spelling more. */
export function tendedTerms(): Term[] {
  const terms = glossaryTerms().map(
    (term): Term => (term.label === 'IARR' ? { ...term, aliases: [{ text: 'iARR' }] } : term),
  );
  return [...terms, ...['Sales Ops', 'Marketing Ops'].map((label): Term => ({ id: idOf(label), label }))];
}

export function finderFor(terms: readonly Term[]): Finder {
  return createFinder(compileTermIndex(formsOf(terms)));
}
