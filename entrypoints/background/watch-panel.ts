import type { Ports } from '../../lib/platform/ports';
import type { WorkerState } from './worker-state';

/** A reader has opened the panel: what is due is asked for, and what is live is heard while the panel is open. */
export function watchPanel({ panel }: Pick<Ports, 'panel'>, ready: Promise<WorkerState>): void {
  panel.onOpened(async (gone) => {
    const { live, courier } = await ready;
    await Promise.allSettled([live.follow(gone), courier.sendIfDue()]);
  });
}
