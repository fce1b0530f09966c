import { Dexie, type EntityTable, type Table } from 'dexie';
import { openWithin } from '../values/open-within';

/** What is worked out for the page of one item. */
export interface PageRow {
  item: string;
  /** The refs by which its page is found. */
  refs: string[];
  /** Plain JSON, and nobody's matter here. */
  value: unknown;
}

/** The only row of its table: what all the others were worked out from. */
interface HeadRow {
  key: 'head';
  value: unknown;
}

class PageDatabase extends Dexie {
  readonly head!: EntityTable<HeadRow, 'key'>;
  readonly pages!: Table<PageRow, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ head: 'key', pages: 'item, *refs' });
  }
}

/** What the store has to say of refs and items. */
export interface HeldPages {
  head: unknown;
  /** Those found by a ref. */
  rows: PageRow[];
  /** Those of the items that were asked for. */
  named: PageRow[];
}

/** A step from one head to the next: the rows that are others or new, and the items that have none any more. */
export interface PageStep {
  head: unknown;
  rows: readonly PageRow[];
  gone: readonly string[];
}

/**
 * What the pages of items need, worked out beside the cache, so that a worker that wakes for a page reads that page's
 * row and no workspace. Head and rows change in one transaction: a row is always the head's. What is lost is made anew.
 */
export interface PageStore {
  /** Begins to open the disk, for who is about to ask. */
  open(): void;
  /**
   * The head, with the rows of these refs, by one look at the index, and those of these items; null where there is no
   * head or the disk does not say. Never rejects.
   */
  at(refs: readonly string[], items?: readonly string[]): Promise<HeldPages | null>;
  /** Puts all in the place of what was there. Never rejects. */
  replace(head: unknown, rows: readonly PageRow[]): Promise<void>;
  /** False where the head is not there to go on from, or the disk refuses: then all is to be replaced. Never rejects. */
  step(step: PageStep): Promise<boolean>;
  /** Forgets all of it. Never rejects. */
  clear(): Promise<void>;
}

/** A disk that has not answered by then, in milliseconds, counts as refused: a page is waiting. */
const OPEN_WITHIN = 2000;

const opened = (name: string) => openWithin(() => new PageDatabase(name), OPEN_WITHIN).catch(() => null);

/** Nothing is opened before it is asked for, or said that it will be. */
export function openPageStore(name = 'plumbline-pages'): PageStore {
  let database: Promise<PageDatabase | null> | null = null;

  const open = () => {
    database ??= opened(name);
    return database;
  };

  async function attempt<T>(work: (db: PageDatabase) => PromiseLike<T>): Promise<T | null> {
    const db = await open();
    try {
      return db && (await work(db));
    } catch {
      return null;
    }
  }

  const store: PageStore = {
    open: () => void open(),
    at: (refs, items = []) =>
      attempt((db) =>
        db.transaction('r', db.head, db.pages, async () => {
          const [head, rows, named] = await Promise.all([
            db.head.get('head'),
            db.pages
              .where('refs')
              .anyOf([...refs])
              .distinct()
              .toArray(),
            db.pages.bulkGet([...items]),
          ]);
          return head ? { head: head.value, rows, named: named.filter((row) => row !== undefined) } : null;
        }),
      ),
    async replace(head, rows) {
      const done = await attempt((db) =>
        db.transaction('rw', db.head, db.pages, async () => {
          await db.pages.clear();
          await db.pages.bulkPut([...rows]);
          await db.head.put({ key: 'head', value: head });
          return true;
        }),
      );
      // What is there is of another time: rather nothing.
      if (!done) await store.clear();
    },
    async step({ head, rows, gone }) {
      const done = await attempt((db) =>
        db.transaction('rw', db.head, db.pages, async () => {
          if (!(await db.head.get('head'))) return false;
          await db.pages.bulkDelete([...gone]);
          await db.pages.bulkPut([...rows]);
          await db.head.put({ key: 'head', value: head });
          return true;
        }),
      );
      return done === true;
    },
    async clear() {
      await attempt((db) =>
        db.transaction('rw', db.head, db.pages, () => Promise.all([db.head.clear(), db.pages.clear()])),
      );
    },
  };
  return store;
}
