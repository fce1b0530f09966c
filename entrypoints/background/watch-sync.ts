import type { Ports } from '../../lib/platform/ports';
import { ALARM } from '../../lib/sync/keeper';
import { followAllowedSites } from './allowed-sites';
import { askAgainOnReturn } from './sign-in';
import type { WorkerState } from './worker-state';

/** The reader's team is the one that a policy names, where it names one. */
async function followPolicy({ policy, settings }: WorkerState): Promise<void> {
  const { team } = await policy.current();
  if (team !== null && settings.current().team !== team) await settings.change({ team });
}

/**
 * Asks the source when that is due: at the alarm and at the browser's start, never because a page woke the worker. The
 * alarm is armed wherever the worker's state is opened, as it is after an update and a restart: browsers forget alarms then.
 */
export function watchSync(ports: Ports, ready: Promise<WorkerState>): void {
  const look = async () => {
    const { keeper, courier } = await ready;
    await keeper.pullIfDue();
    await courier.sendIfDue();
  };
  ports.alarms.onAlarm((name) => (name === ALARM ? look() : undefined));
  ports.runtime.onStartup(look);
  ports.tabs.onTurned(async (turned) => {
    const { keeper, courier } = await ready;
    if (!(await askAgainOnReturn(ports, turned))) return;
    await keeper.pullNow();
    await courier.send();
  });
  // What a policy says counts as soon as it is set.
  ports.storage.managed.onChanged(async () => {
    const state = await ready;
    await state.policy.look();
    await followPolicy(state);
    await followAllowedSites(ports, state);
    await state.keeper.pullIfDue();
  });
}

/** Where the worker's state was opened: arms the alarm, and follows what a policy says. */
export async function armSync(state: WorkerState): Promise<void> {
  await state.keeper.arm();
  await followPolicy(state);
}
