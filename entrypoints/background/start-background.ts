import { serve } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import { lazily } from '../../lib/values/lazily';
import { followAllowedSites } from './allowed-sites';
import { createHandlers } from './create-handlers';
import { createViewSource } from './current-view';
import { followChanges } from './follow-changes';
import { judgeAnew } from './judge-anew';
import { keepPages } from './keep-pages';
import { watchLookUps } from './look-up';
import { injectOverlay, tellTabs } from './open-tabs';
import { takeSample } from './source-handlers';
import { watchToday } from './today-alarm';
import { watchCommands } from './watch-commands';
import { watchPanel } from './watch-panel';
import { armSync, watchSync } from './watch-sync';
import { type Databases, openEarly, openState } from './worker-state';

/**
 * Starts the worker. Every listener is registered before the first wait, because a browser that wakes the worker for
 * an event delivers it only to listeners that are there by then.
 */
export function startBackground(ports: Ports, databases?: Databases): void {
  const early = openEarly(ports, databases);
  // The workspace is read when something needs it: a page that reads as the workspace does needs what is kept of it.
  const ready = lazily(async () => {
    const state = await openState(ports, databases, early);
    followChanges(ports, state, viewOf);
    void armSync(state).catch(() => {});
    void keepPages(state, viewOf);
    return state;
  });
  const viewOf = createViewSource(ports.clock.now, ports.runtime.uiLanguage);

  const asked = watchLookUps(ports, ready, viewOf);
  serve(createHandlers(ports, ready, viewOf, asked, early), ports.runtime);
  watchCommands(ports);
  watchToday(ports, ready, viewOf);
  watchSync(ports, ready);
  watchPanel(ports, ready);
  // What is kept there is for the background and our own pages; a browser that cannot say so lets page scripts read it.
  ports.storage.lockAwayFromPages().catch(() => {});

  ports.runtime.onInstalled(async (reason) => {
    if (reason === 'other') return;
    // Another version may compile the same words otherwise. Not waited for: whoever asks for them asks after this.
    void ready.then(({ derived }) => derived.clear());
    const welcome = reason === 'install' ? ports.tabs.open(ports.runtime.getUrl('welcome.html')) : Promise.resolve();
    const state = await ready;
    await Promise.allSettled([welcome, followAllowedSites(ports, state), injectOverlay(ports, state)]);
    // An update may bring another sample under the same number.
    if (reason === 'update' && state.settings.current().source === 'sample')
      await takeSample(ports, state, viewOf).catch(() => {});
  });
  ports.runtime.onStartup(async () => {
    const state = await ready;
    await injectOverlay(ports, state);
    // "Show as of" ended with the browser, and a version taken under it has not been judged by the clock yet.
    await judgeAnew(state, viewOf);
  });
  ports.permissions.onChanged(async () => {
    const state = await ready;
    await state.sites.check();
    await followAllowedSites(ports, state);
    await injectOverlay(ports, state);
    await tellTabs(ports);
  });
}
