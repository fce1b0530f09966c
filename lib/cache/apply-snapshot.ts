import { KINDS } from '../workspace/kinds';
import { CACHE_FORMAT, type CacheDatabase, type RunRow } from './database';
import type { Position, Snapshot } from './position';
import { cutRuns } from './runs';

/** Runs written in one transaction: a reader does not wait for longer than that. */
const RUNS_AT_ONCE = 100;

/** Another worker's load has swept this one away half written. The disk is in order. */
export class OvertakenError extends Error {
  constructor() {
    super('The load was overtaken by another.');
    this.name = 'OvertakenError';
  }
}

/** What is active is no longer what this was worked out from. The disk is in order. */
export class MovedError extends Error {
  constructor() {
    super('Another version has become active.');
    this.name = 'MovedError';
  }
}

function runsOf({ workspace }: Snapshot, generation: number): RunRow[] {
  return KINDS.flatMap((kind) => cutRuns(kind, workspace[kind], generation));
}

/** Deletes every generation but the active one: what was replaced, and what a worker that died left half written. */
export function sweepGenerations(db: CacheDatabase): Promise<void> {
  return db.transaction('rw', db.pointer, db.generations, db.runs, async () => {
    const active = (await db.pointer.get('active'))?.position?.generation ?? 0;
    const home = (await db.generations.get(active))?.home ?? 0;
    await db.runsOf(0, home - 1).delete();
    await db.runsOf(home + 1, Number.MAX_SAFE_INTEGER).delete();
    await db.generations.where('id').notEqual(active).delete();
  });
}

/**
 * Makes a snapshot the active version. It is written beside the old one, which readers keep getting until a single
 * put of the pointer makes data and position the new ones together; killed before that, nothing has changed.
 * Rejects where the database cannot be written.
 * @param over the generation that is to be active still when the pointer is put (null: none at all), else a
 * `MovedError`; undefined: whatever is active
 */
export async function applySnapshot(db: CacheDatabase, snapshot: Snapshot, over?: number | null): Promise<Position> {
  const { manifest } = snapshot.workspace;
  const aside = [...(snapshot.aside ?? [])];
  const generation = await db.generations.add({ home: 0, manifest, aside });
  await db.generations.update(generation, { home: generation });
  const runs = runsOf(snapshot, generation);
  for (let at = 0; at < runs.length; at += RUNS_AT_ONCE) await db.runs.bulkPut(runs.slice(at, at + RUNS_AT_ONCE));

  const position: Position = { ...snapshot.position, generation };
  await db.transaction('rw', db.pointer, db.generations, db.runs, async () => {
    // A load that began later may have swept this one away: then it must not win.
    const written = await db.runsOf(generation).count();
    if (written !== runs.length || !(await db.generations.get(generation))) throw new OvertakenError();
    if (over !== undefined && ((await db.pointer.get('active'))?.position.generation ?? null) !== over)
      throw new MovedError();
    const source = snapshot.source ?? null;
    await db.pointer.put({ key: 'active', format: CACHE_FORMAT, position, source, runs: runs.length });
  });

  // The new version is active whether or not the old one can be deleted now; the next start tries again.
  await sweepGenerations(db).catch(() => {});
  return position;
}
