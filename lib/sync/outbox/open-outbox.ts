import type { StorageArea } from '../../platform/ports';
import type { OutboxDraft, OutboxItem } from '../../workspace/outbox-item';
import { healOutbox } from './heal';
import { mirrorIn } from './mirror';
import type { OutboxRow, Rejection } from './outbox-state';
import { openRowStore } from './row-store';

export interface OutboxOptions {
  local: StorageArea;
  now: () => number;
  name?: string;
  /** Milliseconds after which an open that never answers counts as refused. */
  openWithin?: number;
}

/** What came of an attempt to send an item. */
export type Word = { taken: true } | { rejected: Rejection } | { later: true };

/** What the reader sends back, kept until the far side has it. None of its functions rejects. */
export interface Outbox {
  /**
   * Takes an item. One that is there already under that id stays as it is: asked twice, it is one item. False where
   * neither the disk nor the extension's storage would keep it: then it is in memory, and not to be called saved.
   */
  add(item: OutboxItem): Promise<boolean>;
  /** Changes an item; it is to be sent again, as its next edition. As `add`; null where there is none. */
  edit(id: string, draft: OutboxDraft): Promise<boolean | null>;
  /** Takes an item away from this machine. What the far side holds is not called back. */
  remove(id: string): Promise<void>;
  /** A rejected item is to be tried once more as it is. */
  retry(id: string): Promise<void>;
  /** All rows, the newest first. */
  rows(): Promise<OutboxRow[]>;
  /** What waits to be sent, the oldest first. */
  waiting(): Promise<OutboxRow[]>;
  /** Notes that an edition of an item is on its way; false where it is not to go any more. */
  begin(id: string, edition: number): Promise<boolean>;
  /** Notes what came of it. An edition that the reader has changed meanwhile is not the one to be called sent. */
  end(id: string, edition: number, word: Word): Promise<void>;
  /** Everything is forgotten, sent or not. */
  erase(): Promise<void>;
}

const isUnsent = ({ state }: OutboxRow) => state !== 'sent';

/**
 * Opens the outbox: an item is in its own database and in the mirror before it counts as saved. At the first use the
 * two are set against each other, and what one has lost comes back from the other.
 */
export function openOutbox({ local, now, name = 'plumbline-outbox', openWithin = 8000 }: OutboxOptions): Outbox {
  const mirror = mirrorIn(local);
  const store = openRowStore(name, openWithin);
  let healed: Promise<void> | null = null;
  /** Opened and set right at first use: a page's question must not wait for it. */
  const ready = async () => {
    const rows = await store;
    healed ??= healOutbox(rows, mirror, now()).catch(() => {});
    await healed;
    return rows;
  };

  /** Writes a row whose item is not sent, then its mirror. False where neither took it. */
  async function keep(id: string, change: (row: OutboxRow | undefined) => OutboxRow | null): Promise<boolean> {
    const rows = await ready();
    const onDisk = await rows.change(id, change);
    const row = await rows.get(id);
    if (!row || !isUnsent(row)) return onDisk;
    return mirror.put(row.item).then(
      () => true,
      () => onDisk,
    );
  }

  return {
    add: (item) =>
      keep(item.id, (row) => (row ? null : { id: item.id, item, state: 'saved', rejection: null, since: now() })),
    async edit(id, draft) {
      const rows = await ready();
      if (!(await rows.get(id))) return null;
      return keep(id, (row) => {
        if (!row) return null;
        const { edition, on, createdAt, team, workspace, title } = row.item;
        const item: OutboxItem = { ...draft, id, edition: edition + 1, on, createdAt, team, workspace, title };
        return { id, item, state: 'saved', rejection: null, since: now() };
      });
    },
    async remove(id) {
      const rows = await ready();
      await rows.remove(id, now());
      // Where this fails, the next start removes it: the store remembers.
      await mirror.remove(id).catch(() => {});
    },
    async retry(id) {
      await (await ready()).change(id, (row) =>
        row?.state === 'rejected' ? { ...row, state: 'saved', rejection: null, since: now() } : null,
      );
    },
    async rows() {
      const all = await (await ready()).all();
      return all.sort((a, b) => b.item.createdAt.localeCompare(a.item.createdAt) || b.id.localeCompare(a.id));
    },
    async waiting() {
      const all = await (await ready()).all();
      return all
        .filter(({ state }) => state === 'saved' || state === 'sending')
        .sort((a, b) => a.item.createdAt.localeCompare(b.item.createdAt) || a.id.localeCompare(b.id));
    },
    async begin(id, edition) {
      let begun = false;
      await (await ready()).change(id, (row) => {
        begun = row !== undefined && row.item.edition === edition && (row.state === 'saved' || row.state === 'sending');
        return row && begun ? { ...row, state: 'sending', since: now() } : null;
      });
      return begun;
    },
    async end(id, edition, word) {
      let isSent = false;
      await (await ready()).change(id, (row) => {
        isSent = row?.item.edition === edition && 'taken' in word;
        if (!row || row.item.edition !== edition || row.state !== 'sending') return null;
        const since = now();
        if ('taken' in word) return { ...row, state: 'sent', since };
        if ('rejected' in word) return { ...row, state: 'rejected', rejection: word.rejected, since };
        return { ...row, state: 'saved', since };
      });
      if (isSent) await mirror.remove(id).catch(() => {});
    },
    async erase() {
      const rows = await ready();
      const ids = (await mirror.all().catch(() => [])).map(({ id }) => id);
      await rows.clear();
      await mirror.removeMany(ids).catch(() => {});
    },
  };
}
