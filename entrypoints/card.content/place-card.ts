import { pageZoom } from '../../lib/page/armour';
import { caretBox } from '../../lib/page/caret-box';
import { openOrClosedShadowRoot } from '../../lib/platform/page-runtime';
import type { CardHost } from './card-host';
import { choosePlace, EDGE, type Size } from './choose-place';

/** Where the line stands on the card, from its left, and the least distance from its corners. */
const LINE = 15;
const CORNER = 12;

/** The size of each card's content where nothing limits it. */
const sizes = new WeakMap<Element, Size>();

/** The window, in the card's own pixels. */
function viewOf(doc: Document): Size & { zoom: number } {
  const zoom = pageZoom(doc);
  const { clientWidth, clientHeight } = doc.documentElement;
  return { width: clientWidth * zoom, height: clientHeight * zoom, zoom };
}

/** To set a property of our own anew has the whole card styled anew, though it says the same. */
function put(mount: HTMLElement, name: `--${string}`, pixels: number): void {
  const value = `${pixels}px`;
  if (mount.style.getPropertyValue(name) !== value) mount.style.setProperty(name, value);
}

function limit(mount: HTMLElement, { width, zoom }: { width: number; zoom: number }): void {
  mount.style.zoom = String(1 / zoom);
  // Not by `vw`, which has the page's scroll bar in it.
  put(mount, '--pl-most', width - 2 * EDGE);
}

/** Limits a card that is not on the page yet to the window: it is then laid out once, and not again to be measured. */
export function limitCard({ mount }: CardHost): void {
  limit(mount, viewOf(mount.ownerDocument));
}

function measure(mount: HTMLElement): Size {
  const scroller = mount.querySelector('.pl-scroll');
  const scrolled = scroller?.scrollTop ?? 0;
  mount.style.removeProperty('--pl-room');
  // Read so that the layout without a limit is the one measured; the scroll position is lost by it.
  const { width, height } = mount.getBoundingClientRect();
  if (scroller) scroller.scrollTop = scrolled;
  return { width, height };
}

/** What has the focus is seen, where the card has grown past its room; the page itself is never scrolled for it. */
function showFocused(mount: HTMLElement): void {
  const scroller = mount.querySelector('.pl-scroll');
  const focused = (mount.getRootNode() as ShadowRoot).activeElement;
  if (!scroller?.contains(focused) || !focused) return;
  const [seen, wanted] = [scroller.getBoundingClientRect(), focused.getBoundingClientRect()];
  if (wanted.bottom > seen.bottom) scroller.scrollTop += wanted.bottom - seen.bottom + EDGE;
  else if (wanted.top < seen.top) scroller.scrollTop -= seen.top - wanted.top + EDGE;
}

/**
 * Puts the card at its anchor, inside the window and off the caret; gives its body the room that is left to scroll in.
 * False where there is no such place.
 * @param fresh The card's content or the window changed: its natural size is measured anew.
 * @param stays The card is being read: it keeps its side where that has any room, and grows into it.
 */
export function placeCard(host: CardHost, rect: DOMRect, fresh: boolean, stays = false): boolean {
  const { mount } = host;
  const doc = mount.ownerDocument;
  const view = viewOf(doc);
  limit(mount, view);
  if (fresh || !sizes.has(mount)) sizes.set(mount, measure(mount));
  const card = sizes.get(mount) as Size;
  const drop = mount.getAttribute('data-drop');
  const side = stays && (drop === 'above' || drop === 'below') ? drop : null;
  const place = choosePlace(rect, card, view, caretBox(doc, openOrClosedShadowRoot), side);
  if (!place) return false;
  const { left, top, room } = place;
  const line = rect.left + Math.min(LINE, rect.width / 2) - left;
  put(mount, '--pl-room', Math.floor(room));
  mount.style.left = `${Math.round(left)}px`;
  mount.style.top = `${Math.round(top)}px`;
  host.reveal();
  put(mount, '--pl-drop', Math.round(Math.min(Math.max(line, CORNER), card.width - CORNER)));
  if (stays) showFocused(mount);
  if (line < 0 || line > card.width) mount.removeAttribute('data-drop');
  else if (drop !== place.side) mount.setAttribute('data-drop', place.side);
  return true;
}
