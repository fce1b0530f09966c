import type { Ports } from '../../lib/platform/ports';
import { UNSET } from '../../lib/reader/settings';
import { patternsOf } from '../../lib/sync/connection';
import { forgetWorkspace } from './forget-workspace';
import { tellTabs } from './tell-tabs';
import type { WorkerState } from './worker-state';

/** Forgets all that is kept on this machine, and gives back the site that was asked for. What a policy says stays. */
export async function eraseAll(ports: Ports, state: WorkerState): Promise<void> {
  const connection = await state.syncStore.connection();
  await forgetWorkspace(state);
  await state.settings.change(UNSET);
  await Promise.all([state.outbox.erase(), state.syncStore.clear()]);
  const { snoozes, muted, reads, lasting, underAsOf } = state.memory;
  for (const row of snoozes.all()) await snoozes.delete(row.key);
  for (const row of muted.all()) await muted.delete(row.key);
  for (const row of reads.all()) await reads.delete(row.id);
  for (const { seenLate, fitsAgain } of [lasting, underAsOf]) {
    for (const row of seenLate.all()) await seenLate.delete(row.item);
    for (const row of fitsAgain.all()) await fitsAgain.delete(row.item);
  }
  for (const area of [ports.storage.local, ports.storage.session])
    for (const key of Object.keys(await area.withPrefix('').catch(() => ({})))) await area.remove(key).catch(() => {});
  if (connection) await ports.permissions.remove(patternsOf(connection)).catch(() => false);
  await tellTabs(ports);
}
