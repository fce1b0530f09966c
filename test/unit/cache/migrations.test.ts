import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCache } from '../../../lib/cache/open-cache';
import { snapshotOf } from './snapshots';

let names = 0;
const freshName = () => `migration-${++names}`;

afterEach(() => vi.restoreAllMocks());

/** A cache as the first released step of the schema left it. */
async function firstVersion(name: string, options: { lostPart?: boolean } = {}): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({ generations: '++id', parts: '[generation+kind+part], generation', pointer: 'key' });
  const { position, workspace } = snapshotOf(4, 700);
  await db.table('generations').add({ id: 3 });
  const parts = [
    { generation: 3, kind: 'manifest', part: 0, records: [workspace.manifest] },
    { generation: 3, kind: 'terms', part: 0, records: workspace.terms.slice(0, 500).reverse() },
    { generation: 3, kind: 'terms', part: 1, records: workspace.terms.slice(500) },
    { generation: 3, kind: 'teams', part: 0, records: workspace.teams },
  ];
  await db.table('parts').bulkPut(options.lostPart ? parts.slice(0, 3) : parts);
  await db.table('pointer').put({ key: 'active', format: 1, position: { ...position, generation: 3 }, parts: 4 });
  db.close();
}

describe('a cache of an earlier version', () => {
  it('is read after the update, whole, without being fetched again', async () => {
    const name = freshName();
    await firstVersion(name);
    const loaded = await (await openCache({ name })).loadActive();
    expect(loaded).toMatchObject({ position: { version: 4, generation: 3 }, workspace: snapshotOf(4, 700).workspace });
  });

  it('counts as never synced where it was damaged before, and is loaded over', async () => {
    const name = freshName();
    await firstVersion(name, { lostPart: true });
    const cache = await openCache({ name });
    expect(await cache.loadActive()).toBe('never-synced');
    await cache.applySnapshot(snapshotOf(5, 3));
    expect(await cache.loadActive()).toMatchObject({ position: { version: 5 } });
    expect(cache.problem()).toBeNull();
  });
});

describe('a database that will not open', () => {
  it('is made anew where a later version wrote it', async () => {
    const name = freshName();
    const later = new Dexie(name);
    later.version(99).stores({ pointer: 'key', other: 'id' });
    await later.table('pointer').put({ key: 'active', format: 99 });
    later.close();
    const cache = await openCache({ name });
    expect(cache.problem()).toBeNull();
    expect(await cache.loadActive()).toBe('never-synced');
    await cache.applySnapshot(snapshotOf(1, 3));
    expect(await (await openCache({ name })).loadActive()).toMatchObject({ position: { version: 1 } });
  });

  it('is made anew where the browser cannot read its files', async () => {
    const name = freshName();
    await (await openCache({ name })).applySnapshot(snapshotOf(1, 3));
    const open = Dexie.prototype.open;
    const failing = vi.spyOn(Dexie.prototype, 'open').mockImplementationOnce(() => {
      throw new Dexie.UnknownError('Internal error opening backing store for indexedDB.open.');
    });
    const cache = await openCache({ name });
    expect(failing).toHaveBeenCalledTimes(2);
    expect(Dexie.prototype.open).not.toBe(open);
    expect(cache.problem()).toBeNull();
    expect(await cache.loadActive()).toBe('never-synced');
  });

  it('is left alone where another worker holds it back; memory serves meanwhile, and says so', async () => {
    const name = freshName();
    await firstVersion(name);
    // A worker of the version before, which does not let go of it.
    const holding = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const cache = await openCache({ name, openWithin: 50 });
    expect(cache.problem()).toEqual({ code: 'cache-unwritable', values: {} });
    await cache.applySnapshot(snapshotOf(6, 2));
    expect(await cache.loadActive()).toMatchObject({ position: { version: 6 } });
    holding.close();
    const next = await openCache({ name });
    expect(await next.loadActive()).toMatchObject({ position: { version: 4 } });
  });
});
