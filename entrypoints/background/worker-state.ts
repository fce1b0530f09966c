import { openDerivedStore } from '../../lib/cache/derived-store';
import { type Cache, openCache } from '../../lib/cache/open-cache';
import { openPageStore } from '../../lib/cache/page-store';
import { PageKeeper } from '../../lib/derive/page-keeper';
import type { Ports } from '../../lib/platform/ports';
import { openReaderMemory } from '../../lib/reader/open-memory';
import { loadSettings } from '../../lib/reader/settings';
import { createSync, type Sync } from '../../lib/sync/create-sync';
import { type Outbox, openOutbox } from '../../lib/sync/outbox/open-outbox';
import { openSyncStore } from '../../lib/sync/sync-store';
import type { EarlyState } from './kept-record';
import { createNetworking, type Networking } from './networking';
import { checkSites, type SiteCheck } from './sites';

/** All that the worker holds between two messages. Every part of it survives a disk that refuses to work. */
export interface WorkerState extends EarlyState, Networking {
  sync: Sync;
  outbox: Outbox;
  sites: SiteCheck;
}

/** Names of the databases; a test gives its own. */
export interface Databases {
  cache?: string;
  reader?: string;
  derived?: string;
  outbox?: string;
  sync?: string;
  pages?: string;
}

/** Reads what is needed to answer a page from what is kept. Never rejects. */
export async function openEarly(ports: Ports, databases: Databases = {}): Promise<EarlyState & { cache: Cache }> {
  const [settings, memory, cache] = await Promise.all([
    loadSettings(ports.storage),
    openReaderMemory({ session: ports.storage.session, ...(databases.reader ? { name: databases.reader } : {}) }),
    openCache(databases.cache ? { name: databases.cache } : {}),
  ]);
  const pages = new PageKeeper(openPageStore(databases.pages));
  const derived = openDerivedStore(databases.derived);
  return { settings, memory, cache, pages, derived, position: () => cache.position() };
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
