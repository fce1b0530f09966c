import type { Problem } from '../values/problem';
import { applyChanges, type Changes, type Settle } from './apply-changes';
import { applySnapshot, MovedError, OvertakenError, sweepGenerations } from './apply-snapshot';
import type { CacheDatabase } from './database';
import { activePosition, loadActive } from './load-active';
import { openDatabase } from './open-database';
import type { Active, Loaded, Position, Snapshot } from './position';
import { type Staging, stagingIn } from './staging';

async function applyInTurn(db: CacheDatabase, snapshot: Snapshot, over?: number | null): Promise<Position> {
  for (let left = TRIES - 1; ; left--)
    try {
      return await applySnapshot(db, snapshot, over);
    } catch (error) {
      // What was asked last is to win: begun anew, it is the later one.
      if (!(error instanceof OvertakenError) || left === 0) throw error;
    }
}

/** The cache as the rest sees it. None of its functions rejects because of the disk: it goes on from memory. */
export interface Cache {
  /** The active version. The first time, what loads that were cut off have left is swept before. */
  loadActive(): Promise<Loaded>;
  /** The position of the active version, without its records; null where there is none or the disk does not say. */
  position(): Promise<Position | null>;
  /**
   * Makes a snapshot the active version, wholly or not at all. Rejects only where other loads overtake it again and
   * again, or with a `MovedError` where another generation than `over` is active by then.
   */
  applySnapshot(snapshot: Snapshot, over?: number | null): Promise<Position>;
  /**
   * Applies changes to the active version, wholly or not at all. Null where this cannot be done to what is held, as
   * where it lies in memory: then the whole version is to be loaded. Rejects with what `settle` throws.
   */
  applyChanges(changes: Changes, settle: Settle): Promise<Position | null>;
  /** Parts of a load that is under way. */
  staging: Staging;
  /** Forgets every version; the cache is as if never synced. */
  clear(): Promise<void>;
  /** `cache-unwritable` while it works from memory, else null. */
  problem(): Problem | null;
}

export interface CacheOptions {
  name?: string;
  /** Milliseconds after which an open that never answers counts as refused. */
  openWithin?: number;
}

/** Loads that may overtake one before it is given up. */
const TRIES = 3;

const UNWRITABLE: Problem = { code: 'cache-unwritable', values: {} };

/**
 * Opens the cache. Never rejects: where the database cannot be opened or written, versions are kept in memory for as
 * long as the worker lives, and `problem()` says so. A later write that succeeds ends that.
 */
export async function openCache({ name = 'plumbline-cache', openWithin = 8000 }: CacheOptions = {}): Promise<Cache> {
  const db = await openDatabase(name, openWithin);
  let problem: Problem | null = db ? null : UNWRITABLE;
  /** What counts while the disk does not; null: the disk counts. */
  let kept: Loaded | null = db ? null : 'never-synced';
  let loads = 0;
  let isSwept = false;

  const keep = (loaded: Loaded) => {
    kept = loaded;
    problem = UNWRITABLE;
  };
  const inMemory = ({ position, workspace, source = null, aside = [] }: Snapshot): Active => {
    // Below zero, so that it is never taken for a generation of the database.
    const generation = -(Date.now() * 1000 + (loads++ % 1000));
    return { position: { ...position, generation }, workspace, source, aside };
  };

  return {
    staging: stagingIn(db),
    async loadActive() {
      if (kept || !db) return kept ?? 'never-synced';
      // Not when it is opened: a worker that wakes for a page reads the position alone, and the page waits for that.
      if (!isSwept) await sweepGenerations(db).catch(() => {});
      isSwept = true;
      try {
        return await loadActive(db);
      } catch {
        keep('never-synced');
        return 'never-synced';
      }
    },
    async position() {
      if (kept || !db) return kept && kept !== 'never-synced' ? kept.position : null;
      try {
        return await activePosition(db);
      } catch {
        return null;
      }
    },
    async applySnapshot(snapshot, over) {
      if (db)
        try {
          // What lies in memory is not what the disk knows of: it gives way to any load.
          const position = await applyInTurn(db, snapshot, kept ? undefined : over);
          kept = null;
          problem = null;
          return position;
        } catch (error) {
          if (error instanceof OvertakenError || error instanceof MovedError) throw error;
          // Full, read-only or broken: the memory must do.
        }
      const active = inMemory(snapshot);
      keep(active);
      return active.position;
    },
    async applyChanges(changes, settle) {
      if (!db || kept) return null;
      let refused: unknown;
      const settling: Settle = (applied) => {
        try {
          return settle(applied);
        } catch (error) {
          refused = error;
          throw error;
        }
      };
      try {
        return await applyChanges(db, changes, settling);
      } catch (error) {
        if (refused !== undefined) throw refused;
        if (error instanceof MovedError) throw error;
        return null;
      }
    },
    async clear() {
      if (db)
        try {
          await db.transaction('rw', db.pointer, db.runs, db.generations, db.staged, () =>
            Promise.all([db.pointer.clear(), db.runs.clear(), db.generations.clear(), db.staged.clear()]),
          );
          kept = null;
          problem = null;
          return;
        } catch {
          // As above.
        }
      keep('never-synced');
    },
    problem: () => problem,
  };
}
