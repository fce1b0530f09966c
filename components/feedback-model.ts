import type { Problem } from '../lib/values/problem';
import type { OutboxDraft, OutboxItem } from '../lib/workspace/outbox-item';

/** Something the reader has sent, or will, with its state. */
export interface SentItem {
  item: OutboxItem;
  /** `nowhere`: saved, and this workspace names no place to send it to. */
  state: 'saved' | 'sending' | 'sent' | 'rejected' | 'nowhere';
  /** What the far side said where it did not take it. */
  rejection: { reason: string } | null;
}

/** The way back to the workspace. */
export interface FeedbackPort {
  /** An id for an item, by which it is one however often it is sent. */
  newId(): string;
  /** What would be sent, whole. */
  preview(draft: OutboxDraft): Promise<{ item: OutboxItem } | { problem: Problem }>;
  /** Saves it, and sends it when it can. An answer with an item means that it is saved. */
  send(id: string, draft: OutboxDraft): Promise<{ sent: SentItem } | { problem: Problem }>;
  /** What the reader has sent about a term or a piece of work, the newest first. */
  sentAbout(about: 'term' | 'item', id: string): Promise<SentItem[]>;
}

/** What the reader types; each may stay empty where the question does not need it. */
export interface Typed {
  short: string;
  note: string;
}

/** Something that a reader may want to say, and what is made of it. */
export interface Question {
  /** Names its words: `ask.variant` and so on. */
  id: 'variant' | 'case' | 'confirm' | 'own' | 'date' | 'wrong' | 'step';
  /** Fields to type in, in order. The first is asked for where `needed`. */
  fields: readonly (keyof Typed)[];
  needed: boolean;
  draft(typed: Typed): OutboxDraft;
}
