/** All of the worker that a wake for a page does without: it is run when something else is asked for. */
import '../../lib/phrases/every-language';
import type { Ports } from '../../lib/platform/ports';
import { followAllowedSites } from './allowed-sites';
import type { ViewSource } from './current-view';
import type { Databases, openEarly } from './early-state';
import { followChanges } from './follow-changes';
import { followPolicy } from './follow-policy';
import { judgeAnew } from './judge-anew';
import { keepPages } from './keep-pages';
import { injectOverlay } from './open-tabs';
import { takeSample } from './source-handlers';
import { tellTabs } from './tell-tabs';
import { openState, type WorkerState } from './worker-state';

export { createHandlers } from './create-handlers';

/** Opens the worker's state, arms its alarm, and sets going what follows from what it holds. Never rejects. */
export async function openWorker(
  ports: Ports,
  databases: Databases | undefined,
  early: ReturnType<typeof openEarly>,
  viewOf: ViewSource,
): Promise<WorkerState> {
  const state = await openState(ports, databases, early);
  followChanges(ports, state, viewOf);
  void state.keeper
    .arm()
    .then(() => followPolicy(state))
    .catch(() => {});
  void keepPages(state, viewOf);
  return state;
}

/** After an install or update: open tabs work without a reload. */
export async function afterInstall(ports: Ports, state: WorkerState, viewOf: ViewSource, isUpdate: boolean) {
  await Promise.allSettled([followAllowedSites(ports, state), injectOverlay(ports, state)]);
  // An update may bring another sample under the same number.
  if (isUpdate && state.settings.current().source === 'sample') await takeSample(ports, state, viewOf).catch(() => {});
}

/** After the browser's start. */
export async function afterStart(ports: Ports, state: WorkerState, viewOf: ViewSource): Promise<void> {
  await injectOverlay(ports, state);
  // "Show as of" ended with the browser, and a version taken under it has not been judged by the clock yet.
  await judgeAnew(state, viewOf);
}

/** The reader has given or taken away a site. */
export async function afterPermissions(ports: Ports, state: WorkerState): Promise<void> {
  await state.sites.check();
  await followAllowedSites(ports, state);
  await injectOverlay(ports, state);
  await tellTabs(ports);
}

/** What a policy says counts as soon as it is set. */
export async function afterPolicy(ports: Ports, state: WorkerState): Promise<void> {
  await state.policy.look();
  await followPolicy(state);
  await followAllowedSites(ports, state);
  await state.keeper.pullIfDue();
}
