import type { Driver } from '../harness/driver';
import { withPopup } from './popup';

/**
 * All that the extension keeps, as one text: its databases and its storage. Read from one of its own pages, the only
 * place that may.
 */
export function everythingKept(driver: Driver): Promise<string> {
  return withPopup(driver, (popup) =>
    popup.run(async () => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
      const kept: unknown[] = [];
      for (const { name } of await indexedDB.databases()) {
        const database = await asked(indexedDB.open(name as string));
        for (const store of database.objectStoreNames)
          kept.push([name, store, await asked(database.transaction(store).objectStore(store).getAll())]);
        database.close();
      }
      const { storage } = (
        globalThis as unknown as { chrome: { storage: Record<string, { get(): Promise<unknown> }> } }
      ).chrome;
      for (const area of ['local', 'session']) kept.push([area, await storage[area]?.get()]);
      return JSON.stringify(kept);
    }),
  );
}
