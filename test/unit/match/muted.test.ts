import { describe, expect, it } from 'vitest';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder } from '../../../lib/match/find';
import type { TermForm } from '../../../lib/match/term-index';

const form = (text: string, id: string): TermForm => ({
  text,
  id,
  exact: false,
  inflect: true,
  commonWord: false,
  kind: 'term',
});
const found = (forms: TermForm[], text: string, muted: string[]) =>
  createFinder(compileTermIndex(forms))
    .find(text, { muted: new Set(muted) })
    .map(({ start, end, ids }) => [text.slice(start, end), ...ids]);

describe('muted ids', () => {
  it('are left out of a choice', () => {
    const forms = [form('GA', 'ga'), form('GA', 'ga-sales')];
    expect(found(forms, 'GA', ['ga'])).toEqual([['GA', 'ga-sales']]);
    expect(found(forms, 'GA', ['ga', 'ga-sales'])).toEqual([]);
  });

  it('cover no shorter form', () => {
    const forms = [form('close', 'a'), form('close date', 'b')];
    expect(found(forms, 'the close date', [])).toEqual([['close date', 'b']]);
    expect(found(forms, 'the close date', ['b'])).toEqual([['close', 'a']]);
  });

  it('cover no form that begins inside them', () => {
    const forms = [form('net new', 'a'), form('new revenue', 'b')];
    expect(found(forms, 'net new revenue', ['a'])).toEqual([['new revenue', 'b']]);
  });
});
