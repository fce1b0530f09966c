import { vi } from 'vitest';
import { CARD_PORT, type CardAnchor, type CardContent, type CardOptions } from '../../../lib/messaging/card-port';

export interface FakeCard {
  anchor: CardAnchor;
  options: CardOptions;
  /** What it was filled with, in order. */
  filled: CardContent[];
  open: boolean;
}

/** Stands for the card script; lists the cards that were opened. */
export function fakeCardPort(): { cards: FakeCard[]; remove(): void } {
  const cards: FakeCard[] = [];
  const scope = globalThis as Record<symbol, unknown>;
  scope[CARD_PORT] = {
    open(_card: null, anchor: CardAnchor, options: CardOptions) {
      const card: FakeCard = { anchor, options, filled: [], open: true };
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
  return { cards, remove: () => delete scope[CARD_PORT] };
}
