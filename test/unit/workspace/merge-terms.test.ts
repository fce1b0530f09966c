import { describe, expect, it } from 'vitest';
import { faultLine } from '../../../lib/workspace/files/file-fault';
import { readWorkspace } from '../../../lib/workspace/files/read-workspace';

const TEAMS = '[{id: sales, name: Sales}, {id: product, name: Product}]';
const read = (files: Record<string, string>) => {
  const { workspace, faults } = readWorkspace([
    { path: 'workspace.yaml', text: 'name: A' },
    { path: 'teams/t.yaml', text: TEAMS },
    ...Object.entries(files).map(([path, text]) => ({ path: `terms/${path}`, text })),
  ]);
  return { terms: workspace.terms, faults: faults.map(faultLine) };
};
const term = (owner: string, variant: string) =>
  `id: on-track\nlabel: On track\n${owner ? `ownerTeam: ${owner}\n` : ''}variants:\n- ${variant}\n`;

describe('two files that define one term', () => {
  it('give it a meaning for each of their teams', () => {
    const { terms, faults } = read({
      'a.yaml': term('product', '{id: own, short: Scope agreed.}'),
      'b.yaml': term('sales', '{id: own, short: Safe to promise.}'),
    });
    expect(terms).toHaveLength(1);
    expect(terms[0]).toMatchObject({
      ownerTeam: 'product',
      variants: [
        { id: 'own', team: 'product', short: 'Scope agreed.' },
        { id: 'own-sales', team: 'sales', short: 'Safe to promise.' },
      ],
    });
    expect(terms[0]?.conflict).toBeUndefined();
    expect(faults).toEqual([
      'terms/b.yaml:5:3: warning: variants[0]: sales defines it here, product in terms/a.yaml:1: the meanings stand beside each other',
    ]);
  });

  it('open a conflict where one team is given two meanings, and say which teams disagree', () => {
    const { terms, faults } = read({
      'a.yaml': term('product', '{id: x, team: sales, short: Scope agreed., verifiedOn: 2026-08-04}'),
      'b.yaml': term('sales', '{id: x, team: sales, short: Safe to promise., verifiedOn: 2026-08-07}'),
    });
    expect(terms[0]).toMatchObject({ conflict: { openedOn: '2026-08-07' } });
    expect(terms[0]?.variants?.map(({ id, short }) => [id, short])).toEqual([
      ['x', 'Scope agreed.'],
      ['x-sales', 'Safe to promise.'],
    ]);
    expect(faults).toEqual([
      'terms/b.yaml:5:3: warning: variants[0]: means something else than in terms/a.yaml:1 for sales, product and sales disagree: both are kept as an open conflict',
    ]);
  });

  it('are one where they say the same, and warn of it', () => {
    const same = term('sales', '{id: v, short: Safe.}');
    const { terms, faults } = read({ 'a.yaml': same, 'b.yaml': same.replace('id: v', 'id: w') });
    expect(terms[0]?.variants).toHaveLength(1);
    expect(faults).toEqual([
      'terms/b.yaml:1:1: warning: id: is defined in terms/a.yaml:1 too: the two are taken as one',
    ]);
  });

  it('keep the first of two labels, join lists, and find the line of what is wrong in either', () => {
    const { terms, faults } = read({
      'a.yaml': 'id: x\nlabel: X\naliases: [{text: ex}]\nrelated: [nothing]\n',
      'b.yaml':
        'id: x\nlabel: Y\naliases: [{text: ex}, {text: ix}]\nstatus: draft\nadoption:\n- {team: nobody, variant: v}\n',
    });
    expect(terms[0]).toMatchObject({ label: 'X', status: 'draft', aliases: [{ text: 'ex' }, { text: 'ix' }] });
    expect(faults).toEqual([
      'terms/a.yaml:4:11: error: related[0]: no term has the id nothing',
      'terms/b.yaml:2:1: warning: label: differs from terms/a.yaml:1, whose value is taken',
      'terms/b.yaml:6:4: error: adoption[0].team: no team has the id nobody',
      'terms/b.yaml:6:18: error: adoption[0].variant: this term has no variant v',
    ]);
  });
});

describe('a workspace whose records do not agree', () => {
  const withFiles = (files: Record<string, string>) =>
    readWorkspace([
      { path: 'workspace.yaml', text: 'name: A' },
      ...Object.entries(files).map(([path, text]) => ({ path, text })),
    ]).faults.map(faultLine);

  it('is told of an owner that is gone', () => {
    expect(
      withFiles({
        'teams/t.yaml': '- {id: old, name: Old, dissolvedOn: 2026-07-01, successor: new}\n- {id: new, name: New}\n',
        'terms/a.yaml': 'id: a\nlabel: A\nownerTeam: old\n',
        'items/i.yaml': 'id: i\ntitle: I\nownerTeam: old\n',
      }),
    ).toEqual([
      'items/i.yaml:3:1: warning: ownerTeam: the team old is dissolved on 2026-07-01; its successor is new',
      'terms/a.yaml:3:1: warning: ownerTeam: the team old is dissolved on 2026-07-01; its successor is new',
    ]);
  });

  it('is told of a name that two terms share', () => {
    expect(
      withFiles({
        'terms/a.yaml': '- {id: a, label: GA}\n- {id: b, label: B, aliases: [{text: General}, {text: ga}]}\n',
      }),
    ).toEqual(['terms/a.yaml:2:49: warning: aliases[1].text: ga is also a name of the term a: readers are shown both']);
  });

  it('is told of one loop for each knot of items that need each other', () => {
    const link = (from: string, to: string, kind = 'needs') => `- {from: ${from}, to: ${to}, kind: ${kind}}\n`;
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => `- {id: ${id}, title: ${id}}\n`).join('');
    const links = [
      link('a', 'b'),
      link('b', 'c', 'approvedBy'),
      link('c', 'a'),
      link('c', 'd'),
      link('d', 'e'),
      link('e', 'd', 'informs'),
    ];
    expect(withFiles({ 'items/i.yaml': items, 'links/l.yaml': links.join('') })).toEqual([
      'links/l.yaml:1:13: warning: to: the items wait for each other: a needs b needs c needs a',
    ]);
  });

  it('is not walked by recursion: a chain of fifty thousand links', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `i${i}`);
    const items = ids.map((id) => `- {id: ${id}, title: T}\n`).join('');
    const links = ids
      .slice(1)
      .map((id, i) => `- {from: i${i}, to: ${id}, kind: needs}\n`)
      .join('');
    const faults = withFiles({
      'items/i.yaml': items,
      'links/l.yaml': `${links}- {from: i49999, to: i0, kind: needs}\n`,
    });
    expect(faults).toEqual([expect.stringContaining('and so on, 50000 items')]);
  }, 60_000);

  it('is told where it is too large', () => {
    const [fault] = withFiles({ 'terms/a.yaml': `# ${'x'.repeat(8_000_000)}` });
    expect(fault).toContain('terms/a.yaml:1: error: is longer than 8000000 characters');
  });
});
