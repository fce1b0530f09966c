import type { Ports } from '../../lib/platform/ports';
import { putAside } from '../../lib/reader/snoozes';
import type { Warning } from '../../lib/reason/warning';
import type { LocalDate } from '../../lib/values/local-date';
import { chipText } from '../../lib/views/marks';
import type { CurrentView } from './current-view';
import { workspaceWarnings } from './judge-record';
import { snoozeOf } from './put-aside';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';

/** Puts a warning aside and tells the open pages. False where there is none, its day is not to come, or it is not kept. */
export async function snooze(
  ports: Ports,
  { memory }: WorkerState,
  view: CurrentView | null,
  warning: Warning | undefined,
  until: LocalDate | null,
): Promise<boolean> {
  if (!view || !warning || (until !== null && until <= view.ctx.today)) return false;
  const byWorkspace = workspaceWarnings(view, warning.item).some(({ factsHash }) => factsHash === warning.factsHash);
  const how = { now: ports.clock.now(), until };
  const kept = await putAside(memory.snoozes, snoozeOf(view, warning, chipText(view.ctx, warning), byWorkspace, how));
  await tellTabs(ports);
  return kept;
}
