import type { Kind, Manifest, RecordOf } from '../workspace/schema';
import { MovedError } from './apply-snapshot';
import { CACHE_FORMAT, type CacheDatabase, type RunRow } from './database';
import type { Aside, Position } from './position';
import type { AppliedChange, RecordChange } from './record-change';
import { placeOf, splitRun } from './runs';

/** What leads from the active version to the next. */
export interface Changes {
  /** The generation that they start from; another that is active by then is a `MovedError`. */
  from: number;
  /** A record at most once. */
  records: readonly RecordChange[];
  /** Null: as it was. */
  manifest: Manifest | null;
}

/** What the version is called after the changes, and what is left out of it. */
export interface Settled {
  position: Omit<Position, 'generation'>;
  source: unknown;
  /** Null: as it was. */
  aside: readonly Aside[] | null;
}

/**
 * Told what each change replaced. To throw is to refuse: then nothing has changed. It runs within a transaction, so it
 * must not wait for anything.
 */
export type Settle = (applied: readonly AppliedChange[]) => Settled;

const inOrder = (changes: readonly RecordChange[]) =>
  [...changes].sort((a, b) => (a.kind === b.kind ? (a.key < b.key ? -1 : 1) : a.kind < b.kind ? -1 : 1));

/** The run that a key belongs to; a new one where its kind has none. */
async function runFor(db: CacheDatabase, generation: number, kind: Kind, key: string): Promise<RunRow> {
  const run = await db.runs
    .where('[generation+kind+from]')
    .between([generation, kind, ''], [generation, kind, key], true, true)
    .last();
  return run ?? { generation, kind, from: '', records: [] };
}

/** Puts one change into its run. Answers what stood there. */
function putInto(run: RunRow, { key, record }: RecordChange): RecordOf[Kind] | null {
  const records = run.records as RecordOf[Kind][];
  const { at, is } = placeOf(run.kind, records, key);
  const before = is ? (records[at] ?? null) : null;
  records.splice(at, is ? 1 : 0, ...(record ? [record] : []));
  return before;
}

/**
 * Applies changes to the active version: data and position in one transaction, at a cost that follows the number of
 * changes and not that of the records. Rejects with what `settle` throws, a `MovedError`, or where the database
 * cannot be written; then nothing has changed.
 */
export function applyChanges(
  db: CacheDatabase,
  { from, records, manifest }: Changes,
  settle: Settle,
): Promise<Position> {
  return db.transaction('rw', db.pointer, db.generations, db.runs, async () => {
    const pointer = await db.pointer.get('active');
    const generation = pointer && (await db.generations.get(from));
    if (pointer?.position.generation !== from || !generation) throw new MovedError();

    const touched = new Map<string, RunRow>();
    const applied: AppliedChange[] = [];
    for (const change of inOrder(records)) {
      const { kind, key, record } = change;
      const found = await runFor(db, generation.home, kind, key);
      const name = `${kind} ${found.from}`;
      const run = touched.get(name) ?? found;
      touched.set(name, run);
      const before = putInto(run, change);
      applied.push({ kind, key, before, after: record } as AppliedChange);
    }

    const { position: next, source, aside } = settle(applied);
    let runs = pointer.runs;
    for (const run of touched.values()) {
      const isNew = !(await db.runs
        .where('[generation+kind+from]')
        .equals([run.generation, run.kind, run.from])
        .count());
      if (run.records.length === 0) {
        if (!isNew) await db.runs.delete([run.generation, run.kind, run.from]);
        runs -= isNew ? 0 : 1;
        continue;
      }
      const pieces = splitRun(run);
      await db.runs.bulkPut(pieces);
      runs += pieces.length - (isNew ? 0 : 1);
    }
    const id = await db.generations.add({
      home: generation.home,
      manifest: manifest ?? generation.manifest,
      aside: aside ? [...aside] : generation.aside,
    });
    await db.generations.delete(from);
    const position: Position = { ...next, generation: id };
    await db.pointer.put({ key: 'active', format: CACHE_FORMAT, position, source, runs });
    return position;
  });
}
