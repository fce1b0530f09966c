import type { Connection } from './connection';
import type { Sync } from './create-sync';
import type { Keeper } from './keeper';
import { couchStateOf } from './sources/couch-state';
import type { SyncStore } from './sync-store';

/** Times that news may come of what a pull then does not take over. */
const PATIENCE = 3;

export interface LiveParts {
  keeper: Pick<Keeper, 'pullIfDue' | 'pullNow'>;
  sync: Pick<Sync, 'active'>;
  store: Pick<SyncStore, 'trouble'>;
  connectionOf(): Promise<Connection | null>;
  newsOf(at: { url: string; since: string }, signal: AbortSignal): Promise<'news' | 'nothing' | 'not-now'>;
}

/** Hears of changes at once, for as long as somebody looks. */
export interface Live {
  /** Asks the source where that is due; where it is a CouchDB, then listens to it until `gone`. Never rejects. */
  follow(gone: AbortSignal): Promise<void>;
}

export function createLive({ keeper, sync, store, connectionOf, newsOf }: LiveParts): Live {
  const looking = new Set<AbortSignal>();
  let listening: AbortController | null = null;

  /** Where the version in use was left, in the words of the database that it came from. */
  function sinceOf({ url }: Connection): string | null {
    const active = sync.active();
    return active === 'never-synced' ? null : (couchStateOf(active.source, url)?.since ?? null);
  }

  /** Until it is ended, or the source cannot be followed: then the alarm asks again, in its own time. */
  async function listen(signal: AbortSignal): Promise<void> {
    let before: string | null = null;
    for (let same = 0; same < PATIENCE; ) {
      const connection = await connectionOf();
      if (connection?.kind !== 'couch' || (await store.trouble()) || signal.aborted) return;
      const since = sinceOf(connection);
      if (since === null) return;
      const says = await newsOf({ url: connection.url, since }, signal);
      if (says === 'not-now' || signal.aborted) return;
      if (says === 'nothing') continue;
      same = since === before ? same + 1 : 0;
      before = since;
      await keeper.pullNow();
    }
  }

  return {
    async follow(gone) {
      if (gone.aborted) return;
      looking.add(gone);
      gone.addEventListener('abort', () => {
        looking.delete(gone);
        if (looking.size === 0) listening?.abort();
      });
      await keeper.pullIfDue().catch(() => {});
      // One for all panels.
      if (gone.aborted || (listening && !listening.signal.aborted)) return;
      const mine = new AbortController();
      listening = mine;
      await listen(mine.signal).catch(() => {});
      if (listening === mine) listening = null;
    },
  };
}
