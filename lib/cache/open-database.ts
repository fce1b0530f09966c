import { Dexie } from 'dexie';
import { openWithin } from '../values/open-within';
import { CacheDatabase } from './database';

/** Names of errors after which a database may be made anew: nothing in it can be read by this version ever again. */
const BEYOND_REPAIR: ReadonlySet<string> = new Set([
  'VersionError',
  'UpgradeError',
  'UnknownError',
  'InvalidStateError',
  'DatabaseClosedError',
]);

async function opened(name: string, within: number): Promise<CacheDatabase | { failed: string }> {
  const db = new CacheDatabase(name);
  try {
    return await openWithin(() => db, within);
  } catch (error) {
    db.close();
    const { name: outer, inner } = error as { name?: string; inner?: { name?: string } };
    return { failed: inner?.name ?? outer ?? '' };
  }
}

/**
 * Opens the cache's database. One that was written by a later version, or whose files the browser cannot read, is
 * deleted and made anew: what it held can be fetched again. One that is held by another worker, or that a browser does
 * not let be opened at all, is null; it may open at the next start. Never rejects.
 */
export async function openDatabase(name: string, within: number): Promise<CacheDatabase | null> {
  const first = await opened(name, within);
  if (first instanceof CacheDatabase) return first;
  if (!BEYOND_REPAIR.has(first.failed)) return null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, within, false);
  });
  const deleted = Dexie.delete(name).then(
    () => true,
    () => false,
  );
  const isGone = await Promise.race([deleted, late]);
  clearTimeout(timer);
  const second = isGone ? await opened(name, within) : null;
  return second instanceof CacheDatabase ? second : null;
}
