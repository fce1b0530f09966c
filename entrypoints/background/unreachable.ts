import { clockOfTeam, workingDaysSince } from '../../lib/reason/age';
import type { CurrentView } from './current-view';
import type { WorkerState } from './worker-state';

type Networked = Pick<WorkerState, 'settings' | 'syncStore'>;

/** Whether the source could not be reached when it was last asked. Asks nobody. */
export async function isUnreachable({ settings, syncStore }: Networked): Promise<boolean> {
  const { source } = settings.current();
  return (source === 'bundle' || source === 'couch') && (await syncStore.trouble()) === 'offline';
}

/**
 * Working days since the copy was last compared with its source, where that cannot be reached; null where it can. By the
 * clock, whatever day is shown.
 */
export async function unreachableDays(state: Networked, { ctx }: CurrentView, now: number): Promise<number | null> {
  if (!(await isUnreachable(state))) return null;
  const { checkedAt } = await state.syncStore.schedule('source');
  const compared = clockOfTeam(ctx.index, undefined, checkedAt ?? Date.parse(ctx.foot.asOf)).today;
  return workingDaysSince(clockOfTeam(ctx.index, undefined, now), compared) ?? 0;
}
