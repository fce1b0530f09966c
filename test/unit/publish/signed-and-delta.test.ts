import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeConnect } from '../../../lib/bundle/connect-code';
import { decodeBundle } from '../../../lib/bundle/decode';
import { decodeDelta } from '../../../lib/bundle/decode-delta';
import { planFetch } from '../../../lib/bundle/plan-fetch';
import { verifyHead } from '../../../lib/bundle/verify-head';
import { folderWith, plumbline } from './run-plumbline';

const GOOD = {
  'workspace.yaml': 'name: Acme\n',
  'teams/all.yaml': Array.from({ length: 200 }, (_, i) => `- { id: team-${i}, name: Team ${i} }\n`).join(''),
};
const textIn = (folder: string, name: string) => readFile(join(folder, name), 'utf8');
const filesIn = async (folder: string) =>
  Promise.all((await readdir(folder)).map(async (name) => ({ name, text: await textIn(folder, name) })));
const keyIn = async (name = 'key.json') => {
  const path = join(await folderWith(), name);
  const { out } = await plumbline('keygen', '--out', path, '--json');
  return { path, ...(JSON.parse(out) as { id: string; publicKey: string }) };
};

describe('plumbline keygen', () => {
  it('writes a key for its owner alone, prints only what may be handed out, and never writes over one', async () => {
    const path = join(await folderWith(), 'key.json');
    const made = await plumbline('keygen', '--out', path);
    const { id, publicKey, privateKey } = JSON.parse(await readFile(path, 'utf8'));
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain(publicKey);
    expect(made.out).toContain(id.replace(/(.{4})(?=.)/g, '$1-'));
    expect(made.out).not.toContain(privateKey.d);
    expect((await stat(path)).mode & 0o077).toBe(0);
    const again = await plumbline('keygen', '--out', path);
    expect(again.code).toBe(1);
    expect(JSON.parse(await readFile(path, 'utf8')).id).toBe(id);
  });
});

describe('plumbline connect-code', () => {
  it('holds the address and the public halves of keys', async () => {
    const [a, b] = [await keyIn(), await keyIn()];
    const url = 'https://static.acme.example/plumbline/';
    const { code, out } = await plumbline('connect-code', '--url', `${url}head.json`, '--key', a.path, '--key', b.path);
    expect(code).toBe(0);
    expect(await decodeConnect(out)).toMatchObject({ url, keys: [a.publicKey, b.publicKey], feedback: null });
    const json = await plumbline('connect-code', '--url', url, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ url, keys: [] });
    const wrong = await plumbline('connect-code', '--url', url, '--key', join(await folderWith({ k: '{}' }), 'k'));
    expect(wrong).toMatchObject({ code: 1 });
    expect(wrong.err).toContain('is no key file');
  });

  it('holds where answers go, and says so', async () => {
    const urls = ['--url', 'https://a.example/b/', '--feedback', 'https://inbox.example/box/'];
    const { out, err } = await plumbline('connect-code', ...urls);
    expect(await decodeConnect(out)).toMatchObject({ feedback: { kind: 'http', url: 'https://inbox.example/box' } });
    expect(err).toContain('Answers go to https://inbox.example/box.');
    const live = await plumbline('connect-code', '--url', 'couchdb:https://couch.example/team', '--json');
    expect(JSON.parse(live.out)).toMatchObject({ kind: 'couch', url: 'https://couch.example/team/', feedback: null });
    const { path } = await keyIn();
    const signed = await plumbline('connect-code', '--url', 'couchdb:https://couch.example/team', '--key', path);
    expect(signed).toMatchObject({ code: 2 });
  });
});

describe('plumbline publish --key', () => {
  it('signs with one key, or with two while readers change', async () => {
    const [a, b] = [await keyIn(), await keyIn()];
    const [workspace, out] = [await folderWith(GOOD), await folderWith()];
    const one = await plumbline('publish', workspace, '--out', out, '--key', a.path);
    expect(one.out).toContain(`version 1, signed by ${a.id.replace(/(.{4})(?=.)/g, '$1-')}`);
    await verifyHead(await textIn(out, 'head.json'), [a.publicKey], null);
    await expect(verifyHead(await textIn(out, 'head.json'), [b.publicKey], null)).rejects.toThrow('bundle-unsigned');
    const both = await plumbline('publish', workspace, '--out', out, '--key', a.path, '--key', b.path, '--json');
    expect(JSON.parse(both.out)).toMatchObject({ version: 2, signedBy: [a.id, b.id], changed: 0 });
    for (const { publicKey } of [a, b]) await verifyHead(await textIn(out, 'head.json'), [publicKey], null);
    expect(await filesIn(out).then((files) => JSON.stringify(files))).not.toContain('"d":');
  });

  it('warns where readers of the last version would refuse this one, and takes no key twice', async () => {
    const [a, b] = [await keyIn(), await keyIn()];
    const [workspace, out] = [await folderWith(GOOD), await folderWith()];
    const publish = (...keys: string[]) =>
      plumbline('publish', workspace, '--out', out, ...keys.flatMap((key) => ['--key', key]));
    expect((await publish(a.path)).err).toBe('');
    expect((await publish()).err).toContain('Version 1 was signed by ');
    expect((await publish(a.path)).err).toBe('');
    expect((await publish(b.path)).err).toContain('this one is not: readers who hold no other key refuse it');
    expect((await publish(a.path, b.path)).err).toBe('');
    expect((await publish(a.path)).err).toBe('');
    expect(await publish(a.path, a.path)).toMatchObject({ code: 2, out: '' });
  });

  it('says when the bundle is old', async () => {
    const out = await folderWith();
    const at = ['--published-at', '2026-09-11T08:40:00-04:00'];
    await plumbline('publish', await folderWith(GOOD), '--out', out, ...at, '--expires-after', '30');
    expect(JSON.parse(await textIn(out, 'head.json'))).toMatchObject({ expiresAt: '2026-10-11T12:40:00Z' });
  });
});

describe('plumbline publish after another', () => {
  const edit = (folder: string, i: number, name: string) =>
    writeFile(join(folder, 'teams/all.yaml'), GOOD['teams/all.yaml'].replace(`Team ${i} `, `${name} `));

  it('writes what changed, and carries older steps along into another folder', async () => {
    const workspace = await folderWith(GOOD);
    const [first, second, third] = [await folderWith(), await folderWith(), await folderWith()];
    await plumbline('publish', workspace, '--out', first);
    await edit(workspace, 7, 'Sales');
    const run = await plumbline('publish', workspace, '--out', second, '--previous', first);
    expect(run.out).toContain('1 records changed since version 1; who holds that one fetches only these.');
    await edit(workspace, 8, 'Legal');
    await plumbline('publish', workspace, '--out', third, '--previous', second);
    const { head } = await decodeBundle(await filesIn(third));
    const plan = planFetch(head, { epoch: head.epoch, version: 1 });
    if (plan.kind !== 'deltas') throw new Error(plan.kind);
    const told = await Promise.all(
      plan.deltas.map(async (ref) => decodeDelta(await textIn(third, ref.path), ref, head)),
    );
    expect(told.map(({ upserts }) => upserts.map(({ key }) => key))).toEqual([['team-7'], ['team-7', 'team-8']]);
    expect(head).toMatchObject({ version: 3, floor: 1 });
  });

  it('tells no step whose file is lost, and loads whole where the records of the last are', async () => {
    const [workspace, out] = [await folderWith(GOOD), await folderWith()];
    const publish = () => plumbline('publish', workspace, '--out', out);
    for (const i of [1, 2, 3]) {
      await edit(workspace, i, 'Edited');
      await publish();
    }
    const { head } = await decodeBundle(await filesIn(out));
    const [step] = head.deltas;
    await rm(join(out, step?.path ?? ''));
    await edit(workspace, 4, 'Edited');
    await publish();
    expect((await decodeBundle(await filesIn(out))).head).toMatchObject({ version: 4, floor: 2 });
    for (const name of await readdir(out)) if (name.startsWith('shard-')) await rm(join(out, name));
    const run = await publish();
    expect(run.code).toBe(0);
    expect(run.err).toContain('readers will load this version whole');
    expect((await decodeBundle(await filesIn(out))).head).toMatchObject({ version: 5, floor: 5, deltas: [] });
  });

  it('refuses a version that is not higher', async () => {
    const [workspace, out] = [await folderWith(GOOD), await folderWith()];
    await plumbline('publish', workspace, '--out', out, '--version', '40');
    const before = await textIn(out, 'head.json');
    for (const version of ['39', '40']) {
      const { code, err } = await plumbline('publish', workspace, '--out', out, '--version', version);
      expect(code).toBe(1);
      expect(err).toContain(`version 40 is published already, and readers refuse to go back to ${version}`);
    }
    expect(await textIn(out, 'head.json')).toBe(before);
    const { code } = await plumbline('publish', workspace, '--out', out, '--version', '41');
    expect([code, JSON.parse(await textIn(out, 'head.json')).version]).toEqual([0, 41]);
  });

  it('warns before it takes the place of another workspace', async () => {
    const workspace = await folderWith(GOOD);
    const [one, other] = [await folderWith(), await folderWith()];
    await plumbline('publish', workspace, '--out', one);
    await plumbline('publish', workspace, '--out', other);
    const { err } = await plumbline('publish', workspace, '--out', one, '--previous', other);
    expect(err).toContain('holds another workspace');
  });
});
