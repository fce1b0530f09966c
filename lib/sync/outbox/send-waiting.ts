import type { Outbox } from './open-outbox';
import type { Sink, SinkReply } from './sink';

/** Items of one run: a worker is not to be held for longer than its browser lets it live. */
const MOST = 200;

/** How a run ended. */
export interface SendingEnd {
  /** Items that the far side took or rejected in this run. */
  settled: number;
  /** Why it stopped early; null where nothing waits any more or the run was full. */
  stopped: Extract<SinkReply, { kind: 'later' }> | null;
  /** Something still waits. */
  more: boolean;
}

/**
 * Sends what waits, the oldest first, and stops at the first item that the far side cannot take now. An item is marked
 * before it goes and again only after the far side's word: ended in between, it is sent once more under the same id.
 * Never rejects. To be run by one worker at a time; two at once would send some items twice, which is harmless.
 */
export async function sendWaiting(outbox: Outbox, sink: Sink, most = MOST): Promise<SendingEnd> {
  const waiting = await outbox.waiting();
  let settled = 0;
  for (const { id, item } of waiting.slice(0, most)) {
    if (!(await outbox.begin(id, item.edition))) continue;
    const reply = await sink.put(item);
    if (reply.kind === 'later') {
      await outbox.end(id, item.edition, { later: true });
      return { settled, stopped: reply, more: true };
    }
    await outbox.end(id, item.edition, reply.kind === 'taken' ? { taken: true } : { rejected: reply.rejection });
    settled++;
  }
  return { settled, stopped: null, more: waiting.length > most };
}
