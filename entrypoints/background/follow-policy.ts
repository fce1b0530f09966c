import type { WorkerState } from './worker-state';

/** The reader's team is the one that a policy names, where it names one. */
export async function followPolicy({ policy, settings }: WorkerState): Promise<void> {
  const { team } = await policy.current();
  if (team !== null && settings.current().team !== team) await settings.change({ team });
}
