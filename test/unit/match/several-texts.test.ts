import { expect, it } from 'vitest';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder } from '../../../lib/match/find';
import type { TermForm } from '../../../lib/match/term-index';

const REST = { id: 'one', exact: false, inflect: true, commonWord: false, kind: 'term' } as const;
const finderOf = (...texts: string[]) =>
  createFinder(compileTermIndex(texts.map((text): TermForm => ({ ...REST, text }))));
const spans = (texts: string[], ...forms: string[]) =>
  finderOf(...forms)
    .findInEach(texts)
    .map((matches) => matches.map(({ start, end }) => [start, end]));

it('finds in each text, with its own places', () => {
  expect(spans(['see ARR', '', 'no word', 'ARR and ARR'], 'ARR')).toEqual([
    [[4, 7]],
    [],
    [],
    [
      [0, 3],
      [8, 11],
    ],
  ]);
  expect(spans([], 'ARR')).toEqual([]);
});

it('finds nothing that begins in one text and ends in another', () => {
  expect(spans(['net revenue', 'retention'], 'net revenue retention')).toEqual([[], []]);
  expect(spans(['heron', "'s nest"], 'heron')).toEqual([[[0, 5]], []]);
  expect(spans(['node', '.js'], 'node')).toEqual([[[0, 4]], []]);
});

it('nor what has between its words what stands between the texts', () => {
  expect(spans(['net', 'revenue'], 'net\0revenue')).toEqual([[], []]);
  expect(spans(['net', 'revenue'], '\0revenue')).toEqual([[], []]);
  expect(spans(['net', 'revenue'], 'net\0')).toEqual([[], []]);
  expect(spans(['net\0revenue', 'net'], 'net\0revenue')).toEqual([[[0, 11]], []]);
});

it('reads by characters what cannot be read unit by unit, and the texts beside it all the same', () => {
  expect(spans(['the ARR', '売上高とARR', 'e\u0301 ARR'], 'ARR')).toEqual([[[4, 7]], [[4, 7]], [[3, 6]]]);
});

it('takes the beginning of each text for a beginning', () => {
  const common: TermForm = { ...REST, text: 'Close', exact: true, commonWord: true };
  const texts = ['We Close it', 'Close it then', 'and Close it'];
  const found = createFinder(compileTermIndex([common])).findInEach(texts);
  expect(found.map((matches) => matches.length)).toEqual([1, 0, 1]);
});
