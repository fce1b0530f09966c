import type { Ports } from '../../lib/platform/ports';
import { ALARM } from '../../lib/sync/alarm';
import { askAgainOnReturn } from './sign-in';
import type { WorkerState } from './worker-state';

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
}
