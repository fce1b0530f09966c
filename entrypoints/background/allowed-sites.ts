import type { Ports } from '../../lib/platform/ports';
import { REQUIRED_SITES } from '../../lib/values/required-sites';
import { connectionSites } from './connection-sites';
import { KEYS_SCRIPT, SITES_SCRIPT, SITES_SHEET } from './page-scripts';
import type { WorkerState } from './worker-state';

type Asked = Pick<Ports, 'permissions' | 'storage'>;
type Known = Pick<WorkerState, 'connectionOf' | 'policy'>;

/**
 * The sites whose pages the reader has allowed to be read beyond those asked for at install, as match patterns. What
 * was granted for the workspace to be fetched from is none.
 */
export async function allowedSites(ports: Asked, state: Known): Promise<string[]> {
  const [granted, apart] = await Promise.all([
    ports.permissions.granted().catch(() => []),
    connectionSites(ports, state),
  ]);
  return granted.filter((pattern) => !REQUIRED_SITES.includes(pattern) && !apart.includes(pattern));
}

/**
 * Has the browser put our scripts into pages of the sites that the reader has allowed, and of no others. The browser
 * remembers it until the extension is updated. Never rejects.
 */
export async function followAllowedSites(ports: Asked & Pick<Ports, 'scripting'>, state: Known): Promise<void> {
  const matches = await allowedSites(ports, state);
  const scripts = [
    { id: 'keys', file: KEYS_SCRIPT, sheet: null, early: true },
    { id: 'sites', file: SITES_SCRIPT, sheet: SITES_SHEET, early: false },
  ];
  await ports.scripting
    .register(matches.length > 0 ? scripts.map((script) => ({ ...script, matches })) : [])
    .catch(() => {});
}
