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
   * Puts it on the page unseen, laid out at its place. To be called shortly before it opens: all that is left then is to
   * show it.
   */
  stand(): void;
  /** Takes it off the page again. */
  takeDown(): void;
  /** For it to be opened. False where it does not stand on top of the page, measured with all that it holds. */
  takeUp(): boolean;
  /** Whether it is what is to be opened now. */
  isOf(card: Card | null, theme: CardAhead['theme']): boolean;
  discard(): void;
}

const NOT_PINNED = { on: false, onChange() {} };
const nothing = () => {};

interface Standing {
  /** Ends it; true where nothing has changed since it began. */
  end(): boolean;
}

/** Notes what happens to a card that stands on the page. A press is a reader who goes elsewhere, perhaps to write. */
function beginStanding({ element, mount }: CardHost, onPress: () => void): Standing {
  const listening = new AbortController();
  let same = true;
  const changed = () => {
    same = false;
  };
  const inside = new MutationObserver(changed);
  inside.observe(mount, { childList: true, subtree: true, characterData: true, attributeFilter: ['hidden', 'open'] });
  const { signal } = listening;
  window.addEventListener('pointerdown', onPress, { capture: true, passive: true, signal });
  window.addEventListener('resize', changed, { signal });
  document.addEventListener('fullscreenchange', changed, { signal });
  return {
    end() {
      listening.abort();
      const news = inside.takeRecords().length > 0;
      inside.disconnect();
      return same && !news && element.matches('html > :popover-open');
    },
  };
}

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
  let standing: Standing | null = null;
  let taken = false;

  /** What is on the page is hidden already, and leaves it when nobody writes. */
  const leave = (takeOff: () => void) =>
    onceWritten(document, openOrClosedShadowRoot, () => {
      if (!taken) takeOff();
    });
  const takeDown = () => {
    if (!standing) return;
    standing.end();
    standing = null;
    leave(host.remove);
  };

  return {
    host,
    root,
    stand() {
      const rect = !standing && ahead.inSight() ? ahead.rect() : null;
      // Where somebody writes, what leaves the page again would end what one undo takes back.
      if (!rect || writtenIn(document, openOrClosedShadowRoot)) return;
      limitCard(host);
      host.show();
      placeCard(host, rect, true);
      host.hide();
      standing = beginStanding(host, takeDown);
    },
    takeDown,
    takeUp() {
      const stands = standing?.end() ?? false;
      standing = null;
      taken = true;
      return stands;
    },
    isOf: (other, theme) => other === card && theme === ahead.theme,
    discard() {
      standing?.end();
      standing = null;
      const takeOff = () => {
        root.unmount();
        host.remove();
      };
      if (host.element.isConnected) leave(takeOff);
      else takeOff();
    },
  };
}
