import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CACHE_FORMAT, CacheDatabase } from '../../../lib/cache/database';
import { openCache } from '../../../lib/cache/open-cache';
import { snapshotOf } from './snapshots';

let names = 0;
const freshName = () => `cache-${++names}`;

afterEach(() => vi.restoreAllMocks());

describe('the cache', () => {
  it('is never synced at first, and that is not the same as empty', async () => {
    const cache = await openCache({ name: freshName() });
    expect(await cache.loadActive()).toBe('never-synced');

    await cache.applySnapshot(snapshotOf(1, 0));
    const loaded = await cache.loadActive();
    expect(loaded).not.toBe('never-synced');
    expect(loaded).toMatchObject({ position: { version: 1 }, workspace: { terms: [] } });
    expect(cache.problem()).toBeNull();
  });

  it('gives back every record in its order, over more than one part', async () => {
    const name = freshName();
    const snapshot = snapshotOf(3, 1201);
    const position = await (await openCache({ name })).applySnapshot(snapshot);

    const reopened = await openCache({ name });
    expect(await reopened.loadActive()).toStrictEqual({
      position,
      workspace: snapshot.workspace,
      source: null,
      aside: [],
    });
  });

  it('replaces the old version and sweeps it away', async () => {
    const name = freshName();
    const cache = await openCache({ name });
    const first = await cache.applySnapshot(snapshotOf(1, 700));
    const second = await cache.applySnapshot(snapshotOf(2, 3));
    expect(second.generation).not.toBe(first.generation);
    expect(await cache.loadActive()).toMatchObject({ position: second, workspace: snapshotOf(2, 3).workspace });

    const db = new CacheDatabase(name);
    expect(await db.generations.toCollection().primaryKeys()).toEqual([second.generation]);
    expect(new Set((await db.runs.toArray()).map((row) => row.generation))).toEqual(new Set([second.generation]));
    db.close();
  });

  it('is as if never synced once cleared', async () => {
    const cache = await openCache({ name: freshName() });
    await cache.applySnapshot(snapshotOf(1, 5));
    await cache.clear();
    expect(await cache.loadActive()).toBe('never-synced');
  });

  it('counts a version of which a part is missing as never synced', async () => {
    const name = freshName();
    const cache = await openCache({ name });
    const { generation } = await cache.applySnapshot(snapshotOf(1, 900));
    const db = new CacheDatabase(name);
    await db.runs.delete([generation, 'terms', 't00064']);
    expect(await cache.loadActive()).toBe('never-synced');
    db.close();
  });

  it('counts a version in another format as never synced, and loads over it', async () => {
    const name = freshName();
    const cache = await openCache({ name });
    await cache.applySnapshot(snapshotOf(1, 2));
    const db = new CacheDatabase(name);
    for (const format of [CACHE_FORMAT + 1, undefined]) {
      await db.pointer.update('active', { format: format as number });
      expect(await cache.loadActive()).toBe('never-synced');
    }
    db.close();
    await cache.applySnapshot(snapshotOf(2, 2));
    expect(await cache.loadActive()).toMatchObject({ position: { version: 2 } });
    expect(cache.problem()).toBeNull();
  });

  it.each<[string, unknown[]]>([
    ['nothing', [null]],
    ['a text', ['t0']],
    ['a record without a label', [{ id: 't0' }]],
    ['a record whose id is no text', [{ id: 7, label: 'Term' }]],
  ])('counts a version with %s among its terms as never synced', async (_what, records) => {
    const name = freshName();
    const cache = await openCache({ name });
    const { generation } = await cache.applySnapshot(snapshotOf(1, 2));
    const db = new CacheDatabase(name);
    await db.runs.put({ generation, kind: 'terms', from: '', records });
    expect(await cache.loadActive()).toBe('never-synced');
    db.close();
  });

  it('does not trust a position that another hand has written', async () => {
    const name = freshName();
    const cache = await openCache({ name });
    await cache.applySnapshot(snapshotOf(1, 2));
    const db = new CacheDatabase(name);
    await db.pointer.put({
      key: 'active',
      format: CACHE_FORMAT,
      position: { version: 'one' } as never,
      runs: 3,
      source: null,
    });
    expect(await cache.loadActive()).toBe('never-synced');
    db.close();
  });

  it('loses to a load that began later and swept it away', async () => {
    const name = freshName();
    const cache = await openCache({ name });
    await cache.applySnapshot(snapshotOf(1, 2));
    // Sweeps between the last part and the pointer, as a second worker would.
    const put = CacheDatabase.prototype.transaction;
    const db = new CacheDatabase(name);
    await db.open();
    let swept = false;
    vi.spyOn(Dexie.prototype, 'transaction').mockImplementation(async function (this: Dexie, ...args: unknown[]) {
      if (!swept) {
        swept = true;
        const rival = new CacheDatabase(name);
        await rival.runsOf(2, 9).delete();
        rival.close();
      }
      return (put as (...all: unknown[]) => Promise<unknown>).apply(this, args);
    } as never);
    const { applySnapshot } = await import('../../../lib/cache/apply-snapshot');
    await expect(applySnapshot(db, snapshotOf(2, 2))).rejects.toThrow('overtaken');
    vi.restoreAllMocks();
    expect(await cache.loadActive()).toMatchObject({ position: { version: 1 } });
    db.close();
  });
});

describe('a load that another worker overtakes', () => {
  /** Sweeps what is half written away, as a second worker would, the first `times` times. */
  function overtake(name: string, times: number) {
    const transaction = Dexie.prototype.transaction as (...all: unknown[]) => Promise<unknown>;
    let left = times;
    vi.spyOn(Dexie.prototype, 'transaction').mockImplementation(async function (this: Dexie, ...args: unknown[]) {
      if (args.length === 5 && left-- > 0) {
        const rival = new CacheDatabase(name);
        await rival.runs.clear();
        rival.close();
      }
      return transaction.apply(this, args);
    } as never);
  }

  it('begins anew and wins', async () => {
    const name = freshName();
    const cache = await openCache({ name });
    overtake(name, 1);
    await cache.applySnapshot(snapshotOf(1, 2));
    vi.restoreAllMocks();
    expect(await cache.loadActive()).toMatchObject({ position: { version: 1 } });
    expect(cache.problem()).toBeNull();
  });

  it('gives up at last, and calls no disk unwritable', async () => {
    const name = freshName();
    const cache = await openCache({ name });
    overtake(name, 99);
    await expect(cache.applySnapshot(snapshotOf(1, 2))).rejects.toThrow('overtaken');
    expect(cache.problem()).toBeNull();
  });
});

describe('a browser that does not let the cache be written', () => {
  it('works from memory where the database cannot be opened', async () => {
    vi.spyOn(Dexie.prototype, 'open').mockRejectedValue(new Error('private window'));
    const cache = await openCache({ name: freshName() });
    expect(cache.problem()).toEqual({ code: 'cache-unwritable', values: {} });
    expect(await cache.loadActive()).toBe('never-synced');

    const position = await cache.applySnapshot(snapshotOf(1, 2));
    expect(position.generation).toBeLessThan(0);
    expect(await cache.loadActive()).toMatchObject({ position, workspace: { manifest: { name: 'Version 1' } } });
    const next = await cache.applySnapshot(snapshotOf(1, 2));
    expect(next.generation).not.toBe(position.generation);

    await cache.clear();
    expect(await cache.loadActive()).toBe('never-synced');
  });

  it('does not wait for ever on a database that never answers', async () => {
    vi.spyOn(Dexie.prototype, 'open').mockReturnValue(new Promise(() => {}) as never);
    const cache = await openCache({ name: freshName(), openWithin: 5 });
    expect(cache.problem()?.code).toBe('cache-unwritable');
  });

  it('shows the new version from memory where the disk is full, and the disk again once it is not', async () => {
    const name = freshName();
    const cache = await openCache({ name });
    await cache.applySnapshot(snapshotOf(1, 2));

    vi.spyOn(CacheDatabase.prototype, 'transaction').mockRejectedValue(new Dexie.QuotaExceededError('full'));
    await cache.applySnapshot(snapshotOf(2, 2));
    expect(cache.problem()?.code).toBe('cache-unwritable');
    expect(await cache.loadActive()).toMatchObject({ position: { version: 2 } });

    vi.restoreAllMocks();
    expect(await (await openCache({ name })).loadActive()).toMatchObject({ position: { version: 1 } });
    await cache.applySnapshot(snapshotOf(3, 2));
    expect(cache.problem()).toBeNull();
    expect(await (await openCache({ name })).loadActive()).toMatchObject({ position: { version: 3 } });
  });
});
