import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChanges, type Settle } from '../../../lib/cache/apply-changes';
import { CacheDatabase } from '../../../lib/cache/database';
import { openCache } from '../../../lib/cache/open-cache';
import type { RecordChange } from '../../../lib/cache/record-change';
import { withChanges } from '../../../lib/cache/with-changes';
import type { Item, Term, Workspace } from '../../../lib/workspace/schema';
import { snapshotOf } from '../../unit/cache/snapshots';
import { times } from '../times';
import { dyingAt } from './dying';

let names = 0;

/** Keys that fall before, between and after those of the snapshot, odd ones among them. */
const key = fc.oneof(
  fc.nat(700).map((n) => `t${String(n).padStart(5, '0')}`),
  fc.nat(700).map((n) => `t${String(n).padStart(5, '0')}x`),
  fc.constantFrom('A', 'zz', '__proto__', 't', '\u{1F600}'),
);
const record = fc.nat(99);
const changes = fc.uniqueArray(fc.tuple(fc.constantFrom('terms' as const, 'items' as const), key, fc.option(record)), {
  selector: ([kind, id]) => `${kind} ${id}`,
  maxLength: 200,
});

type Draft = ['terms' | 'items', string, number | null][];

const changesOf = (drafts: Draft): RecordChange[] =>
  drafts.map(([kind, id, n]): RecordChange => {
    if (kind === 'terms') return { kind, key: id, record: n === null ? null : ({ id, label: `new ${n}` } as Term) };
    return { kind, key: id, record: n === null ? null : ({ id, title: `new ${n}` } as Item) };
  });

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** The same as a plain map would have it. */
function naive(workspace: Workspace, drafts: Draft): Pick<Workspace, 'terms' | 'items'> {
  const terms = new Map(workspace.terms.map((term) => [term.id, term]));
  const items = new Map(workspace.items.map((item) => [item.id, item]));
  for (const change of changesOf(drafts)) {
    if (change.kind === 'terms' && change.record) terms.set(change.key, change.record);
    else if (change.kind === 'terms') terms.delete(change.key);
    else if (change.kind === 'items' && change.record) items.set(change.key, change.record);
    else if (change.kind === 'items') items.delete(change.key);
  }
  return { terms: [...terms.values()].sort(byId), items: [...items.values()].sort(byId) };
}

const settle =
  (version: number): Settle =>
  () => ({ position: { ...snapshotOf(version, 0).position }, source: { version }, aside: null });

it('holds after any changes what a plain map holds, on disk and in hand; killed anywhere, the version before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(500),
      fc.array(changes, { minLength: 1, maxLength: 4 }),
      fc.nat(30),
      async (size, steps, killAt) => {
        const name = `changes-${++names}`;
        const cache = await openCache({ name });
        let { generation } = await cache.applySnapshot(snapshotOf(1, size));
        let workspace = snapshotOf(1, size).workspace;
        let version = 1;
        for (const [i, drafts] of steps.entries()) {
          const records = changesOf(drafts);
          const from = generation;
          const db = i === steps.length - 1 ? await dyingAt(name, killAt) : new CacheDatabase(name);
          const position = await applyChanges(db, { from, records, manifest: null }, settle(version + 1)).catch(
            () => null,
          );
          db.close();
          if (position) {
            const expected = naive(workspace, drafts);
            workspace = withChanges(workspace, records, null);
            expect(workspace).toMatchObject(expected);
            version++;
            generation = position.generation;
          }
          const loaded = await cache.loadActive();
          if (loaded === 'never-synced') throw new Error('lost');
          expect(loaded.position).toMatchObject({ version, generation });
          expect(loaded.source).toEqual(version === 1 ? null : { version });
          expect(loaded.workspace).toEqual(workspace);
        }
        await openCache({ name });
        const db = new CacheDatabase(name);
        expect(await db.generations.count()).toBe(1);
        db.close();
      },
    ),
    { numRuns: times(40) },
  );
});

it('tells what each change replaced, and changes nothing where that is refused', async () => {
  const name = `changes-${++names}`;
  const cache = await openCache({ name });
  const { generation } = await cache.applySnapshot(snapshotOf(1, 300));
  const records: RecordChange[] = [
    { kind: 'terms', key: 't00299', record: null },
    { kind: 'terms', key: 't00007', record: { id: 't00007', label: 'Seven' } },
    { kind: 'terms', key: 'u', record: { id: 'u', label: 'New' } },
  ];
  const told: unknown[] = [];
  const refusing: Settle = (applied) => {
    told.push(...applied.map(({ key: id, before }) => [id, (before as Term | null)?.label ?? null]));
    throw new Error('not the head’s version');
  };
  await expect(cache.applyChanges({ from: generation, records, manifest: null }, refusing)).rejects.toThrow('head’s');
  expect(told).toEqual([
    ['t00007', 'Term 7 of 1'],
    ['t00299', 'Term 299 of 1'],
    ['u', null],
  ]);
  expect(await cache.loadActive()).toMatchObject({ position: { version: 1 }, workspace: snapshotOf(1, 300).workspace });
});

it('writes as much for as many changes, whether the cache is small or large', async () => {
  const written = async (size: number): Promise<number> => {
    const name = `changes-${++names}`;
    const { generation } = await (await openCache({ name })).applySnapshot(snapshotOf(1, size));
    const db = new CacheDatabase(name);
    let records = 0;
    db.use({
      stack: 'dbcore',
      create: (core) => ({
        ...core,
        table(table) {
          const inner = core.table(table);
          return {
            ...inner,
            mutate(request) {
              if (request.type === 'put' || request.type === 'add')
                for (const row of request.values) records += row.records?.length ?? 1;
              return inner.mutate(request);
            },
          };
        },
      }),
    });
    const edits = Array.from({ length: 20 }, (_, i): RecordChange => {
      const id = `t${String(Math.floor((i * size) / 20)).padStart(5, '0')}`;
      return { kind: 'terms', key: id, record: { id, label: 'edited' } };
    });
    await applyChanges(db, { from: generation, records: edits, manifest: null }, settle(2));
    db.close();
    return records;
  };
  const small = await written(2000);
  expect(await written(8000)).toBeLessThanOrEqual(small * 1.1);
  expect(small).toBeLessThanOrEqual(20 * 64 + 10);
});
