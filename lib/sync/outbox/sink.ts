import type { OutboxItem } from '../../workspace/outbox-item';
import type { Rejection } from './outbox-state';

/**
 * What the far side says to one item. `later`: not now; `why` says what a person can do about it, if anything, and
 * `afterMs` how long the far side asks to be left alone.
 */
export type SinkReply =
  | { kind: 'taken' }
  | { kind: 'rejected'; rejection: Rejection }
  | { kind: 'later'; why: 'offline' | 'busy' | 'sign-in'; afterMs: number | null };

/** Where items go. Never rejects. Putting one item twice is the same as putting it once. */
export interface Sink {
  put(item: OutboxItem): Promise<SinkReply>;
}
