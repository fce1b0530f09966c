import { describe, expect, it } from 'vitest';
import { meaningsFor } from '../../../lib/reason/meaning';
import type { Term, Variant } from '../../../lib/workspace/schema';
import { indexOf } from './workspace.fixture';

const variant = (id: string, team?: string, more: Partial<Variant> = {}): Variant => ({
  id,
  short: id,
  ...(team !== undefined && { team }),
  ...more,
});

function shown(variants: Variant[], readerTeam: string | null, more: Partial<Term> = {}) {
  const teams = [
    { id: 'company', name: 'Company' },
    { id: 'revenue', name: 'Revenue', parent: 'company' },
    { id: 'sales', name: 'Sales', parent: 'revenue' },
    { id: 'finance', name: 'Accounting' },
    { id: 'a', name: 'A', parent: 'b' },
    { id: 'b', name: 'B', parent: 'a' },
  ];
  const terms: Term[] = [{ id: 'customer', label: 'Customer', variants, ...more }];
  const meanings = meaningsFor(indexOf({ teams, terms }), 'customer', { readerTeam });
  return { shown: meanings.shown.map(({ id }) => id), all: meanings.all.map(({ id }) => id) };
}

describe('whose meaning is shown', () => {
  const each = [variant('s', 'sales'), variant('f', 'finance'), variant('r', 'revenue'), variant('w')];

  it("is the reader's team's, then its ancestors' nearest first, then the company's", () => {
    expect(shown(each, 'sales').shown).toEqual(['s']);
    expect(shown(each.slice(1), 'sales').shown).toEqual(['r']);
    expect(shown([variant('f', 'finance'), variant('c', 'company'), variant('w')], 'sales').shown).toEqual(['c']);
    expect(shown([variant('f', 'finance'), variant('w')], 'sales').shown).toEqual(['w']);
    expect(shown(each, null).shown).toEqual(['w']);
    expect(shown(each, 'nobody').shown).toEqual(['w']);
  });

  it('is a tie where several are as near, or none is near', () => {
    expect(shown([...each, variant('s2', 'sales')], 'sales').shown).toEqual(['s', 's2']);
    expect(shown([variant('s', 'sales'), variant('f', 'finance')], null).shown).toEqual(['f', 's']);
    expect(shown([variant('s', 'sales'), variant('f', 'finance')], 'company').shown).toEqual(['f', 's']);
  });

  it('counts a meaning that the team has adopted', () => {
    const adoption = [{ team: 'sales', variant: 'f' }];
    expect(shown([variant('f', 'finance'), variant('w')], 'sales', { adoption }).shown).toEqual(['f']);
  });

  it('never counts a retired one', () => {
    const variants = [variant('old', 'sales', { retiredOn: '2030-01-01' }), variant('w')];
    expect(shown(variants, 'sales')).toEqual({ shown: ['w'], all: ['w'] });
    expect(shown([], 'sales')).toEqual({ shown: [], all: [] });
  });

  it('lists all, company-wide first, then by the name of the team', () => {
    expect(shown(each, null).all).toEqual(['w', 'f', 'r', 's']);
  });

  it('does not follow teams round in a loop, nor trip over a term that is gone', () => {
    expect(shown([variant('w')], 'a').shown).toEqual(['w']);
    expect(meaningsFor(indexOf(), 'gone', { readerTeam: null })).toEqual({ shown: [], all: [] });
  });
});
