import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, plumbline } from './run-plumbline';

const BEFORE = {
  'workspace.yaml': 'name: Acme\n',
  'terms/a.yaml':
    '- id: arr\n  label: ARR\n  variants:\n  - { id: a, short: One. }\n  - { id: b, short: Two. }\n- id: old\n  label: Old\n',
};
const AFTER = {
  'workspace.yaml': 'name: Acme Inc\n',
  'terms/a.yaml':
    '- id: new\n  label: New\n- id: arr\n  label: ARR\n  variants:\n  - { id: c, short: Zero. }\n  - { id: a, short: One. }\n  - { id: b, short: Two or more. }\n',
};

describe('plumbline diff', () => {
  it('says for people what was added, removed and changed, by ids and not by places', async () => {
    const { code, out } = await plumbline('diff', await folderWith(BEFORE), await folderWith(AFTER));
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '  workspace',
        '    name: Acme -> Acme Inc',
        '  term arr',
        '    variants.b.short: Two. -> Two or more.',
        '    variants.c: nothing -> {"id":"c","short":"Zero."}',
        '+ term new',
        '- term old',
        '1 added, 1 removed, 1 changed',
        '',
      ].join('\n'),
    );
  });

  it('says the same in JSON, and of a bundle', async () => {
    const out = await folderWith();
    await plumbline('publish', await folderWith(AFTER), '--out', out);
    const run = await plumbline('diff', await folderWith(BEFORE), out, '--json');
    expect(JSON.parse(run.out)).toEqual({
      manifest: [{ field: 'name', before: 'Acme', after: 'Acme Inc' }],
      changes: [
        {
          kind: 'terms',
          key: 'arr',
          change: 'changed',
          fields: [
            { field: 'variants.b.short', before: 'Two.', after: 'Two or more.' },
            { field: 'variants.c', after: { id: 'c', short: 'Zero.' } },
          ],
        },
        { kind: 'terms', key: 'new', change: 'added', fields: [] },
        { kind: 'terms', key: 'old', change: 'removed', fields: [] },
      ],
    });
    const same = await plumbline('diff', out, out, '--json');
    expect(JSON.parse(same.out)).toEqual({ manifest: [], changes: [] });
  });
});

describe('plumbline import csv', () => {
  const TABLE = [
    '\ufeffTerm;Definition;Owner;Department;Synonyms;Region',
    'ARR;"Annual recurring\r\nrevenue; all contracts";Sales Ops;;"run rate, annual value";EMEA',
    'ARR;Invoiced in a year;;Finance;;',
    '=SUM(A1);=HYPERLINK("http://x");Nobody;;;',
    ';no label;;;;',
  ].join('\r\n');
  const WORKSPACE = {
    'workspace.yaml': 'name: Acme\n',
    'teams/t.yaml': '- { id: sales, name: Sales, aliases: [Sales Ops] }\n- { id: finance, name: Finance }\n',
  };

  it('makes a file of terms that validates, with teams by their names, and says what it could not take', async () => {
    const [folder, from] = [await folderWith(WORKSPACE), await folderWith({ 'Glossary 2026.csv': TABLE })];
    const file = join(from, 'Glossary 2026.csv');
    const { code, out, err } = await plumbline('import', 'csv', file, '--out', folder);
    expect(code).toBe(0);
    expect(out).toContain('2 terms are in');
    expect(err).toContain(`${file}:5: names the team "Nobody", which is not in the workspace`);
    expect(err).toContain(`${file}:6: has no label and is left out`);
    expect(err).toContain('Region');
    expect((await plumbline('validate', folder)).code).toBe(0);
    const published = await folderWith();
    await plumbline('publish', folder, '--out', published);
    const changes = JSON.parse((await plumbline('diff', await folderWith({ ...WORKSPACE }), published, '--json')).out);
    expect(changes.changes.map(({ key }: { key: string }) => key)).toEqual(['arr', 'sum-a1']);
    const text = await readFile(join(folder, 'terms/Glossary 2026.yaml'), 'utf8');
    expect(text).toContain('short: Annual recurring revenue; all contracts');
    expect(text).toContain('team: finance');
    expect(text).toContain('Region: EMEA');
    expect(text).toContain('- text: run rate');
    const again = await plumbline('import', 'csv', file, '--out', folder);
    expect(again.code).toBe(1);
    expect(again.err).toContain('there is a file');
  });

  it('prints what it would write where no folder is named', async () => {
    const { out } = await plumbline(
      'import',
      'csv',
      join(await folderWith({ 'g.csv': 'term,definition\n=1+1,x\n' }), 'g.csv'),
    );
    expect(out.trimEnd()).toBe('- id: 1-1\n  label: =1+1\n  variants:\n    - id: company\n      short: x');
  });

  it('shortens a long definition to its first sentence and keeps the whole', async () => {
    const long = `The first sentence says what it is. ${'More about it. '.repeat(20)}`;
    const { out } = await plumbline(
      'import',
      'csv',
      join(await folderWith({ 'g.csv': `term,definition\nX,${long}\n` }), 'g.csv'),
    );
    expect(out).toContain('short: The first sentence says what it is.\n');
    expect(out).toContain('More about it.');
  });

  it.each([
    ['no column for the term', 'a,b\n1,2\n', 'no column is called label, term'],
    ['nothing', '', 'holds no term'],
  ])('refuses a table with %s', async (_what, text, says) => {
    const { code, err } = await plumbline('import', 'csv', join(await folderWith({ 'g.csv': text }), 'g.csv'));
    expect(code).toBe(1);
    expect(err).toContain(says);
  });
});
