import { Dexie, type EntityTable } from 'dexie';
import { openWithin } from '../values/open-within';

/** One thing that was worked out, with what it was worked out of. */
interface DerivedRow {
  key: string;
  version: string;
  text: string;
}

class DerivedDatabase extends Dexie {
  readonly rows!: EntityTable<DerivedRow, 'key'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ rows: 'key' });
  }
}

/**
 * What is worked out of the version in use and would take a worker that wakes too long to work out again. It lies beside
 * the cache and not in it: each row names the content it is made of, so that it belongs to every version with that
 * content and to no other, and whatever is lost is made anew.
 */
export interface DerivedStore {
  /** What was kept under this name for this version; null where there is none, or the disk does not say. Never rejects. */
  get(key: string, version: string): Promise<string | null>;
  /** Keeps it in the place of what was kept under this name. Where the disk refuses, nothing is kept. Never rejects. */
  put(key: string, version: string, text: string): Promise<void>;
  /** Forgets all of it. Never rejects. */
  clear(): Promise<void>;
}

/** A disk that has not answered by then, in milliseconds, counts as refused: a page is waiting. */
const OPEN_WITHIN = 2000;

const opened = (name: string) => openWithin(() => new DerivedDatabase(name), OPEN_WITHIN).catch(() => null);

/** Nothing is opened before it is asked for. */
export function openDerivedStore(name = 'plumbline-derived'): DerivedStore {
  let database: Promise<DerivedDatabase | null> | null = null;

  async function rows<T>(work: (rows: DerivedDatabase['rows']) => PromiseLike<T>): Promise<T | null> {
    database ??= opened(name);
    const db = await database;
    try {
      return db && (await work(db.rows));
    } catch {
      return null;
    }
  }

  return {
    async get(key, version) {
      const row = await rows((all) => all.get(key));
      return row?.version === version && typeof row.text === 'string' ? row.text : null;
    },
    async put(key, version, text) {
      await rows((all) => all.put({ key, version, text }));
    },
    async clear() {
      await rows((all) => all.clear());
    },
  };
}
