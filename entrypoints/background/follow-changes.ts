import type { Ports } from '../../lib/platform/ports';
import type { ViewSource } from './current-view';
import { judgeAnew } from './judge-anew';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';

/** Wherever another version is in use: what was judged by the one before is judged anew, and pages ask again. */
export function followChanges(ports: Ports, state: WorkerState, viewOf: ViewSource): void {
  state.keeper.onChanged(async () => {
    await judgeAnew(state, viewOf);
    await tellTabs(ports);
  });
}
