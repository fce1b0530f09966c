import { CacheDatabase } from '../../../lib/cache/database';

/** A database that dies at its n-th write, as one whose worker is ended by the browser. */
export async function dyingAt(name: string, writes: number): Promise<CacheDatabase> {
  const db = new CacheDatabase(name);
  let left = writes;
  db.use({
    stack: 'dbcore',
    create: (core) => ({
      ...core,
      table(table) {
        const inner = core.table(table);
        return {
          ...inner,
          mutate(request) {
            if (left-- <= 0) return Promise.reject(new Error('killed'));
            return inner.mutate(request);
          },
        };
      },
    }),
  });
  await db.open();
  return db;
}
