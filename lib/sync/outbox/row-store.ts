import { openWithin } from '../../values/open-within';
import { outboxItemSchema } from '../../workspace/outbox-item';
import { OutboxDatabase } from './database';
import type { OutboxRow } from './outbox-state';

/** What a disk gives back is not trusted blindly; a row that is none is left alone. */
const isRow = (row: OutboxRow) => row.id === row.item?.id && outboxItemSchema.safeParse(row.item).success;

/** The outbox's rows on disk, or in memory where the disk refuses. None of its functions rejects. */
export interface RowStore {
  all(): Promise<OutboxRow[]>;
  get(id: string): Promise<OutboxRow | undefined>;
  /**
   * Changes one row in one step: `change` is told what stands there, and answers what is to stand; null leaves it.
   * True where the disk has taken it.
   */
  change(id: string, change: (row: OutboxRow | undefined) => OutboxRow | null): Promise<boolean>;
  /** Takes a row away, and remembers that it was. */
  remove(id: string, now: number): Promise<void>;
  wasRemoved(id: string): Promise<boolean>;
  /** Forgets what was taken away before `until`. */
  forgetRemoved(until: number): Promise<void>;
  clear(): Promise<void>;
}

/** Opens the store. What the disk does not take lies in memory, and is there before what the disk says. */
export async function openRowStore(name: string, within: number): Promise<RowStore> {
  const db = await openWithin(() => new OutboxDatabase(name), within).catch(() => null);
  /** Rows that the disk has not taken; null: taken away, which it does not know either. */
  const unwritten = new Map<string, OutboxRow | null>();

  const onDisk = async <T>(work: (db: OutboxDatabase) => Promise<T>, otherwise: T): Promise<T> => {
    if (!db) return otherwise;
    try {
      return await work(db);
    } catch {
      return otherwise;
    }
  };

  return {
    async all() {
      const rows = new Map((await onDisk((disk) => disk.rows.toArray(), [])).filter(isRow).map((row) => [row.id, row]));
      for (const [id, row] of unwritten)
        if (row) rows.set(id, row);
        else rows.delete(id);
      return [...rows.values()];
    },
    async get(id) {
      const row = unwritten.get(id);
      if (row !== undefined) return row ?? undefined;
      return onDisk((disk) => disk.rows.get(id), undefined);
    },
    async change(id, change) {
      const kept = unwritten.get(id);
      let made: OutboxRow | null = null;
      const done = await onDisk(async (disk) => {
        await disk.transaction('rw', disk.rows, async () => {
          made = change(kept !== undefined ? (kept ?? undefined) : await disk.rows.get(id));
          if (made) await disk.rows.put(made);
        });
        return true;
      }, false);
      if (done) {
        if (made) unwritten.delete(id);
        return true;
      }
      const row = change(kept ?? undefined) ?? made;
      if (row) unwritten.set(id, row);
      return false;
    },
    async remove(id, now) {
      const done = await onDisk(async (disk) => {
        await disk.transaction('rw', disk.rows, disk.removed, async () => {
          await disk.removed.put({ id, since: now });
          await disk.rows.delete(id);
        });
        return true;
      }, false);
      if (done) unwritten.delete(id);
      else unwritten.set(id, null);
    },
    wasRemoved: async (id) =>
      unwritten.get(id) === null || (await onDisk(async (disk) => (await disk.removed.get(id)) !== undefined, false)),
    forgetRemoved: (until) =>
      onDisk(
        (disk) =>
          disk.removed
            .filter(({ since }) => since < until)
            .delete()
            .then(() => {}),
        undefined,
      ),
    async clear() {
      unwritten.clear();
      await onDisk((disk) => disk.delete({ disableAutoOpen: false }), undefined);
    },
  };
}
