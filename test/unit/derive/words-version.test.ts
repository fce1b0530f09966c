import { expect, it } from 'vitest';
import { wordsVersion } from '../../../lib/derive/words-version';
import type { Item, Term } from '../../../lib/workspace/schema';

const TERM: Term = { id: 'arr', label: 'ARR', aliases: [{ text: 'recurring' }, { text: 'revenue' }] };
const ITEM: Item = { id: 'heron', title: 'Heron', aliases: [{ text: 'the bird' }] };

it('is the same for the same words, whatever else is said of them', () => {
  const said: Term = { ...structuredClone(TERM), variants: [{ id: 'v1', short: 'What it means' }], ownerTeam: 'sales' };
  const moved: Item = { ...structuredClone(ITEM), state: 'blocked', target: { date: '2026-10-06' } };
  expect(wordsVersion([said], [moved])).toBe(wordsVersion([TERM], [ITEM]));
});

it('is another wherever one thing of a form is, or what belongs to which', () => {
  const terms: Term[][] = [
    [],
    [TERM, TERM],
    [{ ...TERM, label: 'ARRs' }],
    [{ ...TERM, id: 'arr-2' }],
    [{ ...TERM, id: 'ar', label: 'rARR' }],
    [{ ...TERM, kind: 'metric' }],
    [{ ...TERM, case: 'exact' }],
    [{ ...TERM, inflect: false }],
    [{ ...TERM, commonWord: true }],
    [{ ...TERM, scope: { hosts: ['jira'] } }],
    [{ ...TERM, scope: { objects: ['jira'] } }],
    [{ ...TERM, scope: { exclude: ['jira'] } }],
    [{ ...TERM, aliases: [{ text: 'recurring' }] }],
    [{ ...TERM, aliases: [{ text: 'recurring revenue' }] }],
    [{ ...TERM, aliases: [{ text: 'recurring', case: 'exact' }, { text: 'revenue' }] }],
  ];
  const items: Item[][] = [
    [],
    [{ ...ITEM, id: 'heron-2' }],
    [{ ...ITEM, title: 'Herons' }],
    [{ ...ITEM, aliases: [] }],
    [{ ...ITEM, aliases: [{ text: 'the bird', case: 'exact' }] }],
  ];
  const versions = [
    wordsVersion([TERM], [ITEM]),
    ...terms.map((some) => wordsVersion(some, [ITEM])),
    ...items.map((some) => wordsVersion([TERM], some)),
  ];
  expect(new Set(versions).size).toBe(versions.length);
});
