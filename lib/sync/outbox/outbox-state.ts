import type { OutboxItem } from '../../workspace/outbox-item';

/** Why an item was not taken, in the words of the far side. */
export interface Rejection {
  /** HTTP status. */
  status: number;
  /** What the far side said, cut short; plain text. */
  reason: string;
}

/**
 * - `saved`: kept on this machine; it will be sent.
 * - `sending`: on its way; or the worker ended while it was, and it will be sent again, which is harmless.
 * - `sent`: the far side has said that it holds it.
 * - `rejected`: the far side will not take it as it is. It waits for the reader to change, export or remove it.
 */
export type StoredState = 'saved' | 'sending' | 'sent' | 'rejected';

/** One item with its state, as it lies in the outbox. */
export interface OutboxRow {
  id: string;
  item: OutboxItem;
  state: StoredState;
  rejection: Rejection | null;
  /** Milliseconds since the epoch of the last change of state. */
  since: number;
}

/** The state as a surface shows it. `nowhere`: saved, and no sink to send it to. */
export type OutboxState = StoredState | 'nowhere';

export interface OutboxEntry {
  item: OutboxItem;
  state: OutboxState;
  rejection: Rejection | null;
  since: number;
}
