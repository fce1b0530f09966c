/** Applies the next version to a cache, whole or as changes, and never gets further than the transaction of its n-th write. */
import { openCache } from '../../../lib/cache/open-cache';
import type { RecordChange } from '../../../lib/cache/record-change';
import { snapshotOf } from '../../unit/cache/snapshots';

export interface Order {
  name: string;
  terms: number;
  isWhole: boolean;
  /** Writes before the last one; none where they are more than it makes. */
  writes: number;
}

/** Holds the transaction of that write open, by reads without end: it ends with the worker, and is undone. */
function standStillAfter(writes: number): void {
  let left = writes;
  const { put, add, delete: remove } = IDBObjectStore.prototype;
  const hold = (store: IDBObjectStore) => {
    store.get(0).onsuccess = () => hold(store);
  };
  const guarded = <A extends unknown[], R>(write: (this: IDBObjectStore, ...args: A) => R) =>
    function (this: IDBObjectStore, ...args: A): R {
      const request = write.apply(this, args);
      if (left-- === 0) {
        hold(this);
        self.postMessage('stands');
      }
      return request;
    };
  // Dexie says of some that they are complete; that they are is for the browser to find.
  IDBTransaction.prototype.commit = () => {};
  Object.assign(IDBObjectStore.prototype, { put: guarded(put), add: guarded(add), delete: guarded(remove) });
}

self.onmessage = async ({ data: { name, terms, isWhole, writes } }: MessageEvent<Order>) => {
  const cache = await openCache({ name });
  const held = await cache.loadActive();
  const next = snapshotOf(held === 'never-synced' ? 1 : held.position.version + 1, terms);
  standStillAfter(writes);
  if (isWhole || held === 'never-synced') await cache.applySnapshot(next);
  else {
    // Every record is another in the next version, so that a mix of two would show.
    const records: RecordChange[] = [
      ...next.workspace.terms.map((record): RecordChange => ({ kind: 'terms', key: record.id, record })),
      ...next.workspace.teams.map((record): RecordChange => ({ kind: 'teams', key: record.id, record })),
    ];
    const changes = { from: held.position.generation, records, manifest: next.workspace.manifest };
    const { position } = next;
    if (!(await cache.applyChanges(changes, () => ({ position, source: null, aside: null }))))
      throw new Error('not applied');
  }
  self.postMessage('applied');
};
