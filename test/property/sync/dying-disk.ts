/**
 * Every database of this process dies at its n-th write from now on, as those of a worker that the browser ends: that
 * write and all after it fail, and the transaction it was in is undone.
 */
export function dyingDisk(writes: number): { died(): boolean; restore(): void } {
  const { put, add, delete: remove } = IDBObjectStore.prototype;
  let left = writes;
  let dead = false;
  const guarded = <A extends unknown[], R>(write: (this: IDBObjectStore, ...args: A) => R) =>
    function (this: IDBObjectStore, ...args: A): R {
      if (left-- <= 0) {
        dead = true;
        this.transaction.abort();
        throw new DOMException('killed', 'AbortError');
      }
      return write.apply(this, args);
    };
  IDBObjectStore.prototype.put = guarded(put) as typeof put;
  IDBObjectStore.prototype.add = guarded(add) as typeof add;
  IDBObjectStore.prototype.delete = guarded(remove) as typeof remove;
  return {
    died: () => dead,
    restore() {
      Object.assign(IDBObjectStore.prototype, { put, add, delete: remove });
    },
  };
}
