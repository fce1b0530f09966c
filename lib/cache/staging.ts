import type { CacheDatabase } from './database';

/**
 * Parts of a load that is under way, kept so that a load which is cut off goes on where it was. What the disk refuses is
 * fetched again, and nothing worse. None of its functions rejects.
 */
export interface Staging {
  /** A part of a load; undefined where it is not there. */
  get(load: string, part: string): Promise<unknown>;
  put(load: string, part: string, value: unknown): Promise<void>;
  /** Forgets all loads but one; null: all. */
  keepOnly(load: string | null): Promise<void>;
}

export function stagingIn(db: CacheDatabase | null): Staging {
  const quietly = async <T>(work: (disk: CacheDatabase) => PromiseLike<T>, otherwise: T): Promise<T> => {
    if (!db) return otherwise;
    try {
      return await work(db);
    } catch {
      return otherwise;
    }
  };
  return {
    get: (load, part) => quietly(async ({ staged }) => (await staged.get([load, part]))?.value, undefined),
    put: (load, part, value) =>
      quietly(async ({ staged }) => {
        await staged.put({ load, part, value });
      }, undefined),
    keepOnly: (load) =>
      quietly(async ({ staged }) => {
        if (load === null) return staged.clear();
        // A shorter list of keys comes before a longer one, and a list comes after every text.
        await staged.where('[load+part]').below([load]).delete();
        await staged.where('[load+part]').above([load, []]).delete();
      }, undefined),
  };
}
