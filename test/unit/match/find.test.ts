import { describe, expect, it } from 'vitest';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder } from '../../../lib/match/find';
import { indexOfText, textOfIndex } from '../../../lib/match/index-text';
import type { TermForm } from '../../../lib/match/term-index';
import cases from './cases.json';

interface Case {
  name: string;
  forms: (Partial<TermForm> & { text: string; id: string })[];
  text: string;
  host?: string;
  /** The words found, each with the ids it belongs to. */
  found: string[][];
}

function form(partial: Case['forms'][number]): TermForm {
  return { exact: false, inflect: true, commonWord: false, kind: 'term', ...partial };
}

describe('find', () => {
  it.each(cases as Case[])('$name', ({ forms, text, host, found }) => {
    const index = indexOfText(textOfIndex(compileTermIndex(forms.map(form))));
    const matches = createFinder(index).find(text, host === undefined ? {} : { host });
    expect(matches.map((match) => [text.slice(match.start, match.end), ...match.ids])).toEqual(found);
  });
});

describe('a large index', () => {
  const forms = Array.from({ length: 50_000 }, (_, i) => form({ text: `project ${i} of the same name`, id: `p${i}` }));
  const finder = createFinder(compileTermIndex(forms));

  it('finds one of fifty thousand forms that begin alike', () => {
    expect(finder.find('see Project 49999 of the same name.')[0]?.ids).toEqual(['p49999']);
  });
});
