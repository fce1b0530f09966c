import { createNetworking } from '../../../entrypoints/background/networking';
import { openCache } from '../../../lib/cache/open-cache';
import { loadSettings } from '../../../lib/reader/settings';
import type { Connection } from '../../../lib/sync/connection';
import { createSync } from '../../../lib/sync/create-sync';
import { openOutbox } from '../../../lib/sync/outbox/open-outbox';
import { openSyncStore } from '../../../lib/sync/sync-store';
import { fakeBrowser } from '../platform/fake-ports';
import { SITE, staticServer } from './static-server';

let names = 0;

export const bundleAt = (url = SITE, keys: string[] = []): Connection => ({
  kind: 'bundle',
  url,
  keys,
  feedback: null,
  by: 'reader',
});

/** A worker connected to a server; `restart` is the next one on the same disk. */
export async function netWorker(
  options: {
    fake?: ReturnType<typeof fakeBrowser>;
    disk?: string;
    server?: ReturnType<typeof staticServer>;
    connection?: Connection;
  } = {},
) {
  const disk = options.disk ?? `net-${++names}`;
  const fake = options.fake ?? fakeBrowser({ now: Date.parse('2026-09-11T13:00:00Z') });
  const server = options.server ?? staticServer();
  fake.browser.server = server.serve;
  const { ports, browser } = fake;
  const settings = await loadSettings(ports.storage);
  const cache = await openCache({ name: `${disk}-cache` });
  const sync = createSync({ cache, session: ports.storage.session, runtime: ports.runtime });
  const outbox = openOutbox({ local: ports.storage.local, now: ports.clock.now, name: `${disk}-outbox` });
  const syncStore = openSyncStore(`${disk}-sync`);
  if (!options.disk) await syncStore.setConnection(options.connection ?? bundleAt());
  const networking = createNetworking(ports, { settings, sync, outbox, syncStore });
  await sync.restore(settings.current().source);
  const labels = () => {
    const active = sync.active();
    return active === 'never-synced' ? active : active.workspace.terms.map(({ label }) => label);
  };
  return {
    ...networking,
    disk,
    browser,
    ports,
    server,
    cache,
    sync,
    settings,
    labels,
    version: () => {
      const active = sync.active();
      return active === 'never-synced' ? active : active.position.version;
    },
    restart: () => netWorker({ fake, disk, server }),
  };
}
