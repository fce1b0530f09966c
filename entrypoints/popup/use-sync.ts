import { useCallback, useEffect, useState } from 'react';
import { send } from '../../lib/messaging/client';
import type { SyncState } from '../../lib/sync/sync-state';

/** While the source is being asked, how far that has come is looked at this often. */
const LOOK_MS = 500;

/** How things stand with the source, looked at when the popup opens and for as long as it is loading. */
export function useSync(onLoaded: () => void): { sync: SyncState | null; onNow: () => void } {
  const [sync, setSync] = useState<SyncState | null>(null);
  const look = useCallback(async () => setSync(await send('sync.state', {}).catch(() => null)), []);
  const loading = sync?.status === 'loading';
  useEffect(() => {
    void look();
  }, [look]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when loading begins and ends, whoever is told then
  useEffect(() => {
    if (!loading) return;
    const timer = setInterval(look, LOOK_MS);
    return () => {
      clearInterval(timer);
      onLoaded();
    };
  }, [loading, look]);
  const onNow = () => {
    setSync((last) => last && { ...last, status: 'loading' });
    send('sync.now', {}).then(setSync, () => look());
  };
  return { sync, onNow };
}
