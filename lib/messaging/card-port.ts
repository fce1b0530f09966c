import type { Card } from '../../components/models';
import type { LocalDate } from '../values/local-date';
import type { Problem } from '../values/problem';
import type { CardSubject } from './protocol';

/** What the card hangs from: asked anew whenever it may have moved. Null: it is gone, so the card closes. */
export interface CardAnchor {
  rect(): DOMRect | null;
  /** False where it has been scrolled out of sight: the card closes unless the reader keeps it open. */
  inSight(): boolean;
}

export type CloseReason = 'escape' | 'button' | 'outside' | 'anchor-gone' | 'no-place' | 'replaced' | 'asked';

export interface CardOptions {
  theme: 'light' | 'dark';
  /** Move the focus in: only when the reader opened it by keyboard or by pressing a mark. A hover never does. */
  focus: boolean;
  /** What the card is of, by which it is fetched anew; null where it cannot be. */
  subject: CardSubject | null;
  /** Shown at once while the card is being fetched. */
  title: string;
  onSnooze: ((until: LocalDate | null) => Promise<boolean>) | null;
  /** Stops painting the word the card is about, on this site or everywhere; null where it is about none. */
  onMute: ((everywhere: boolean) => Promise<boolean>) | null;
  /** The reader keeps the card open, or no longer. */
  onPin(on: boolean): void;
  onClose(reason: CloseReason): void;
  /** The pointer entered or left the card: it may cross the gap from the word. */
  onPointer(inside: boolean): void;
}

/** What a card is filled with, or what stands in the way of it. */
export type CardContent = Card | { problem: Problem };

export interface OpenCard {
  update(content: CardContent): void;
  /** `follows`: another card opens in its place, so the focus is not given back yet. */
  close(follows: boolean): void;
}

/** How a card looks and what can be done on it, as far as that is known before it opens. */
export type CardDrawing = Pick<CardOptions, 'theme' | 'subject' | 'title' | 'onSnooze' | 'onMute'>;

/** A card that may be opened next. */
export interface CardAhead extends CardDrawing, CardAnchor {
  /** In so many ms it opens, if the pointer goes on resting; null where the pointer has gone on. */
  opensIn(): number | null;
}

/** The card script's side, registered under `CARD_PORT` in the isolated world both scripts share. */
export interface CardPort {
  /**
   * Draws a card that may be opened next, where nobody sees it; shortly before it opens, it is laid out at its place,
   * unseen. Nothing is done by it; the next takes its place.
   */
  prepare(card: Card, ahead: CardAhead): void;
  open(card: Card | null, anchor: CardAnchor, options: CardOptions): OpenCard;
  /** Removes all that the card script ever made. */
  dispose(): void;
}

/** A registered symbol: the two scripts are separate builds and share only their global object, which no page sees. */
export const CARD_PORT = Symbol.for('plumbline.card');

export function cardPort(): CardPort | null {
  return ((globalThis as Record<symbol, unknown>)[CARD_PORT] as CardPort | undefined) ?? null;
}
