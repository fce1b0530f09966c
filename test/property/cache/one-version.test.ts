import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applySnapshot } from '../../../lib/cache/apply-snapshot';
import { CacheDatabase } from '../../../lib/cache/database';
import { loadActive } from '../../../lib/cache/load-active';
import { openCache } from '../../../lib/cache/open-cache';
import { snapshotOf } from '../../unit/cache/snapshots';
import { times } from '../times';
import { dyingAt } from './dying';

let names = 0;

it('is the old version or the new one, whole, wherever a load is killed; and the next start sweeps the rest', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(1100), fc.nat(1100), fc.nat(12), fc.boolean(), async (before, after, killAt, synced) => {
      const name = `property-${++names}`;
      const old = snapshotOf(1, before);
      const next = snapshotOf(2, after);
      if (synced) await (await openCache({ name })).applySnapshot(old);

      const dying = await dyingAt(name, killAt);
      const applied = await applySnapshot(dying, next).then(
        () => true,
        () => false,
      );
      dying.close();

      const restarted = await openCache({ name });
      const loaded = await restarted.loadActive();
      if (applied) expect(loaded).toMatchObject({ workspace: next.workspace, position: next.position });
      else if (synced) expect(loaded).toMatchObject({ workspace: old.workspace, position: old.position });
      else expect(loaded).toBe('never-synced');

      const db = new CacheDatabase(name);
      expect(await db.generations.count()).toBe(applied || synced ? 1 : 0);
      const rows = await db.runs.toArray();
      expect(new Set(rows.map((row) => row.generation)).size).toBe(applied || synced ? 1 : 0);
      db.close();
    }),
    { numRuns: times(120) },
  );
});

it('gives a reader one version while another is being applied', async () => {
  const name = `property-${++names}`;
  const cache = await openCache({ name });
  await cache.applySnapshot(snapshotOf(1, 900));
  const reader = new CacheDatabase(name);
  let applying = true;
  const load = (async () => {
    for (let version = 2; version < 10; version++) await cache.applySnapshot(snapshotOf(version, 400 + version * 90));
    applying = false;
  })();
  let reads = 0;
  while (applying) {
    const loaded = await loadActive(reader);
    if (loaded === 'never-synced') throw new Error('lost');
    const { version, counts } = loaded.position;
    expect(loaded.workspace.manifest.name).toBe(`Version ${version}`);
    expect(loaded.workspace.terms).toHaveLength(counts.terms);
    expect(loaded.workspace.terms.every((term) => term.label.endsWith(` of ${version}`))).toBe(true);
    reads++;
  }
  await load;
  expect(reads).toBeGreaterThan(3);
  reader.close();
});
