import type { Card } from '../../components/models';
import type { CardOptions, CardPort } from '../../lib/messaging/card-port';
import { CARD_PORT } from '../../lib/messaging/card-port';
import { removeLeftovers } from './card-host';
import { type DrawnCard, drawCard } from './draw-card';
import { type OpenedCard, openCard } from './open-card';

/** So long before it opens, in ms, a card stands on the page unseen; where it has not opened so long after, it is in vain. */
export const AHEAD_MS = 100;
const IN_VAIN_MS = 50;

/** The card script's side of the port: one card at a time, and nothing of it left once disposed of. */
export function createCardPort(): CardPort {
  let current: OpenedCard | null = null;
  /** Where the focus was before a card whose place another is about to take. */
  let owed: Element | null = null;
  let drawn: DrawnCard | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  removeLeftovers(document);

  /** Closes the card for another to come, which takes over what it owes. */
  const giveWay = (card: OpenedCard) => {
    owed = card.owes();
    card.shut('replaced', true);
  };

  /** What was drawn ahead, if it is this; anything else is in vain by then. */
  const takeDrawn = (card: Card | null, theme: CardOptions['theme']) => {
    clearTimeout(timer);
    const ready = drawn;
    drawn = null;
    if (ready?.isOf(card, theme)) return ready;
    ready?.discard();
    return null;
  };

  const port: CardPort = {
    prepare(card, ahead) {
      clearTimeout(timer);
      drawn?.discard();
      drawn = drawCard(card, ahead);
      const { stand, takeDown } = drawn;
      const look = () => {
        const left = ahead.opensIn();
        if (left === null) {
          takeDown();
          return;
        }
        if (left <= AHEAD_MS) stand();
        timer = setTimeout(look, left <= AHEAD_MS ? Math.max(left, 0) + IN_VAIN_MS : left - AHEAD_MS);
      };
      look();
    },
    open(card, anchor, options) {
      if (current) giveWay(current);
      const opened = openCard(card, anchor, options, takeDrawn(card, options.theme), owed, () => {
        if (current === opened) current = null;
      });
      owed = null;
      current = opened;
      return { update: opened.update, close: (follows) => (follows ? giveWay(opened) : opened.shut('asked')) };
    },
    dispose() {
      current?.shut('asked', true);
      current = null;
      clearTimeout(timer);
      drawn?.discard();
      drawn = null;
      removeLeftovers(document);
      const scope = globalThis as Record<symbol, unknown>;
      if (scope[CARD_PORT] === port) delete scope[CARD_PORT];
    },
  };
  return port;
}
