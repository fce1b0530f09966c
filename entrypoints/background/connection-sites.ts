import type { Ports } from '../../lib/platform/ports';
import { patternsOf } from '../../lib/sync/connection';
import { siteOf } from './sites';
import type { WorkerState } from './worker-state';

/** Match patterns that a reader is about to be asked for, so that a workspace can be connected. */
const KEY = 'sites-asked-for-connection';

/** The company's own sites, as match patterns. */
export async function sitesOfPolicy({ policy }: Pick<WorkerState, 'policy'>): Promise<string[]> {
  const { sites } = await policy.current();
  return (sites ?? []).flatMap((origin) => siteOf(origin)?.pattern ?? []);
}

/**
 * Notes what the browser will be asked for: it grants it before the connection is there to tell what it is for. Never
 * rejects.
 */
export async function noteAsked({ storage, permissions }: Ports, patterns: readonly string[]): Promise<void> {
  const isNew = await Promise.all(patterns.map(async (one) => !(await permissions.contains([one]).catch(() => true))));
  await storage.session.set(KEY, { patterns, fresh: patterns.filter((_, i) => isNew[i]) }).catch(() => {});
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

async function asked({ storage }: Pick<Ports, 'storage'>): Promise<{ patterns: string[]; fresh: string[] }> {
  const { patterns, fresh } = Object(await storage.session.get(KEY).catch(() => null)) as Record<string, unknown>;
  return { patterns: strings(patterns), fresh: strings(fresh) };
}

/** The connection is made, or was given up: then what was granted for it alone goes back. Never rejects. */
export async function settleAsked({ storage, permissions }: Ports, isConnected: boolean): Promise<void> {
  const { fresh } = await asked({ storage });
  await storage.session.remove(KEY).catch(() => {});
  if (!isConnected && fresh.length > 0) await permissions.remove(fresh).catch(() => false);
}

/**
 * Match patterns of what the background speaks to and no page of which it reads: the source, the place where answers
 * go, and what is being asked for to connect. A site that a policy names is read, whatever else it serves.
 */
export async function connectionSites(
  ports: Pick<Ports, 'storage'>,
  state: Pick<WorkerState, 'connectionOf' | 'policy'>,
): Promise<string[]> {
  const [connection, { connections }, { patterns }, read] = await Promise.all([
    state.connectionOf(),
    state.policy.current(),
    asked(ports),
    sitesOfPolicy(state),
  ]);
  const spokenTo = [...(connection ? [connection] : []), ...connections];
  const all = [...spokenTo.flatMap(patternsOf), ...patterns];
  return [...new Set(all)].filter((pattern) => !read.includes(pattern));
}
