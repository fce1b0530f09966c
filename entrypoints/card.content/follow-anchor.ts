import type { CardAnchor } from '../../lib/messaging/card-port';
import { raise } from '../../lib/page/armour';
import { caretBox } from '../../lib/page/caret-box';
import { isModalOpen } from '../../lib/page/in-sight';
import { openOrClosedShadowRoot } from '../../lib/platform/page-runtime';
import type { CardHost } from './card-host';
import { placeCard } from './place-card';

/** A page may move things without a scroll or a resize; this often, in ms, we look. */
const LOOK_EVERY_MS = 250;

export interface Following {
  /** The card's content came: measure and place it anew. */
  refresh(): void;
  stop(): void;
}

/**
 * Whether the card can be met by a pointer where it stands. Under a modal dialog all else of a page is inert, the top
 * layer too: a card that shows there would answer to nothing. So it is in Chromium under a fullscreen element, where it
 * is to be read all the same.
 */
function isReachable(host: CardHost): boolean {
  const { element } = host;
  const doc = element.ownerDocument;
  if (inMidst(host).includes(element)) return true;
  return doc.fullscreenElement !== null && !isModalOpen(doc);
}

/** What lies at the middle of the card, the uppermost first. */
function inMidst({ element, mount }: CardHost): Element[] {
  const doc = element.ownerDocument;
  const { left, top, width, height } = mount.getBoundingClientRect();
  const within = (value: number, size: number) => Math.max(1, Math.min(value, size - 1));
  const x = within(left + width / 2, doc.documentElement.clientWidth);
  const y = within(top + height / 2, doc.documentElement.clientHeight);
  return doc.elementsFromPoint(x, y);
}

/**
 * Keeps the card at its anchor until told to stop. `onEnd` once where it cannot go on: the anchor is gone or out of
 * sight, or the page has taken our host away or made it inert, or there is no place off the caret.
 * @param measured The card stands there already, measured with what it holds.
 */
export function followAnchor(
  window: Window,
  host: CardHost,
  anchor: CardAnchor,
  isPinned: () => boolean,
  onEnd: (why: 'anchor-gone' | 'no-place') => void,
  measured = false,
): Following {
  const { document } = window;
  let stopped = false;
  let frame = 0;
  let fresh = false;
  /** What has changed is inside a card that is being read: it stays on its side. */
  let steady = false;
  let last = '';
  const listening = new AbortController();

  const stop = () => {
    stopped = true;
    window.cancelAnimationFrame(frame);
    window.clearInterval(timer);
    listening.abort();
    ours.disconnect();
    inside.disconnect();
  };
  const end = (why: 'anchor-gone' | 'no-place') => {
    if (stopped) return;
    stop();
    onEnd(why);
  };
  const place = () => {
    frame = 0;
    const measure = fresh;
    const stays = steady;
    fresh = steady = false;
    const rect = anchor.rect();
    if (!rect || !host.element.isConnected) return end('anchor-gone');
    const seen = anchor.inSight();
    if (!seen && !isPinned()) return end('anchor-gone');
    // Kept open, it stays where it stood while its anchor is scrolled away.
    if ((seen || measure) && !placeCard(host, rect, measure, stays)) return end('no-place');
    if (!isReachable(host)) end('no-place');
  };
  const moved = () => {
    if (frame === 0 && !stopped) frame = window.requestAnimationFrame(place);
  };
  const resized = () => {
    fresh = true;
    moved();
  };
  const onFullscreen = () => {
    // What has just become fullscreen lies over us.
    raise(host.element);
    resized();
  };
  const look = () => {
    const rect = anchor.rect();
    if (!rect || !host.element.matches('html > :popover-open')) return end('anchor-gone');
    const caret = caretBox(document, openOrClosedShadowRoot);
    const seen = [rect.left, rect.top, rect.width, rect.height, caret?.left, caret?.top, anchor.inSight()].join(' ');
    if (seen !== last) moved();
    else if (!isReachable(host)) end('no-place');
    last = seen;
  };

  const timer = window.setInterval(look, LOOK_EVERY_MS);
  // A page that takes our host away ends the card at once, not when we next look.
  const ours = new MutationObserver(() => !host.element.isConnected && end('anchor-gone'));
  ours.observe(document.documentElement, { childList: true });
  const { signal } = listening;
  window.addEventListener('scroll', moved, { capture: true, passive: true, signal });
  window.addEventListener('resize', resized, { signal });
  document.addEventListener('fullscreenchange', onFullscreen, { signal });
  // The caret moves: the card makes way before the next frame.
  document.addEventListener('selectionchange', moved, { signal });
  document.addEventListener('focusin', moved, { signal });
  // What is folded out inside the card, or put in the place of what was there, changes its height.
  const changed = () => {
    steady = true;
    resized();
  };
  host.mount.addEventListener('toggle', changed, { capture: true, signal });
  const inside = new MutationObserver(changed);
  inside.observe(host.mount, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
  const refresh = () => {
    // What came with the content is measured here and now.
    inside.takeRecords();
    fresh = !measured;
    steady = false;
    if (!stopped) place();
    // Since it stood there unseen, something of the page may have come above it.
    if (measured && !stopped && inMidst(host)[0] !== host.element) raise(host.element);
    measured = false;
  };
  // Before the next frame, and not before whoever opens the card has it in hand.
  queueMicrotask(refresh);
  return {
    refresh,
    stop,
  };
}
