import type { Ports } from '../../lib/platform/ports';
import type { SettingsStore } from '../../lib/reader/settings';
import { type Connection, isSameOrigin, patternsOf } from '../../lib/sync/connection';
import type { Sync } from '../../lib/sync/create-sync';
import { createKeeper, type Keeper } from '../../lib/sync/keeper';
import { createLive, type Live } from '../../lib/sync/live';
import { couchSink } from '../../lib/sync/outbox/couch-sink';
import { type Courier, createCourier } from '../../lib/sync/outbox/courier';
import { httpSink } from '../../lib/sync/outbox/http-sink';
import type { Outbox } from '../../lib/sync/outbox/open-outbox';
import type { Sink } from '../../lib/sync/outbox/sink';
import { type PolicyInForce, policyInForce } from '../../lib/sync/policy-in-force';
import { bundleSource } from '../../lib/sync/sources/bundle-source';
import { couchNews } from '../../lib/sync/sources/couch-news';
import { couchSource } from '../../lib/sync/sources/couch-source';
import type { SyncStore } from '../../lib/sync/sync-store';

/** What speaks to the company's own servers. Nothing of it asks anybody by being made. */
export interface Networking {
  policy: PolicyInForce;
  syncStore: SyncStore;
  /** The connection in force: the one of the policy's that the reader chose, or its first; else the reader's. */
  connectionOf(): Promise<Connection | null>;
  keeper: Keeper;
  courier: Courier;
  live: Live;
}

interface Parts {
  settings: SettingsStore;
  sync: Sync;
  outbox: Outbox;
  syncStore: SyncStore;
}

export function createNetworking(ports: Ports, { settings, sync, outbox, syncStore }: Parts): Networking {
  const { network, clock } = ports;
  const policy = policyInForce(ports.storage.managed);
  async function connectionOf(): Promise<Connection | null> {
    const { connection, connections } = await policy.current();
    if (!connection) return syncStore.connection();
    const chosen = connections.length > 1 ? await syncStore.chosen() : null;
    return connections.find(({ url }) => url === chosen) ?? connection;
  }

  /** A token is of the source that the reader gave it for, and goes to no other origin: not to one that a policy has set since. */
  async function authorizationFor(url: string): Promise<string | null> {
    const given = await syncStore.connection();
    return given && isSameOrigin(given.url, url) ? syncStore.token() : null;
  }

  async function sinkOf(): Promise<Sink | null> {
    const connection = await connectionOf();
    const place = connection?.feedback;
    if (!place || (await policy.current()).feedback === false) return null;
    if (!(await ports.permissions.contains(patternsOf(connection)).catch(() => false))) return null;
    const authorization = await authorizationFor(place.url);
    const at = { url: place.url, authorization };
    return place.kind === 'couch' ? couchSink(network, at, clock.now) : httpSink(network, at, clock.now);
  }

  const keeper = createKeeper({
    ports,
    store: syncStore,
    sync,
    connectionOf,
    pollMinutes: async () => (await policy.current()).pollMinutes,
    async sourceOf({ kind, url, keys }) {
      const asking = { network, authorization: await authorizationFor(url), now: clock.now };
      return kind === 'couch' ? couchSource({ url }, asking) : bundleSource({ url, keys }, asking);
    },
    async onPulled({ kind }) {
      if (settings.current().source !== kind) await settings.change({ source: kind });
    },
  });
  const courier = createCourier({
    outbox,
    locks: ports.locks,
    sinkOf,
    schedule: {
      get: () => syncStore.schedule('outbox'),
      set: (schedule) => syncStore.setSchedule('outbox', schedule),
      now: clock.now,
      random: Math.random,
    },
  });
  const live = createLive({
    keeper,
    sync,
    store: syncStore,
    connectionOf,
    newsOf: async (at, signal) =>
      couchNews({ network, authorization: await authorizationFor(at.url), now: clock.now }, at, signal),
  });
  return { policy, syncStore, connectionOf, keeper, courier, live };
}
