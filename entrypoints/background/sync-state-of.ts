import { keyIdOf } from '../../lib/bundle/keyring';
import type { Ports } from '../../lib/platform/ports';
import { POLL_MINUTES } from '../../lib/sync/keeper';
import type { SyncState, SyncStatus } from '../../lib/sync/sync-state';
import type { WorkerState } from './worker-state';

const NAMED = 100;
/** Polls in a row that may fail before what is held counts as stale. */
const PATIENCE = 6;

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** How things stand with the source, for a surface. Asks nobody. */
export async function syncStateOf({ clock }: Pick<Ports, 'clock'>, state: WorkerState): Promise<SyncState> {
  const { sync, syncStore: store, keeper, settings } = state;
  const connection = await state.connectionOf();
  const [schedule, trouble, expiresAt, policy, problems, rows, nextAt] = await Promise.all([
    store.schedule('source'),
    store.trouble(),
    store.expiresAt(),
    state.policy.current(),
    sync.problems(),
    state.outbox.rows(),
    keeper.nextAt(),
  ]);
  const active = sync.active();
  const held = active === 'never-synced' ? null : active;
  const source = held?.position.sourceKind ?? connection?.kind ?? settings.current().source;
  const now = clock.now();
  const under = keeper.progress();

  function statusOf(): SyncStatus {
    if (source === null && !connection) return 'none';
    if (under) return 'loading';
    if (connection && trouble === 'sign-in') return 'sign-in';
    if (connection && trouble === 'refused') return 'refused';
    if (connection && trouble) return 'offline';
    if (!held) return 'never-synced';
    const { terms, teams, items } = held.position.counts;
    if (terms + teams + items === 0) return 'empty';
    const isExpired = expiresAt !== null && Date.parse(expiresAt) <= now;
    const patience = (policy.pollMinutes ?? POLL_MINUTES) * 60_000 * PATIENCE;
    const isUnasked = connection !== null && now - (schedule.checkedAt ?? 0) > patience;
    return isExpired || isUnasked ? 'stale' : 'current';
  }

  return {
    status: statusOf(),
    source,
    url: connection?.url ?? null,
    by: connection?.by ?? null,
    signed: (connection?.keys.length ?? 0) > 0,
    keyIds: await Promise.all((connection?.keys ?? []).map(keyIdOf)),
    version: held?.position.version ?? null,
    publishedAt: held?.position.publishedAt ?? null,
    checkedAt: iso(connection ? schedule.checkedAt : null),
    nextAt: iso(nextAt),
    progress: under === 'asking' ? null : under,
    problem: problems[0] ?? null,
    setAside: (held?.aside ?? []).slice(0, NAMED).map(({ kind, id, reason }) => ({ kind, id, reason })),
    unsent: rows.filter((row) => row.state !== 'sent').length,
    feedbackUrl: policy.feedback === false ? null : (connection?.feedback?.url ?? null),
  };
}
