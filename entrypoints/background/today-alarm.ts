import type { Ports } from '../../lib/platform/ports';
import { sweepFitsAgain } from '../../lib/reader/fits-again';
import { sweepSnoozes } from '../../lib/reader/snoozes';
import type { ViewSource } from './current-view';
import { dayKey } from './day-key';
import { keepPages } from './keep-pages';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';

const ALARM = 'today';
const MINUTES = 60;
const TOLD_KEY = 'told-today';

/**
 * Once an hour: where the day of any calendar, its cut-off, or the sample's shift is another than the one the pages
 * were last told of, tells them. The worker may have slept in between, so what was told is kept in the session.
 */
export function watchToday(ports: Ports, ready: Promise<WorkerState>, viewOf: ViewSource): void {
  const { alarms, storage } = ports;

  async function check(): Promise<void> {
    const state = await ready;
    const view = viewOf(state);
    if (!view) return;
    const today = dayKey(view);
    const told = await storage.session.get(TOLD_KEY).catch(() => undefined);
    if (told !== today) {
      await storage.session.set(TOLD_KEY, today).catch(() => {});
      await tellTabs(ports);
    }
    void keepPages(state, viewOf);
    await sweepFitsAgain(state.memory.lasting, view.clockToday);
    await sweepSnoozes(state.memory.snoozes, view.clockToday);
    if (view.underAsOf) await sweepFitsAgain(state.memory.underAsOf, view.ctx.today);
  }

  alarms.onAlarm((name) => (name === ALARM ? check() : undefined));
  // Armed at every start: browsers forget alarms on an update and, some of them, on a restart.
  alarms.every(ALARM, MINUTES).catch(() => {});
}
