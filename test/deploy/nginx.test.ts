import 'fake-indexeddb/auto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIndex } from '../../lib/bundle/bundle-index';
import { decodeDelta } from '../../lib/bundle/decode-delta';
import { decodeShard } from '../../lib/bundle/decode-shard';
import type { BundleHead } from '../../lib/bundle/head';
import { planFetch } from '../../lib/bundle/plan-fetch';
import { Tally } from '../../lib/bundle/tally';
import { verifyHead } from '../../lib/bundle/verify-head';
import { requestOver } from '../../lib/platform/network';
import { httpSink } from '../../lib/sync/outbox/http-sink';
import { openOutbox } from '../../lib/sync/outbox/open-outbox';
import { sendWaiting } from '../../lib/sync/outbox/send-waiting';
import { fakeArea } from '../unit/platform/fake-ports';
import { folderWith, plumbline } from '../unit/publish/run-plumbline';
import { idOf, itemOf, noteOf } from '../unit/sync/outbox/outbox-items';
import { exchange, type Nginx, startNginx } from './nginx-of-the-docs';

const TERMS = Array.from(
  { length: 300 },
  (_, i) => `- { id: t${i}, label: Term ${i}, variants: [{ id: v, short: A meaning. }] }\n`,
);
const WORKSPACE = { 'workspace.yaml': 'name: Acme\n', 'teams/t.yaml': '- { id: sales, name: Sales }\n' };

let folder = '';
let nginx: Nginx;
let [publicKey, keyPath] = ['', ''];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-nginx-'));
  nginx = await startNginx(folder);
  keyPath = join(folder, 'key.json');
  publicKey = JSON.parse((await plumbline('keygen', '--out', keyPath, '--json')).out).publicKey;
});
afterAll(async () => {
  await nginx?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = async (path: string) =>
  new Uint8Array(await (await fetch(`${nginx.url}/everyone/${path}`)).arrayBuffer());
const publish = (workspace: string, ...more: string[]) =>
  plumbline('publish', workspace, '--out', join(nginx.root, 'everyone'), '--key', keyPath, ...more);

/** Loads a whole version as a reader does. */
async function load(head: BundleHead) {
  const index = await readIndex(await bytesOf(head.snapshot.path), head);
  const plan = planFetch(head, null, index);
  if (plan.kind !== 'shards') throw new Error(plan.kind);
  const tally = new Tally();
  for (const shard of plan.shards) tally.addShard((await decodeShard(await bytesOf(shard.path), shard)).sum);
  tally.check(head);
  return tally.state();
}

describe('the nginx of docs/deploying.md', () => {
  it('serves a signed bundle, the next version as one step, and nothing new in one small answer', async () => {
    const workspace = await folderWith({ ...WORKSPACE, 'terms/t.yaml': TERMS.join('') });
    expect((await publish(workspace)).code).toBe(0);
    const first = await verifyHead(await bytesOf('head.json'), [publicKey], null);
    expect((await load(first)).counts).toMatchObject({ terms: 300, teams: 1 });

    writeFileSync(join(workspace, 'terms/t.yaml'), TERMS.join('').replace('Term 7,', 'Term seven,'));
    expect((await publish(workspace)).code).toBe(0);
    const answer = await fetch(`${nginx.url}/everyone/head.json`);
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const etag = answer.headers.get('etag');
    const second = await verifyHead(await answer.text(), [publicKey], { ...first });
    const plan = planFetch(second, first);
    if (plan.kind !== 'deltas') throw new Error(plan.kind);
    const [step, ...more] = plan.deltas;
    expect(more).toEqual([]);
    if (!step) throw new Error('There is no step.');
    expect((await decodeDelta(await bytesOf(step.path), step, second)).upserts.map(({ key }) => key)).toEqual(['t7']);

    const asked = `GET /everyone/head.json HTTP/1.1\r\nHost: plumbline.acme.example\r\nIf-None-Match: ${etag}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`;
    const unchanged = await exchange(nginx.port, asked);
    expect(unchanged.toString('latin1')).toMatch(/^HTTP\/1\.1 304 /);
    expect(unchanged.length).toBeLessThanOrEqual(300);
  });

  it('lets files that never change be kept for ever, and compresses them', async () => {
    const { snapshot }: BundleHead = JSON.parse(readFileSync(join(nginx.root, 'everyone/head.json'), 'utf8'));
    const answer = await fetch(`${nginx.url}/everyone/${snapshot.path}`, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('application/json');
    const asked = `GET /everyone/${snapshot.path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`;
    expect((await exchange(nginx.port, asked)).toString('latin1')).toContain('Content-Encoding: gzip');

    // Compressed before, it is sent as it lies there.
    const path = join(nginx.root, 'everyone', snapshot.path);
    const before = gzipSync(readFileSync(path), { level: 9 });
    writeFileSync(`${path}.gz`, before);
    const sent = await exchange(nginx.port, asked);
    expect(sent.toString('latin1')).toContain('Content-Encoding: gzip');
    expect(sent.subarray(-before.length).equals(before)).toBe(true);
  });

  it('takes readers’ answers, which the next publish folds in, each once', async () => {
    const id = '0123456789abcdef0123456789abcdef';
    const answer = {
      id,
      edition: 1,
      on: '2026-09-15',
      createdAt: '2026-09-15T09:00:00-04:00',
      team: 'sales',
      workspace: { name: 'Acme', epoch: 'e', version: 1 },
      title: 'Term 1',
      kind: 'variant-proposal',
      term: 't1',
      short: 'Another meaning.',
    };
    const put = () => fetch(`${nginx.url}/inbox/${id}`, { method: 'PUT', body: JSON.stringify(answer) });
    expect([(await put()).status, (await put()).status]).toEqual([201, 204]);
    const workspace = await folderWith({ ...WORKSPACE, 'terms/t.yaml': TERMS.join('') });
    const run = await publish(workspace, '--inbox', `${nginx.url}/inbox/`);
    expect(run.err).toContain('Inbox: 1 folded in, 0 known already, 0 left out.');
    expect((await publish(workspace, '--inbox', `${nginx.url}/inbox/`)).err).toContain('0 folded in, 1 known already');
    const head = await verifyHead(await bytesOf('head.json'), [publicKey], null);
    const step = head.deltas.at(-2);
    if (!step) throw new Error('There is no step.');
    const { upserts } = await decodeDelta(await bytesOf(step.path), step, head);
    expect(upserts).toContainEqual(
      expect.objectContaining({
        key: 't1',
        record: expect.objectContaining({ proposals: [expect.objectContaining({ id })] }),
      }),
    );
  });

  it('is a place that an outbox can send to: what was sent twice is there once, an edit in its place', async () => {
    const disk = fakeArea();
    const outbox = openOutbox({ local: disk.area, now: () => 0, name: 'nginx' });
    const network = { request: requestOver(fetch) };
    const sink = httpSink(network, { url: `${nginx.url}/inbox`, authorization: null }, () => 0);
    const states = async () => (await outbox.rows()).map(({ state }) => state);
    const there = async (n: number) => JSON.parse(readFileSync(join(nginx.root, 'inbox', idOf(n)), 'utf8'));
    for (const n of [1, 2]) await outbox.add(itemOf(n));
    // The far side took the first, and the worker ended before it heard so.
    await outbox.begin(idOf(1), 1);
    expect(await sink.put(itemOf(1))).toEqual({ kind: 'taken' });
    expect(await states()).toEqual(['saved', 'sending']);
    expect(await sendWaiting(outbox, sink)).toMatchObject({ settled: 2, stopped: null });
    expect([await there(1), await there(2)]).toEqual([itemOf(1), itemOf(2)]);

    await outbox.edit(idOf(2), noteOf('Nor for upsells.'));
    expect(await sendWaiting(outbox, sink)).toMatchObject({ settled: 1, stopped: null });
    expect(await there(2)).toMatchObject({ edition: 2, note: 'Nor for upsells.' });
    expect(await states()).toEqual(['sent', 'sent']);

    // A server that is gone is not the item's fault.
    await outbox.add(itemOf(4));
    const gone = httpSink(network, { url: 'http://127.0.0.1:1/inbox', authorization: null }, () => 0);
    expect(await sendWaiting(outbox, gone)).toMatchObject({ stopped: { kind: 'later', why: 'offline' } });
    expect(await states()).toEqual(['saved', 'sent', 'sent']);
  });

  it('serves nothing else, and lets nobody write to the bundle', async () => {
    const status = async (path: string, method = 'GET') =>
      (await fetch(nginx.url + path, { method, ...(method === 'PUT' && { body: '{}' }) })).status;
    expect([await status('/'), await status('/everyone/'), await status('/everyone/other.json')]).toEqual([
      404, 404, 404,
    ]);
    const anId = `/inbox/${idOf(77)}`;
    expect([await status('/everyone/head.json', 'PUT'), await status(anId, 'DELETE')]).toEqual([405, 405]);
    // What is no id is no answer, whatever a publishing job would make of it.
    for (const name of ['x', `${idOf(77)}.json`, `../everyone/${idOf(77)}`, '']) {
      expect(await status(`/inbox/${name}`, 'PUT')).toBeGreaterThanOrEqual(400);
      expect(existsSync(join(nginx.root, 'inbox', name || '-'))).toBe(false);
    }
    expect((await fetch(nginx.url + anId, { method: 'PUT', body: 'x'.repeat(70_000) })).status).toBe(413);
  });
});
