import type { Locks } from '../../platform/ports';
import { afterFailure, afterSuccess, isDue, type Schedule } from '../schedule';
import type { Outbox } from './open-outbox';
import { type SendingEnd, sendWaiting } from './send-waiting';
import type { Sink } from './sink';

/** One worker at a time sends. */
const LOCK = 'plumbline-outbox';

export interface CourierPorts {
  outbox: Outbox;
  locks: Locks;
  /** Where items go now; null where there is nowhere. */
  sinkOf: () => Promise<Sink | null>;
  /** When the next run may be. */
  schedule?: { get(): Promise<Schedule>; set(schedule: Schedule): Promise<void>; now(): number; random(): number };
}

/** Sends what waits in the outbox. */
export interface Courier {
  hasSink(): Promise<boolean>;
  /** One run. Never rejects; null where there is nowhere to send to, or another worker is at it. */
  send(): Promise<SendingEnd | null>;
  /** The same, unless the far side asked to be left alone, or failed a short while ago. */
  sendIfDue(): Promise<SendingEnd | null>;
}

export function createCourier({ outbox, locks, sinkOf, schedule }: CourierPorts): Courier {
  const sink = () => sinkOf().catch(() => null);

  async function plan({ stopped }: SendingEnd): Promise<void> {
    if (!schedule) return;
    const now = schedule.now();
    if (!stopped) await schedule.set(afterSuccess(now));
    else await schedule.set(afterFailure(await schedule.get(), now, stopped.afterMs, schedule.random()));
  }

  async function send(): Promise<SendingEnd | null> {
    const to = await sink();
    if (!to) return null;
    try {
      const end = await locks.ifFree(LOCK, () => sendWaiting(outbox, to));
      if (end) await plan(end);
      return end;
    } catch {
      return null;
    }
  }

  return {
    hasSink: async () => (await sink()) !== null,
    send,
    sendIfDue: async () => (schedule && !isDue(await schedule.get(), 0, schedule.now()) ? null : send()),
  };
}
