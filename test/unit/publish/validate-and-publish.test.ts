import { exec } from 'node:child_process';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeBundle } from '../../../lib/bundle/decode';
import { COMMAND_HELP } from '../../../lib/publish/help';
import { BIN, folderWith, plumbline, plumblineProcess } from './run-plumbline';

const GOOD = {
  'workspace.yaml': 'name: Acme\n',
  'teams/all.yaml': '- id: sales\n  name: Sales\n- id: legal\n  name: Legal\n  parent: sales\n',
  'terms/arr.yaml': 'id: arr\nlabel: ARR\n',
};
const BAD = { ...GOOD, 'terms/mrr.yaml': 'id: mrr\nlabel: MRR\nownerTeam: nobody\n' };

async function bundleIn(folder: string) {
  const names = await readdir(folder);
  return decodeBundle(
    await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') }))),
  );
}

describe('the plumbline process', () => {
  it('prints, fails and writes from wherever it is called', { timeout: 60_000 }, async () => {
    expect(await plumblineProcess('--help')).toMatchObject({ code: 0, err: '' });
    expect(await plumblineProcess()).toMatchObject({ code: 2, out: '' });
    const bad = await plumblineProcess('validate', await folderWith(BAD));
    expect(bad).toMatchObject({ code: 1, err: '' });
    expect(bad.out).toContain('terms/mrr.yaml:3:1: error: ownerTeam: no team has the id nobody\n');
    // What steers a terminal is shown and not obeyed.
    expect((await plumblineProcess('validate', '/no\u001b[2Jwhere')).err).toContain(
      'there is no folder /no\uFFFD[2Jwhere.',
    );
    const out = await folderWith();
    const published = await plumblineProcess('publish', await folderWith(GOOD), '--out', out);
    expect(published).toMatchObject({ code: 0, err: '' });
    expect((await bundleIn(out)).workspace.teams).toHaveLength(2);
  });
});

it('ends in peace where its reader has heard enough', { timeout: 60_000 }, async () => {
  const folder = await folderWith(GOOD);
  const command = `"${process.execPath}" "${BIN}" --help | head -c 1; "${process.execPath}" "${BIN}" validate "${folder}" | true`;
  const said = await new Promise<string>((done) =>
    exec(command, { cwd: tmpdir() }, (error, out, err) => done(`${error?.code ?? 0} ${out.length} ${err}`)),
  );
  expect(said).toBe('0 1 ');
});

describe('plumbline', () => {
  it('explains itself', async () => {
    const help = await plumbline('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const command of Object.keys(COMMAND_HELP)) {
      expect(help.out).toContain(`plumbline ${command}`);
      expect((await plumbline(command, '--help')).out).toContain(`plumbline ${command} `);
    }
  });

  it.each([
    [[], 'Usage'],
    [['frobnicate'], 'no command "frobnicate"'],
    [['validate'], 'which workspace folder?'],
    [['validate', 'a', 'b'], 'one workspace folder at a time'],
    [['validate', '/nowhere/at/all'], 'there is no folder'],
    [['validate', '.', '--frob'], 'there is no option --frob.\n'],
    [['publish', '.'], '--out'],
    [['publish', '.', '--out', 'x', '--inbox', 'no-such-inbox'], 'there is no inbox'],
    [['publish', '.', '--out', 'x', '--expires-after', '0'], '--expires-after'],
    [['publish', '.', '--out', 'x', '--key', 'k', '--key', 'k', '--key', 'k', '--key', 'k'], '3 times'],
    [['keygen'], '--out'],
    [['connect-code', '--url', 'http://acme.example/'], 'https address'],
    [['connect-code'], '--url'],
    [['diff', 'a'], 'give two'],
    [['import', 'xlsx', 'f'], 'This version reads csv, not xlsx'],
    [['import', 'csv'], 'which file'],
    [['import', 'csv', BIN, '--json'], '--json needs --out'],
    [['import', 'csv', 'no-such-file'], 'there is no file'],
    [['schema'], '--out'],
    [['publish', '.', '--out', 'x', '--published-at', 'noon'], '--published-at'],
  ])('answers %j with exit code 2 and says why', async (args, says) => {
    const { code, out, err } = await plumbline(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });
});

describe('plumbline validate', () => {
  it('says what a good workspace holds', async () => {
    const { code, out } = await plumbline('validate', await folderWith(GOOD));
    expect(code).toBe(0);
    expect(out).toContain('Acme: 1 term, 2 teams');
  });

  it('lists faults by file and line, with exit code 1', async () => {
    const { code, out } = await plumbline('validate', await folderWith(BAD));
    expect(code).toBe(1);
    expect(out).toBe('terms/mrr.yaml:3:1: error: ownerTeam: no team has the id nobody\n1 error, 0 warnings\n');
  });

  it('says the same in JSON', async () => {
    const { code, out } = await plumbline('validate', await folderWith(BAD), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      name: 'Acme',
      counts: { terms: 2, teams: 2, processes: 0, calendars: 0, items: 0, links: 0 },
      errors: 1,
      warnings: 0,
      faults: [
        {
          file: 'terms/mrr.yaml',
          line: 3,
          column: 1,
          field: 'ownerTeam',
          message: 'no team has the id nobody',
          severity: 'error',
        },
      ],
    });
  });

  it('says where a file is not in UTF-8, and which is a link', async () => {
    const folder = await folderWith({ ...GOOD, 'terms/mrr.yaml': '' });
    await writeFile(join(folder, 'terms/mrr.yaml'), Buffer.from('id: mrr\nlabel: Caf\xe9\n', 'latin1'));
    await writeFile(join(folder, 'terms.csv'), Buffer.from('\ufeffid,label\r\nnew,New\r\n', 'utf16le'));
    await symlink('/etc/hostname', join(folder, 'terms/elsewhere.yaml'));
    const { code, out } = await plumbline('validate', folder);
    expect(code).toBe(1);
    expect(out).toBe(
      [
        'terms.csv:1: error: is not in UTF-8 here: save the file as UTF-8',
        'terms/elsewhere.yaml:1: warning: is a link, which is not followed: put the file itself here',
        'terms/mrr.yaml:2: error: is not in UTF-8 here: save the file as UTF-8',
        '2 errors, 1 warning',
        '',
      ].join('\n'),
    );
  });

  it('lets a warning pass', async () => {
    const { code, out } = await plumbline(
      'validate',
      await folderWith({ ...GOOD, 'terms/b.yaml': 'id: b\nlabel: B\nx: 1\n' }),
    );
    expect(code).toBe(0);
    expect(out).toContain('terms/b.yaml:3:1: warning: x:');
  });
});

describe('plumbline publish', () => {
  it('writes a bundle that decodes, and says what it wrote', async () => {
    const out = join(await folderWith(), 'a', 'b');
    const run = await plumbline('publish', await folderWith(GOOD), '--out', out);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('Acme, version 1, unsigned: 1 term, 2 teams');
    const { head, workspace } = await bundleIn(out);
    expect(head).toMatchObject({ version: 1, name: 'Acme' });
    expect(Math.abs(Date.parse(head.publishedAt) - Date.now())).toBeLessThan(60_000);
    expect(workspace.teams).toHaveLength(2);
  });

  it('says what it is at, where that may take long', async () => {
    const { steps } = await plumbline('publish', await folderWith(GOOD), '--out', await folderWith());
    expect(steps).toEqual([
      expect.stringMatching(/^Reading \//),
      'Reading the previous version',
      'Packing',
      'Writing file 1 of 4',
      'Writing file 2 of 4',
      'Writing file 3 of 4',
      'Writing file 4 of 4',
    ]);
  });

  it('counts up from the head already there, and keeps its epoch and unchanged files', async () => {
    const [workspace, out] = [await folderWith(GOOD), await folderWith()];
    await plumbline('publish', workspace, '--out', out);
    const first = await bundleIn(out);
    const before = await readdir(out);
    await writeFile(join(workspace, 'terms/arr.yaml'), 'id: arr\nlabel: ARR\ninflect: false\n');
    await plumbline('publish', workspace, '--out', out);
    const second = await bundleIn(out);
    expect(second.head).toMatchObject({ version: 2, epoch: first.head.epoch });
    const added = (await readdir(out)).filter((name) => !before.includes(name)).map((name) => name.replace(/-.*/, ''));
    expect(added.sort()).toEqual(['delta', 'index', 'shard']);
  });

  it('counts up from --previous, and never below a version already written', async () => {
    const workspace = await folderWith(GOOD);
    const [one, two] = [await folderWith(), await folderWith()];
    await plumbline('publish', workspace, '--out', one);
    await plumbline('publish', workspace, '--out', two, '--previous', one);
    await plumbline('publish', workspace, '--out', two, '--previous', one);
    const [{ head: first }, { head: last }] = await Promise.all([bundleIn(one), bundleIn(two)]);
    expect(last).toMatchObject({ version: 3, epoch: first.epoch });
    const { code, err } = await plumbline('publish', workspace, '--out', one, '--previous', await folderWith());
    expect(code).toBe(2);
    expect(err).toContain('head.json');
  });

  it('makes the same files for the same workspace, instant and previous', async () => {
    const [workspace, previous] = [await folderWith(GOOD), await folderWith()];
    await plumbline('publish', workspace, '--out', previous);
    const at = ['--previous', previous, '--published-at', '2026-09-11T08:40-04:00'];
    const [a, b] = [await folderWith(), await folderWith()];
    await plumbline('publish', workspace, '--out', a, ...at);
    await plumbline('publish', workspace, '--out', b, ...at);
    expect(await bundleIn(a)).toEqual(await bundleIn(b));
    expect((await bundleIn(a)).head.publishedAt).toBe('2026-09-11T08:40-04:00');
    expect(await readFile(join(a, 'head.json'), 'utf8')).toBe(await readFile(join(b, 'head.json'), 'utf8'));
  });

  it('writes nothing from a workspace with errors, or without records', async () => {
    const out = await folderWith();
    const bad = await plumbline('publish', await folderWith(BAD), '--out', out);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('terms/mrr.yaml:3:1');
    expect((await plumbline('publish', await folderWith({ 'workspace.yaml': 'name: A' }), '--out', out)).code).toBe(1);
    expect(await readdir(out)).toEqual([]);
  });

  it('writes no bundle into a workspace, where it would be read in place of the records', async () => {
    const folder = await folderWith(GOOD);
    const { code, err } = await plumbline('publish', folder, '--out', folder);
    expect(code).toBe(2);
    expect(err).toContain(`${folder} is a workspace`);
    expect(await readdir(folder)).not.toContain('head.json');
  });

  it('names a head that is damaged, and what to do about it', async () => {
    const out = await folderWith({ 'head.json': '{' });
    const { code, err } = await plumbline('publish', await folderWith(GOOD), '--out', out);
    expect(code).toBe(1);
    expect(err).toContain(`${join(out, 'head.json')} is damaged`);
    expect(err).toContain('Put the last published one back');
    expect(await readdir(out)).toEqual(['head.json']);
  });

  it('does not take a file for the folder to write to', async () => {
    const file = join(await folderWith({ 'notes.txt': '' }), 'notes.txt');
    const { code, err } = await plumbline('publish', await folderWith(GOOD), '--out', file);
    expect(code).toBe(2);
    expect(err).toContain(`--out takes a folder, and ${file} is a file.`);
    const below = await plumbline('publish', await folderWith(GOOD), '--out', join(file, 'bundle'));
    expect(below.code).toBe(1);
    expect(below.err).toContain(file);
    expect(below.err).toContain('Check the path');
  });

  it('does not overwrite a head it cannot read', async () => {
    const out = await folderWith({ 'head.json': '{"format":"plumbline-bundle/9"}' });
    const { code, err } = await plumbline('publish', await folderWith(GOOD), '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('bundle-newer');
    expect(await readdir(out)).toEqual(['head.json']);
  });
});
