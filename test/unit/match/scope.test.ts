import { expect, it } from 'vitest';
import { formsOf } from '../../../lib/derive/term-forms';
import { compileTermIndex } from '../../../lib/match/compile';
import { createFinder, type FindOptions } from '../../../lib/match/find';
import type { Term } from '../../../lib/workspace/schema';

const finds = (scope: Term['scope'], options: FindOptions) => {
  const term: Term = { id: 'stage', label: 'commit stage', kind: 'concept', scope };
  const index = compileTermIndex(formsOf([term]));
  return createFinder(index).find('in commit stage', options).length === 1;
};
const acme = ['salesforce', 'acme.lightning.force.com'];

it.each<[string, Term['scope'], FindOptions, boolean]>([
  ['no scope', undefined, { host: acme, object: 'Opportunity' }, true],
  ['its object', { objects: ['Opportunity', 'Quote'] }, { host: acme, object: 'Opportunity' }, true],
  ['another object', { objects: ['Opportunity'] }, { host: acme, object: 'Campaign' }, false],
  ['no object given', { objects: ['Opportunity'] }, { host: acme }, true],
  ['its host and another object', { hosts: ['salesforce'], objects: ['Quote'] }, { host: acme, object: 'Case' }, false],
  ['an excluded object', { exclude: ['Campaign'] }, { host: acme, object: 'Campaign' }, false],
  ['beside an excluded object', { exclude: ['Campaign'] }, { host: acme, object: 'Opportunity' }, true],
  ['an excluded adapter', { exclude: ['salesforce'] }, { host: acme }, false],
  ['an excluded site of its own host', { hosts: ['salesforce'], exclude: [acme[1] ?? ''] }, { host: acme }, false],
  ['beside an excluded host', { exclude: ['notion'] }, { host: acme, object: 'Opportunity' }, true],
  ['nothing told of the page', { objects: ['Quote'], exclude: ['notion'] }, {}, true],
])('a scope with %s', (_what, scope, options, counts) => {
  expect(finds(scope, options)).toBe(counts);
});

it('keeps two terms of one form apart where their scopes differ', () => {
  const terms: Term[] = [
    { id: 'sales', label: 'commit', kind: 'concept', scope: { objects: ['Opportunity'] } },
    { id: 'engineering', label: 'commit', kind: 'concept', scope: { exclude: ['Opportunity'] } },
  ];
  const { find } = createFinder(compileTermIndex(formsOf(terms)));
  expect(find('commit', { object: 'Opportunity' })[0]?.ids).toEqual(['sales']);
  expect(find('commit', { object: 'issue' })[0]?.ids).toEqual(['engineering']);
});
