import { UNSET } from '../../lib/reader/settings';
import type { WorkerState } from './worker-state';

/** No workspace is in use any more: nothing of it, and nothing that was worked out of it, stays on this machine. */
export async function forgetWorkspace({ settings, sync, pages, derived }: WorkerState): Promise<void> {
  // The choice first: ended in between, nothing is shown of what is still to be forgotten.
  await settings.change({ source: UNSET.source });
  await sync.forget();
  await Promise.all([pages.clear(), derived.clear()]);
}
