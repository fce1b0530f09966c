import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readWorkspaceFolder } from '../../../lib/workspace/files/read-folder';
import { readWorkspace } from '../../../lib/workspace/files/read-workspace';
import { folderWith, plumbline } from './run-plumbline';

const WORKSPACE = {
  'workspace.yaml': 'name: Acme\n',
  'teams/all.yaml': '- { id: sales, name: Sales }\n- { id: identity, name: Identity }\n',
  'terms/a.yaml': '- id: on-track\n  label: On track # the usual\n  variants:\n  - { id: v, short: Fine. }\n',
  'items/a.yaml': '- { id: deal, title: Deal }\n- { id: export, title: Export }\n- { id: other, title: Other }\n',
  'links/a.yaml': '# promises\n- from: deal # Calder\n  to: export\n  kind: needs\n  agreement: none\n',
};
const COMMON = {
  edition: 1,
  on: '2026-09-15',
  createdAt: '2026-09-15T09:00:00-04:00',
  team: 'sales',
  workspace: { name: 'Acme', epoch: 'e', version: 3 },
  title: 'On track',
};
const id = (n: number) => n.toString(16).padStart(32, '0');
const PROPOSAL = { ...COMMON, id: id(1), kind: 'variant-proposal', term: 'on-track', short: 'Safe to promise.' };
const ADOPTION = { ...COMMON, id: id(2), kind: 'adoption', term: 'on-track', variant: 'v', since: '2026-09-15' };
const ASKED = { ...COMMON, id: id(3), kind: 'asked-date', from: 'deal', to: 'export', neededBy: '2026-10-15' };
const FEEDBACK = {
  ...COMMON,
  id: id(4),
  kind: 'feedback',
  about: 'term',
  subject: 'on-track',
  what: 'other',
  note: 'Hm.',
};
const ALL = [PROPOSAL, ADOPTION, ASKED, FEEDBACK];

const inboxOf = (letters: readonly { id: string }[]) =>
  folderWith(Object.fromEntries(letters.map((letter) => [letter.id, JSON.stringify(letter)])));
const recordsIn = async (folder: string) => readWorkspace(await readWorkspaceFolder(folder));
async function fold(workspace: string, inbox: string) {
  const run = await plumbline('publish', workspace, '--out', await folderWith(), '--inbox', inbox);
  expect(run).toMatchObject({ code: 0 });
  return run.err;
}

let server: Server | null = null;
afterEach(() => {
  vi.unstubAllEnvs();
  server?.closeAllConnections();
  server?.close();
  server = null;
});
async function serve(answers: Record<string, unknown>, authorization?: string): Promise<string> {
  server = createServer((request, response) => {
    const isKnown = authorization === undefined || request.headers.authorization === authorization;
    const answer = isKnown ? answers[request.url ?? ''] : undefined;
    response.statusCode = isKnown ? (answer === undefined ? 404 : 200) : 401;
    response.end(answer === undefined ? '' : JSON.stringify(answer));
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('publish --inbox', () => {
  it('folds answers in as proposals by their teams, beside what people wrote', async () => {
    const folder = await folderWith(WORKSPACE);
    expect(await fold(folder, await inboxOf(ALL))).toContain('Inbox: 4 folded in, 0 known already, 0 left out.');
    const { workspace, faults } = await recordsIn(folder);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [term] = workspace.terms;
    expect(term?.variants).toEqual([{ id: 'v', short: 'Fine.' }]);
    expect(term?.proposals).toEqual([{ id: id(1), team: 'sales', on: '2026-09-15', short: 'Safe to promise.' }]);
    expect(term?.adoption).toEqual([{ team: 'sales', variant: 'v', since: '2026-09-15' }]);
    expect(workspace.links).toEqual([
      {
        from: 'deal',
        to: 'export',
        kind: 'needs',
        agreement: 'asked',
        askedOn: '2026-09-15',
        neededBy: '2026-10-15',
      },
    ]);
    expect(await readFile(join(folder, 'terms/a.yaml'), 'utf8')).toBe(WORKSPACE['terms/a.yaml']);
    expect(await readFile(join(folder, 'links/a.yaml'), 'utf8')).toMatch(/^# promises\n- from: deal # Calder\n/);
    expect(await readFile(join(folder, 'inbox/taken.yaml'), 'utf8')).toContain('note: Hm.');
  });

  it('takes each answer once, and the later edition of one', async () => {
    const folder = await folderWith(WORKSPACE);
    await fold(folder, await inboxOf(ALL));
    const before = await recordsIn(folder);
    expect(await fold(folder, await inboxOf(ALL))).toContain('0 folded in, 4 known already');
    expect((await recordsIn(folder)).workspace).toEqual(before.workspace);
    await fold(folder, await inboxOf([{ ...PROPOSAL, edition: 2, short: 'Safe to tell.' } as never]));
    await fold(folder, await inboxOf([PROPOSAL]));
    expect((await recordsIn(folder)).workspace.terms[0]?.proposals?.map(({ short }) => short)).toEqual([
      'Safe to tell.',
    ]);
  });

  it('writes a link that is not there yet, and lets an answer that was given stand', async () => {
    const folder = await folderWith({
      ...WORKSPACE,
      'links/a.yaml': '{ from: deal, to: export, kind: needs, agreement: declined }\n',
    });
    await fold(
      folder,
      await inboxOf([ASKED, { ...ASKED, id: id(9), to: 'other' }, { ...ASKED, id: id(10), from: 'other' }]),
    );
    const { workspace } = await recordsIn(folder);
    expect(workspace.links.map(({ from, to, agreement }) => `${from} ${to} ${agreement}`)).toEqual([
      'deal export declined',
      'deal other asked',
      'other export asked',
    ]);
  });

  it('shows an inbox that asks for it the token of its environment, and no token over http to another machine', async () => {
    const inbox = { '/inbox/': [{ name: id(1) }], [`/inbox/${id(1)}`]: PROPOSAL };
    const folder = await folderWith(WORKSPACE);
    const at = async (address: string) => plumbline('publish', folder, '--out', await folderWith(), '--inbox', address);
    const basic = `Basic ${Buffer.from('job:secret').toString('base64')}`;
    const url = await serve(inbox, basic);
    const refused = await at(`${url}/inbox`);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('PLUMBLINE_INBOX_TOKEN')]);
    vi.stubEnv('PLUMBLINE_INBOX_TOKEN', 'job:secret');
    expect((await at(`${url}/inbox`)).err).toContain('1 folded in');
    const insecure = await at('http://inbox.acme.example/');
    expect([insecure.code, insecure.err]).toEqual([2, expect.stringContaining('not sent over http')]);
    const inAddress = await at('https://job:secret@inbox.acme.example/');
    expect([inAddress.code, inAddress.err]).toEqual([2, expect.stringContaining('without a password')]);
  });

  it('leaves out what is no answer or about nothing here, says so, and publishes the rest', async () => {
    const folder = await folderWith(WORKSPACE);
    const inbox = await folderWith({
      'a.txt': 'hello',
      b: JSON.stringify({ ...PROPOSAL, id: 'x' }),
      c: JSON.stringify({ ...PROPOSAL, id: id(5), term: 'gone' }),
      d: JSON.stringify({ ...PROPOSAL, id: id(6), team: 'nobody' }),
      e: JSON.stringify({ ...ADOPTION, id: id(7), variant: 'gone' }),
      f: JSON.stringify({ ...ASKED, id: id(8), to: 'gone' }),
      g: JSON.stringify({ ...ADOPTION, id: id(11), team: null }),
      h: `{"__proto__":{"kind":"adoption"},"id":"${id(12)}"}`,
      i: '['.repeat(50_000),
    });
    const err = await fold(folder, inbox);
    expect(err).toContain('Inbox: 0 folded in, 0 known already, 9 left out.');
    expect(err).toContain('c is about a term that is not here: gone.');
    expect(err).toContain('d comes from a team that is not here: nobody.');
    expect((await recordsIn(folder)).workspace.terms[0]?.proposals).toBeUndefined();
  });

  it('writes text that YAML would read as something else so that it stays text', async () => {
    const folder = await folderWith(WORKSPACE);
    const odd = '- yes: &a "no"\n\u202egnp.exe # <b>x</b>';
    await fold(folder, await inboxOf([{ ...PROPOSAL, short: odd } as never]));
    expect((await recordsIn(folder)).workspace.terms[0]?.proposals?.[0]?.short).toBe(odd);
  });

  it('reads a folder that a web server lists as JSON', async () => {
    const folder = await folderWith(WORKSPACE);
    const listing = [{ name: 'old', type: 'directory' }, ...ALL.map((one) => ({ name: one.id, type: 'file' }))];
    const url = await serve({ '/in/': listing, ...Object.fromEntries(ALL.map((one) => [`/in/${one.id}`, one])) });
    expect(await fold(folder, `${url}/in`)).toContain('4 folded in');
  });

  it('reads a folder of so many answers that their list alone is long', async () => {
    const folder = await folderWith(WORKSPACE);
    const mtime = 'Tue, 15 Sep 2026 13:00:00 GMT';
    const listing = Array.from({ length: 2000 }, (_, n) => ({ name: id(n + 100), type: 'file', mtime, size: 400 }));
    const letters = listing.map(({ name }) => [`/in/${name}`, { ...FEEDBACK, id: name }]);
    const url = await serve({ '/in/': listing, ...Object.fromEntries(letters) });
    expect(await fold(folder, `${url}/in`)).toContain('2000 folded in');
  });

  it('reads a database page by page', async () => {
    const folder = await folderWith(WORKSPACE);
    const row = (n: number) => ({ id: `o${id(n)}`, doc: { type: 'plumbline-outbox' } });
    const rows = Array.from({ length: 9999 }, (_, n) => row(n));
    const last = { id: ADOPTION.id, doc: { ...ADOPTION, type: 'plumbline-outbox' } };
    const all = '/db/_all_docs?include_docs=true&limit=10000';
    const url = await serve({
      '/db/': { db_name: 'db' },
      [all]: { rows: [...rows, last] },
      [`${all}&skip=1&startkey=%22${ADOPTION.id}%22`]: { rows: [{ id: PROPOSAL.id, doc: PROPOSAL }] },
    });
    expect(await fold(folder, `${url}/db/`)).toContain('2 folded in, 0 known already, 9999 left out');
  });

  it('takes what readers have saved as files, and no answer under another’s name', async () => {
    const folder = await folderWith(WORKSPACE);
    const inbox = await folderWith({
      'plumbline-outbox-2026-09-15.json': JSON.stringify([PROPOSAL, ADOPTION]),
      [id(9)]: JSON.stringify({ ...PROPOSAL, edition: 7, short: 'Forged.' }),
      [`${id(4)}.json`]: JSON.stringify(FEEDBACK),
    });
    const err = await fold(folder, inbox);
    expect(err).toContain('3 folded in, 0 known already, 1 left out');
    expect(err).toContain(`${id(9)} is called otherwise than it says (${id(1)})`);
    expect((await recordsIn(folder)).workspace.terms[0]?.proposals).toMatchObject([{ short: 'Safe to promise.' }]);
  });

  it('takes nothing where what was taken cannot be read', async () => {
    const folder = await folderWith({ ...WORKSPACE, 'inbox/taken.yaml': '- id: [\n' });
    const run = await plumbline('publish', folder, '--out', await folderWith(), '--inbox', await inboxOf(ALL));
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toContain('taken.yaml is not as it was written');
    expect((await recordsIn(folder)).workspace.terms[0]?.proposals).toBeUndefined();
  });

  it('reads a CouchDB database, and only the answers in it', async () => {
    const folder = await folderWith(WORKSPACE);
    const rows = [
      ...ALL.map((one) => ({ id: one.id, doc: { ...one, _id: one.id, _rev: '1-a', type: 'plumbline-outbox' } })),
      { id: 'team-status', doc: { _id: 'team-status', type: 'team-status' } },
      { id: '_design/x', doc: {} },
    ];
    const url = await serve({ '/db/': { db_name: 'db' }, '/db/_all_docs?include_docs=true&limit=10000': { rows } });
    expect(await fold(folder, `${url}/db/`)).toContain('4 folded in, 0 known already, 0 left out');
    expect(await readFile(join(folder, 'inbox/taken.yaml'), 'utf8')).not.toContain('_rev');
  });

  it.each([
    ['a page', '/', '<html>', 'is neither a CouchDB database nor a folder'],
    ['nothing', '/none/', undefined, 'answered 404'],
  ])('writes nothing where the address gives %s', async (_what, path, answer, says) => {
    const url = await serve(answer === undefined ? {} : { [path]: answer });
    const out = await folderWith();
    const run = await plumbline('publish', await folderWith(WORKSPACE), '--out', out, '--inbox', url + path);
    expect(run.code).toBe(1);
    expect(run.err).toContain(says);
  });
});
