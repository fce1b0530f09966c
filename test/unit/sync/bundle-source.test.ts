import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { generateKeyFile } from '../../../lib/bundle/signing-key';
import { CacheDatabase } from '../../../lib/cache/database';
import { holding, labelsOf } from './holding';
import { bundleAt, netWorker } from './net-worker';
import { publisher, term, workspaceOf } from './published';
import { SITE } from './static-server';

describe('a bundle on the web', () => {
  it('is loaded whole at first, and is there after a restart without asking anybody', async () => {
    const { labels, restart, server, settings } = await holding();
    expect(labels()).toEqual(labelsOf(1));
    expect(settings.current().source).toBe('bundle');
    const next = await restart();
    expect(next.labels()).toEqual(labelsOf(1));
    expect(server.log).toEqual([]);
  });

  it('costs one request and no body where nothing is new, also for the next worker', async () => {
    const { server, restart, browser } = await holding();
    const next = await restart();
    await next.keeper.pullNow({ strict: true });
    expect(server.log).toEqual(['head.json 304']);
    expect(browser.requests.at(-1)?.headers?.['if-none-match']).toBeDefined();
    expect(browser.requests.every(({ within }) => within < 25_000)).toBe(true);
  });

  it('takes the delta alone where little is new', async () => {
    const { server, publish, keeper, labels, restart } = await holding(300);
    const next = workspaceOf(1, 300);
    next.terms = [term(0, 'Edited'), ...next.terms.slice(1, 299), term(400, 'New')];
    server.publish(await publish(2, next));
    await keeper.pullNow({ strict: true });
    expect(server.log).toEqual(['head.json 200', expect.stringMatching(/^delta-\w+\.json 200$/)]);
    expect(labels()).toEqual(next.terms.map(({ label }) => label));
    expect((await restart()).labels()).toEqual(next.terms.map(({ label }) => label));
  });

  it('takes several deltas in one step, a record deleted and made again among them', async () => {
    const { server, publish, keeper, labels, version } = await holding(300);
    const without = { ...workspaceOf(1, 300), terms: workspaceOf(1, 300).terms.slice(1) };
    server.publish(await publish(2, without));
    server.publish(await publish(3, { ...without, terms: [term(0, 'Back again'), ...without.terms] }));
    await keeper.pullNow({ strict: true });
    expect(server.log.filter((line) => line.startsWith('delta-'))).toHaveLength(2);
    expect(version()).toBe(3);
    expect((labels() as string[])[0]).toBe('Back again');
  });

  it('loads everything anew where a row was lost on the disk', async () => {
    const { server, publish, disk, restart } = await holding(300);
    const db = new CacheDatabase(`${disk}-cache`);
    const run = await db.runs.get([1, 'terms', '']);
    if (run) await db.runs.put({ ...run, records: run.records.slice(1) });
    db.close();
    const terms = [term(0, 'Edited'), ...workspaceOf(1, 300).terms.slice(1)];
    server.publish(await publish(2, { ...workspaceOf(1, 300), terms }));
    const worker = await restart();
    await worker.keeper.pullNow({ strict: true });
    expect(worker.labels()).toEqual(terms.map(({ label }) => label));
    expect(server.log.some((line) => line.startsWith('shard-'))).toBe(true);
    expect(worker.version()).toBe(2);
  });

  it('takes up a load that was cut off, without what it has already', async () => {
    const publish = publisher();
    const worker = await netWorker();
    const items = [{ id: 'deal', title: 'Deal' }];
    worker.server.publish(await publish(1, { ...workspaceOf(1), items }));
    let shards = 0;
    worker.server.fault = async ({ url }) => (url.includes('shard-') && ++shards > 2 ? { kind: 'unreachable' } : null);
    await worker.keeper.pullNow();
    expect(worker.version()).toBe('never-synced');
    worker.server.fault = async () => null;
    worker.server.log.length = 0;
    const next = await worker.restart();
    await next.keeper.pullNow({ strict: true });
    expect(next.version()).toBe(1);
    expect(worker.server.log.filter((line) => line.startsWith('shard-'))).toHaveLength(1);
    const db = new CacheDatabase(`${worker.disk}-cache`);
    expect(await db.staged.count()).toBe(0);
    db.close();
  });

  it('is not built upon what came from another address', async () => {
    const { server, keeper, syncStore, version } = await holding();
    const other = publisher({ epoch: 'f'.repeat(32) });
    for (const { name, text } of await other(1, workspaceOf(7), { publishedAt: '2020-01-01T00:00:00Z' }))
      server.files.set(`other/${name}`, text);
    await syncStore.setConnection(bundleAt(`${SITE}other/`));
    await keeper.pullNow({ strict: true });
    expect(version()).toBe(1);
    expect(server.log[0]).toBe('other/head.json 200');
  });
});

describe('what cannot be followed', () => {
  const edited = (text: string, change: (head: Record<string, unknown>) => void) => {
    const head = JSON.parse(text);
    change(head);
    return JSON.stringify(head);
  };

  it.each<[string, string, (text: string) => string]>([
    ['a truncated head', 'bundle-damaged', (text) => text.slice(0, text.length / 2)],
    ['a head that is no JSON', 'bundle-damaged', () => 'upstream timed out'],
    ['a double-encoded head', 'bundle-damaged', (text) => JSON.stringify(text)],
    ['a newer format', 'bundle-newer', (text) => text.replace('plumbline-bundle/1', 'plumbline-bundle/2')],
    [
      'a flipped digest',
      'bundle-damaged',
      (text) => edited(text, (head) => Object.assign(head.digest as object, { terms: 'a'.repeat(32) })),
    ],
    [
      'another number of records',
      'bundle-damaged',
      (text) => edited(text, (head) => Object.assign(head.counts as object, { terms: 9 })),
    ],
    [
      'a path that leaves the bundle',
      'bundle-damaged',
      (text) => edited(text, (head) => Object.assign(head.snapshot as object, { path: '../../secret.json' })),
    ],
    [
      'another epoch in the head alone',
      'bundle-damaged',
      (text) => edited(text, (head) => Object.assign(head, { epoch: 'e'.repeat(32) })),
    ],
  ])('keeps the old version on %s, and says why', async (_what, code, change) => {
    const { server, publish, keeper, labels, sync, restart } = await holding(300);
    server.publish(await publish(2, workspaceOf(2, 300)));
    server.files.set('head.json', change(server.files.get('head.json') ?? ''));
    await expect(keeper.pullNow({ strict: true })).rejects.toMatchObject({ problem: { code } });
    expect(labels()).toEqual(labelsOf(1, 300));
    expect(await sync.problems()).toMatchObject([{ code, values: { source: 'web', hadOpen: 1 } }]);
    expect((await restart()).labels()).toEqual(labelsOf(1, 300));
  });

  it('does not go back to an older head, nor to another epoch’s old one', async () => {
    const { server, publish, keeper, version } = await holding();
    const old = new Map(server.files);
    server.publish(await publish(2, workspaceOf(2)));
    await keeper.pullNow({ strict: true });
    server.publish([{ name: 'head.json', text: old.get('head.json') ?? '' }]);
    await expect(keeper.pullNow({ strict: true })).rejects.toMatchObject({ problem: { code: 'bundle-older' } });
    server.publish(
      await publisher({ epoch: 'f'.repeat(32) })(9, workspaceOf(9), { publishedAt: '2026-01-01T00:00:00Z' }),
    );
    await expect(keeper.pullNow({ strict: true })).rejects.toMatchObject({ problem: { code: 'bundle-older' } });
    expect(version()).toBe(2);
  });

  it('follows a new epoch that was published later', async () => {
    const { server, keeper, labels } = await holding();
    server.publish(
      await publisher({ epoch: 'f'.repeat(32) })(1, workspaceOf(5), { publishedAt: '2026-09-12T00:00:00Z' }),
    );
    await keeper.pullNow({ strict: true });
    expect(labels()).toEqual(labelsOf(5));
  });

  it('is not held back for years by a head from the future, nor led back by one', async () => {
    const { server, publish, keeper, labels, version } = await holding();
    server.publish(await publish(2, workspaceOf(2), { publishedAt: '2099-01-01T00:00:00Z' }));
    await keeper.pullNow({ strict: true });
    expect(version()).toBe(2);
    const other = publisher({ epoch: 'f'.repeat(32) });
    server.publish(await other(1, workspaceOf(5), { publishedAt: '2026-01-01T00:00:00Z' }));
    await expect(keeper.pullNow({ strict: true })).rejects.toMatchObject({ problem: { code: 'bundle-older' } });
    server.publish(await other(2, workspaceOf(6), { publishedAt: '2026-09-12T00:00:00Z' }));
    await keeper.pullNow({ strict: true });
    expect(labels()).toEqual(labelsOf(6));
  });

  it('takes nothing of a version whose files are those of another: swapped heads', async () => {
    const { server, publish, keeper, labels } = await holding(300);
    const second = await publish(2, workspaceOf(2, 300));
    const third = await publish(3, workspaceOf(3, 300));
    server.publish(second);
    server.publish(third);
    const shard = second.find(({ name }) => name.startsWith('shard-'))?.text ?? '';
    for (const { name } of third) if (/^(shard|delta)-/.test(name)) server.files.set(name, shard);
    await expect(keeper.pullNow({ strict: true })).rejects.toMatchObject({ problem: { code: 'bundle-damaged' } });
    expect(labels()).toEqual(labelsOf(1, 300));
  });

  it('asks for the signature that it was told of, by either of two keys', async () => {
    const [first, second, strange] = await Promise.all([generateKeyFile(), generateKeyFile(), generateKeyFile()]);
    const publish = publisher();
    const worker = await netWorker({ connection: bundleAt(SITE, [first.publicKey, second.publicKey]) });
    worker.server.publish(await publish(1, workspaceOf(1)));
    await expect(worker.keeper.pullNow({ strict: true })).rejects.toMatchObject({
      problem: { code: 'bundle-unsigned' },
    });
    worker.server.publish(await publish(2, workspaceOf(2), { keys: [strange] }));
    await expect(worker.keeper.pullNow({ strict: true })).rejects.toMatchObject({
      problem: { code: 'bundle-unsigned' },
    });
    worker.server.publish(await publish(3, workspaceOf(3), { keys: [second] }));
    await worker.keeper.pullNow({ strict: true });
    expect(worker.labels()).toEqual(labelsOf(3));
    const head = worker.server.files.get('head.json') ?? '';
    worker.server.publish([{ name: 'head.json', text: head.replace('"version": 3', '"version": 4') }]);
    await expect(worker.keeper.pullNow({ strict: true })).rejects.toMatchObject({
      problem: { code: 'bundle-bad-signature' },
    });
  });

  it('shows an expired version, and says that it is old', async () => {
    const { server, publish, keeper, labels, syncStore } = await holding();
    server.publish(await publish(2, workspaceOf(2), { expiresAt: '2026-09-11T09:00:00Z' }));
    await keeper.pullNow({ strict: true });
    expect(labels()).toEqual(labelsOf(2));
    expect(await syncStore.expiresAt()).toBe('2026-09-11T09:00:00Z');
    await keeper.pullNow({ strict: true });
    expect(server.log.at(-1)).toBe('head.json 304');
    expect(await syncStore.expiresAt()).toBe('2026-09-11T09:00:00Z');
  });
});
