import { isFirstMessage } from '../../lib/messaging/page-contract';
import { type Handlers, serve } from '../../lib/messaging/serve';
import type { Ports } from '../../lib/platform/ports';
import { lazily } from '../../lib/values/lazily';
import { createViewSource } from './current-view';
import { type Databases, openEarly } from './early-state';
import { firstHandlers } from './first-handlers';
import { watchLookUps } from './look-up';
import { watchToday } from './today-alarm';
import { watchCommands } from './watch-commands';
import { watchPanel } from './watch-panel';
import { watchSync } from './watch-sync';

/**
 * Starts the worker. Every listener is registered before the first wait, because a browser that wakes the worker for
 * an event delivers it only to listeners that are there by then. What a page that starts does not need is not even run
 * before something asks for it (docs/decisions/057).
 */
export function startBackground(ports: Ports, databases?: Databases): void {
  const early = openEarly(ports, databases);
  const work = lazily(() => import('./work'));
  // The workspace is read when something needs it: a page that reads as the workspace does needs what is kept of it.
  const ready = lazily(async () => (await work).openWorker(ports, databases, early, viewOf));
  const viewOf = createViewSource(ports.clock.now, ports.runtime.uiLanguage);

  const asked = watchLookUps(ports, ready, viewOf);
  const first = firstHandlers(ports, ready, viewOf, early);
  const rest = lazily(async () => (await work).createHandlers(ports, ready, viewOf, asked, early));
  serve(async (name) => ((isFirstMessage(name) ? first : await rest) as Handlers)[name], ports.runtime);
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
    const { afterInstall } = await work;
    await Promise.allSettled([welcome, afterInstall(ports, await ready, viewOf, reason === 'update')]);
  });
  ports.runtime.onStartup(async () => (await work).afterStart(ports, await ready, viewOf));
  ports.permissions.onChanged(async () => (await work).afterPermissions(ports, await ready));
  ports.storage.managed.onChanged(async () => (await work).afterPolicy(ports, await ready));
}
