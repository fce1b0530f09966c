import { expect, it } from 'vitest';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder } from '../../../lib/match/find';
import type { TermForm } from '../../../lib/match/term-index';

const form = (kind: 'term' | 'item', text: string, id: string): TermForm => ({
  text,
  id,
  kind,
  exact: false,
  inflect: true,
  commonWord: false,
});
const FORMS = [
  form('term', 'audit log', 'audit-log'),
  form('item', 'Audit log export', 'export'),
  form('item', 'Audit log export', 'export-2'),
  form('term', 'heron', 'heron-term'),
  form('item', 'Heron', 'heron'),
];
const TEXT = 'Heron and the audit log export';

function found(speaking: string[]) {
  const quiet: string[] = [];
  const items = { speaking: new Set(speaking), onQuiet: (id: string) => quiet.push(id) };
  const matches = createFinder(compileTermIndex(FORMS)).find(TEXT, { items });
  return {
    quiet: quiet.toSorted(),
    found: matches.map(({ start, end, kind, ids }) => [TEXT.slice(start, end), kind, ...ids]),
  };
}

it('a quiet item is as if it were not in the index, and is told of', () => {
  expect(found([])).toEqual({
    quiet: ['export', 'export-2', 'heron'],
    found: [
      ['Heron', 'term', 'heron-term'],
      ['audit log', 'term', 'audit-log'],
    ],
  });
});

it('one that counts covers what is shorter, and gives way to a term of the same words', () => {
  expect(found(['export', 'heron'])).toEqual({
    quiet: ['export-2'],
    found: [
      ['Heron', 'term', 'heron-term'],
      ['audit log export', 'item', 'export'],
    ],
  });
});

it('all count where nothing is said of it', () => {
  expect(
    createFinder(compileTermIndex(FORMS))
      .find(TEXT)
      .map(({ ids }) => ids),
  ).toEqual([['heron-term'], ['export', 'export-2']]);
});
