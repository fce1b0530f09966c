import type { Ports } from '../../lib/platform/ports';
import { createSync, type Sync } from '../../lib/sync/create-sync';
import { type Outbox, openOutbox } from '../../lib/sync/outbox/open-outbox';
import { openSyncStore } from '../../lib/sync/sync-store';
import { type Databases, openEarly } from './early-state';
import type { EarlyState } from './kept-record';
import { createNetworking, type Networking } from './networking';
import { checkSites, type SiteCheck } from './sites';

/** All that the worker holds between two messages. Every part of it survives a disk that refuses to work. */
export interface WorkerState extends EarlyState, Networking {
  sync: Sync;
  outbox: Outbox;
  sites: SiteCheck;
}

/** Reads what the last worker left and brings back the workspace in use. Never rejects. */
export async function openState(
  ports: Ports,
  databases: Databases = {},
  early = openEarly(ports, databases),
): Promise<WorkerState> {
  const [{ cache, ...first }, sites] = await Promise.all([early, checkSites(ports.permissions)]);
  const { settings } = first;
  const sync = createSync({ cache, session: ports.storage.session, runtime: ports.runtime });
  const outbox = openOutbox({
    local: ports.storage.local,
    now: ports.clock.now,
    ...(databases.outbox ? { name: databases.outbox } : {}),
  });
  const networking = createNetworking(ports, { settings, sync, outbox, syncStore: openSyncStore(databases.sync) });
  await sync.restore(settings.current().source);
  return { ...first, sync, outbox, sites, ...networking };
}
