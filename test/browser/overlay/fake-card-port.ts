import { vi } from 'vitest';
import { CARD_PORT, type CardAnchor, type CardContent, type CardOptions } from '../../../lib/messaging/card-port';

export interface FakeCard {
  anchor: CardAnchor;
  options: CardOptions;
  /** What it was filled with, in order. */
  filled: CardContent[];
  open: boolean;
}

/** Stands for the card script; lists the cards that were opened, and those that were drawn ahead. */
export function fakeCardPort(): { cards: FakeCard[]; drawn: CardContent[]; remove(): void } {
  const cards: FakeCard[] = [];
  const drawn: CardContent[] = [];
  const scope = globalThis as Record<symbol, unknown>;
  scope[CARD_PORT] = {
    prepare: (card: CardContent) => void drawn.push(card),
    open(ready: CardContent | null, anchor: CardAnchor, options: CardOptions) {
      const card: FakeCard = { anchor, options, filled: ready ? [ready] : [], open: true };
      cards.push(card);
      return {
        update: (content: CardContent) => card.filled.push(content),
        close() {
          card.open = false;
        },
      };
    },
    dispose: vi.fn(),
  };
  return { cards, drawn, remove: () => delete scope[CARD_PORT] };
}
