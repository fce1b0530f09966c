import type { HostId } from '../../lib/hosts/adapter';
import type { Manifest } from '../../lib/workspace/schema';
import type { WorkerState } from './worker-state';

/** Whether the version in use came with a signature that was asked for. */
export async function isSigned(state: Pick<WorkerState, 'sync' | 'connectionOf'>): Promise<boolean> {
  const active = state.sync.active();
  if (active === 'never-synced' || active.position.sourceKind !== 'bundle') return false;
  return ((await state.connectionOf())?.keys.length ?? 0) > 0;
}

/** No host has so many: what is beyond is of none. */
const MOST_LOCATORS = 100;

/**
 * The selectors that a workspace puts in the place of a host's packaged ones, by name. Only a signed bundle changes any:
 * whoever can write one says what is read on every page.
 */
export function hostLocators(host: HostId, manifest: Manifest, signed: boolean): Record<string, string> {
  const prefix = `${host}.`;
  return Object.fromEntries(
    Object.entries((signed && manifest.hosts?.locators) || {})
      .filter(([key]) => key.startsWith(prefix))
      .slice(0, MOST_LOCATORS)
      .map(([key, selector]) => [key.slice(prefix.length), selector]),
  );
}
