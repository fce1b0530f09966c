import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { Card } from '../../components/models';
import type { CardDrawing } from '../../lib/messaging/card-port';
import { type CardHost, createCardHost } from './card-host';
import { CardSession } from './card-session';

/** A card that is drawn and not on the page yet. */
export interface DrawnCard {
  host: CardHost;
  root: Root;
  /** Whether it is what is to be opened now. */
  isOf(card: Card | null, theme: CardDrawing['theme']): boolean;
  discard(): void;
}

const NOT_PINNED = { on: false, onChange() {} };
const nothing = () => {};

/** Draws a card ahead: what is left when it opens is to place it. */
export function drawCard(card: Card, drawing: CardDrawing): DrawnCard {
  const host = createCardHost(document, drawing.theme);
  const root = createRoot(host.mount);
  flushSync(() =>
    root.render(
      <CardSession
        options={drawing}
        shown={false}
        content={card}
        pin={NOT_PINNED}
        onClose={nothing}
        onWayBack={nothing}
      />,
    ),
  );
  return {
    host,
    root,
    isOf: (other, theme) => other === card && theme === drawing.theme,
    discard: () => root.unmount(),
  };
}
