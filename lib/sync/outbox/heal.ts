import type { Mirror } from './mirror';
import type { RowStore } from './row-store';

/** Milliseconds for which an item that was taken away is remembered as such. */
const REMEMBERED = 30 * 24 * 3600_000;

/**
 * Sets the store and its mirror against each other. What the store has lost comes back from the mirror as saved: it may
 * have been sent already, and sending it again is harmless. What the mirror has lost is written there anew, and what it
 * should have forgotten is removed. Rejects where the mirror cannot be read.
 */
export async function healOutbox(rows: RowStore, mirror: Mirror, now: number): Promise<void> {
  const mirrored = new Map((await mirror.all()).map((item) => [item.id, item]));
  for (const item of mirrored.values()) {
    if (await rows.wasRemoved(item.id)) {
      await mirror.remove(item.id);
      continue;
    }
    let isSent = false;
    await rows.change(item.id, (row) => {
      isSent = row?.state === 'sent' && row.item.edition >= item.edition;
      if (row && row.item.edition >= item.edition) return null;
      return { id: item.id, item, state: 'saved', rejection: null, since: now };
    });
    if (isSent) await mirror.remove(item.id);
  }
  for (const { id, item, state } of await rows.all())
    if (state !== 'sent' && mirrored.get(id)?.edition !== item.edition) await mirror.put(item);
  await rows.forgetRemoved(now - REMEMBERED);
}
