import type { Table } from 'dexie';
import type { StorageArea } from '../platform/ports';

/** A small table, read once and held in memory; every change is written through. */
export interface TableInHand<Row> {
  get(key: string): Row | undefined;
  all(): Row[];
  /** Counts at once. False where it is not kept, and so counts only as long as the worker lives. */
  put(row: Row): Promise<boolean>;
  delete(key: string): Promise<boolean>;
}

/** Where the rows are kept. Any of its functions may reject. */
interface Shelf<Row> {
  read(): Promise<unknown[]>;
  put(row: Row, rows: ReadonlyMap<string, Row>): Promise<unknown>;
  delete(key: string, rows: ReadonlyMap<string, Row>): Promise<unknown>;
}

const isDone = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );

async function inHand<Row>(
  shelf: Shelf<Row> | null,
  keyOf: (row: Row) => string,
  isRow: (value: unknown) => value is Row,
): Promise<TableInHand<Row>> {
  const stored = shelf ? await shelf.read().catch(() => []) : [];
  const rows = new Map(stored.filter(isRow).map((row) => [keyOf(row), row]));
  return {
    get: (key) => rows.get(key),
    all: () => [...rows.values()],
    async put(row) {
      rows.set(keyOf(row), row);
      return shelf !== null && isDone(shelf.put(row, rows));
    },
    async delete(key) {
      if (!rows.delete(key) || !shelf) return true;
      return isDone(shelf.delete(key, rows));
    },
  };
}

/**
 * Takes a table of the database in hand. Without one, or where a write is refused, the rows live as long as the
 * worker: what the reader does counts at once all the same. Rows that are not valid are left alone on disk and never
 * shown.
 */
export function takeInHand<Row>(
  table: Table<Row, string> | null,
  keyOf: (row: Row) => string,
  isRow: (value: unknown) => value is Row,
): Promise<TableInHand<Row>> {
  const shelf = table && {
    read: async () => table.toArray(),
    put: async (row: Row) => table.put(row),
    delete: async (key: string) => table.delete(key),
  };
  return inHand(shelf, keyOf, isRow);
}

/** The same for a table that is gone when the browser closes: all its rows lie under one name of the session. */
export function takeSessionInHand<Row>(
  session: StorageArea,
  name: string,
  keyOf: (row: Row) => string,
  isRow: (value: unknown) => value is Row,
): Promise<TableInHand<Row>> {
  const write = (rows: ReadonlyMap<string, Row>) =>
    rows.size === 0 ? session.remove(name) : session.set(name, [...rows.values()]);
  const shelf: Shelf<Row> = {
    async read() {
      const stored = await session.get(name);
      return Array.isArray(stored) ? stored : [];
    },
    put: (_row, rows) => write(rows),
    delete: (_key, rows) => write(rows),
  };
  return inHand(shelf, keyOf, isRow);
}
