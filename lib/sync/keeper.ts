import type { Ports } from '../platform/ports';
import { ProblemError, toProblem } from '../values/problem';
import { ALARM } from './alarm';
import type { Connection } from './connection';
import { patternsOf } from './connection';
import type { Sync } from './create-sync';
import { LaterError } from './later-error';
import { afterFailure, afterSuccess, dueAt, isDue, jittered, NEVER } from './schedule';
import type { Progress, Source } from './sources/source';
import type { SyncStore } from './sync-store';

/** How often a source is asked where no policy says otherwise, in minutes. */
export const POLL_MINUTES = 30;
/** The alarm that stands for all: it looks whether anything is due. Each start arms it anew. */
const ALARM_MINUTES = 5;
const LOCK = 'plumbline-sync';
const MINUTE = 60_000;

export interface KeeperPorts {
  ports: Pick<Ports, 'alarms' | 'locks' | 'permissions' | 'clock'>;
  store: SyncStore;
  sync: Pick<Sync, 'pull'>;
  /** The connection in force: the policy's, else the reader's. */
  connectionOf(): Promise<Connection | null>;
  pollMinutes(): Promise<number | null>;
  sourceOf(connection: Connection): Promise<Source>;
  random?: () => number;
  /** A pull from a connection went well. */
  onPulled(connection: Connection): Promise<void>;
}

/** Keeps the workspace in step with its source. Nothing of it is decided by what a worker remembers. */
export interface Keeper {
  /** Arms the alarm. To be called at each start of the worker; asks nobody. */
  arm(): Promise<void>;
  /** Asks the source where that is due. */
  pullIfDue(): Promise<void>;
  /** Asks it now. Throws the `ProblemError` of a source that cannot be followed where `strict`. */
  pullNow(options?: { strict?: boolean }): Promise<void>;
  /** How far a load under way has come; null where none is. */
  progress(): Progress | 'asking' | null;
  /** Told of each pull that has brought another version, once it is in use. */
  onChanged(listener: () => Promise<void>): void;
  /** When the source will be asked again by itself, in ms since the epoch; null where nothing is connected. */
  nextAt(): Promise<number | null>;
}

export function createKeeper(options: KeeperPorts): Keeper {
  const { ports, store, sync, connectionOf, sourceOf, random = Math.random } = options;
  const { alarms, locks, permissions, clock } = ports;
  let under: Progress | 'asking' | null = null;
  const listeners: (() => Promise<void>)[] = [];

  const everyMs = async () => ((await options.pollMinutes()) ?? POLL_MINUTES) * MINUTE;

  /** Of another source nothing is known of when it was asked. */
  const scheduleOf = async ({ url }: Connection) => ((await store.asked()) === url ? store.schedule('source') : NEVER);

  async function pull(connection: Connection): Promise<void> {
    const schedule = await scheduleOf(connection);
    // In this order: ended in between, nothing is known of either.
    if (schedule === NEVER) await store.setSchedule('source', NEVER);
    await store.setAsked(connection.url);
    try {
      // A browser answers a request without the permission as if there were no network.
      if (!(await permissions.contains(patternsOf(connection)).catch(() => true)))
        throw new ProblemError({ code: 'source-not-allowed', values: { url: connection.url } });
      const source = await sourceOf(connection);
      const { changed, expiresAt } = await sync.pull(source, connection, (progress) => {
        under = progress;
      });
      await store.setSchedule('source', afterSuccess(clock.now()));
      await store.setTrouble(null);
      await store.setExpiresAt(expiresAt);
      await options.onPulled(connection);
      if (changed) for (const listener of listeners) await listener().catch(() => {});
    } catch (error) {
      const later = error instanceof LaterError ? error : null;
      await store.setSchedule('source', afterFailure(schedule, clock.now(), later?.afterMs ?? null, random()));
      await store.setTrouble(later?.why ?? 'refused');
      if (!later) throw new ProblemError(toProblem(error), { cause: error });
    }
  }

  /** One worker at a time; a second that asks meanwhile has nothing to wait for. */
  async function alone(work: () => Promise<void>): Promise<void> {
    await locks.ifFree(LOCK, async () => {
      under = 'asking';
      try {
        await work();
      } finally {
        under = null;
      }
    });
  }

  return {
    async arm() {
      await alarms.every(ALARM, ALARM_MINUTES).catch(() => {});
    },
    async pullIfDue() {
      const connection = await connectionOf();
      if (!connection) return;
      await alone(async () => {
        if (!isDue(await scheduleOf(connection), jittered(await everyMs(), random()), clock.now())) return;
        await pull(connection).catch(() => {});
      });
    },
    async pullNow({ strict = false } = {}) {
      const connection = await connectionOf();
      if (!connection) return;
      await alone(() =>
        pull(connection).catch((error) => {
          if (strict) throw error;
        }),
      );
    },
    progress: () => under,
    onChanged: (listener) => listeners.push(listener),
    async nextAt() {
      const connection = await connectionOf();
      if (!connection) return null;
      const schedule = await scheduleOf(connection);
      return schedule === NEVER ? clock.now() : Math.max(dueAt(schedule, await everyMs()), clock.now());
    },
  };
}
