import { describe, expect, it } from 'vitest';
import { folderWith, plumbline, plumblineOn, plumblineProcessOn } from './run-plumbline';

const WORKSPACE = {
  'workspace.yaml': 'name: Acme\n',
  'teams/all.yaml': '- { id: sales, name: Sales }\n',
  'terms/all.yaml': [
    '- { id: ga, label: GA, variants: [{ id: company, short: Supported and documented. }] }',
    '- { id: ga-beta, label: GA, scope: { hosts: [jira] } }',
    '- { id: commit, label: Commit, commonWord: true, scope: { objects: [Opportunity] } }',
    '- { id: churn, label: churn }',
    '- { id: tier, label: Service tier, scope: { hosts: [acme.lightning.force.com] } }',
  ].join('\n'),
  'items/all.yaml': [
    '- id: routing\n  title: Smart Routing',
    '  aliases: [{ text: Project Heron }, { text: Heron, case: exact }]',
    '- { id: export, title: Audit log export }',
  ].join('\n'),
};
const DEAL = 'https://acme.lightning.force.com/lightning/r/Opportunity/0065g0000MERID1/view';
const LIST = 'https://acme.lightning.force.com/lightning/o/Opportunity/list';

async function found(text: string, ...options: string[]) {
  const run = await plumblineOn(text, 'match', await folderWith(WORKSPACE), '--json', ...options);
  expect(run).toMatchObject({ code: 0, err: '' });
  return JSON.parse(run.out) as { start: number; end: number; text: string; kind: string; ids: string[] }[];
}
const words = async (text: string, ...options: string[]) =>
  (await found(text, ...options)).map(({ text: word, ids }) => [word, ...ids]);

describe('plumbline match', () => {
  it('tells every match with its offsets in UTF-16 units, its kind and its ids', async () => {
    expect(await found('\u{1F680} Heron\u2019s GA, GA; audit log export.\n')).toEqual([
      { start: 3, end: 10, text: 'Heron\u2019s', kind: 'item', ids: ['routing'] },
      { start: 11, end: 13, text: 'GA', kind: 'term', ids: ['ga', 'ga-beta'] },
      { start: 15, end: 17, text: 'GA', kind: 'term', ids: ['ga', 'ga-beta'] },
      { start: 19, end: 35, text: 'audit log export', kind: 'item', ids: ['export'] },
    ]);
  });

  it('finds an item under each of its names, and no bird', async () => {
    expect(await words('Smart Routing is Project Heron. A heron, and smart routing.')).toEqual([
      ['Smart Routing', 'routing'],
      ['Project Heron', 'routing'],
    ]);
  });

  it('takes the host and the type of record from the address', async () => {
    const text = 'GA, in Commit, service tier.';
    expect(await words(text)).toEqual([
      ['GA', 'ga', 'ga-beta'],
      ['service tier', 'tier'],
    ]);
    expect(await words(text, '--url', DEAL)).toEqual([
      ['GA', 'ga'],
      ['Commit', 'commit'],
      ['service tier', 'tier'],
    ]);
    expect(await words(text, '--url', LIST)).toEqual([
      ['GA', 'ga'],
      ['service tier', 'tier'],
    ]);
    expect(await words(text, '--url', 'https://acme.atlassian.net/browse/BILL-412')).toEqual([['GA', 'ga-beta']]);
    expect(await words(text, '--url', 'https://example.com/')).toEqual([['GA', 'ga']]);
  });

  it('adds endings to the form and to nothing else', async () => {
    expect(await words('churned, churning, churns, churnings')).toEqual([
      ['churned', 'churn'],
      ['churning', 'churn'],
      ['churns', 'churn'],
    ]);
  });

  it('prints a line for each match where no JSON is asked for, and nothing where there is none', async () => {
    const folder = await folderWith(WORKSPACE);
    expect((await plumblineOn('the GA', 'match', folder)).out).toBe('4-6  GA  term ga or ga-beta\n');
    expect(await plumblineOn('none', 'match', folder)).toMatchObject({ code: 0, out: '', err: '' });
    expect((await plumblineOn('', 'match', folder, '--json')).out).toBe('[]\n');
  });

  it('refuses what it was not made for', async () => {
    const folder = await folderWith(WORKSPACE);
    expect(await plumblineOn('GA', 'match', folder, '--url', 'acme')).toMatchObject({ code: 2, out: '' });
    expect(await plumblineOn('GA', 'match', folder, '--team', 'nobody')).toMatchObject({ code: 2, out: '' });
    expect(await plumblineOn('GA', 'match', folder, '--team', 'sales')).toMatchObject({ code: 0 });
    expect(await plumblineOn('GA', 'match')).toMatchObject({ code: 2 });
    expect((await plumbline('match', '--help')).out).toContain('--url <page URL>');
  });

  it('reads standard input as it is, in a process of its own', async () => {
    const folder = await folderWith(WORKSPACE);
    const { code, out } = await plumblineProcessOn('\ufeffdas GA\u00a0\u2013 GA\n', 'match', folder, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).map(({ start }: { start: number }) => start)).toEqual([5, 10]);
  });
});
