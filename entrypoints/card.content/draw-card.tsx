import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Card } from '../../components/models';
import type { CardAhead } from '../../lib/messaging/card-port';
import { onceWritten, writtenIn } from '../../lib/page/writing';
import { openOrClosedShadowRoot } from '../../lib/platform/page-runtime';
import { type CardHost, createCardHost } from './card-host';
import { CardSession } from './card-session';
import { limitCard, placeCard } from './place-card';

/** A card that is drawn and not to be seen yet. */
export interface DrawnCard {
  host: CardHost;
  root: Root;
  /**
   * Puts it on the page unseen, laid out at its place. To be called once the pointer has rested for most of the time: at
   * the end of it all that is left is to show it.
   */
  stand(): void;
  /** Takes it off the page again. */
  takeDown(): void;
  /** Whether it is what is to be opened now. */
  isOf(card: Card | null, theme: CardAhead['theme']): boolean;
  discard(): void;
}

const NOT_PINNED = { on: false, onChange() {} };
const nothing = () => {};

/** Draws a card ahead: what is left when it opens is to place it. */
export function drawCard(card: Card, ahead: CardAhead): DrawnCard {
  const host = createCardHost(document, ahead.theme);
  const root = createRoot(host.mount);
  flushSync(() =>
    root.render(
      <CardSession
        options={ahead}
        shown={false}
        content={card}
        pin={NOT_PINNED}
        onClose={nothing}
        onWayBack={nothing}
      />,
    ),
  );
  const takeDown = () =>
    onceWritten(document, openOrClosedShadowRoot, () => host.element.inert && host.element.remove());
  return {
    host,
    root,
    stand() {
      const rect = ahead.inSight() && ahead.isAwaited() ? ahead.rect() : null;
      // Where somebody writes, what leaves the page again would end what one undo takes back.
      if (!rect || writtenIn(document, openOrClosedShadowRoot)) return;
      host.element.inert = true;
      limitCard(host);
      host.show();
      placeCard(host, rect, true);
    },
    takeDown,
    isOf: (other, theme) => other === card && theme === ahead.theme,
    discard() {
      root.unmount();
      takeDown();
    },
  };
}
