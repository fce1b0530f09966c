import type { CardPort } from '../../lib/messaging/card-port';
import { CARD_PORT } from '../../lib/messaging/card-port';
import { removeLeftovers } from './card-host';
import { type OpenedCard, openCard } from './open-card';

/** The card script's side of the port: one card at a time, and nothing of it left once disposed of. */
export function createCardPort(): CardPort {
  let current: OpenedCard | null = null;
  /** Where the focus was before a card whose place another is about to take. */
  let owed: Element | null = null;
  removeLeftovers(document);

  /** Closes the card for another to come, which takes over what it owes. */
  const giveWay = (card: OpenedCard) => {
    owed = card.owes();
    card.shut('replaced', true);
  };

  const port: CardPort = {
    open(card, anchor, options) {
      if (current) giveWay(current);
      const opened = openCard(card, anchor, options, owed, () => {
        if (current === opened) current = null;
      });
      owed = null;
      current = opened;
      return { update: opened.update, close: (follows) => (follows ? giveWay(opened) : opened.shut('asked')) };
    },
    dispose() {
      current?.shut('asked', true);
      current = null;
      removeLeftovers(document);
      const scope = globalThis as Record<symbol, unknown>;
      if (scope[CARD_PORT] === port) delete scope[CARD_PORT];
    },
  };
  return port;
}
