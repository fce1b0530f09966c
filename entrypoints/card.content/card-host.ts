import { raise } from '../../lib/page/armour';
import { CARD_TAG } from '../../lib/page/our-nodes';
import { handKeysTo } from '../../lib/page/own-keys';
import { dress } from './card-sheet';

/** Events of ours that no page should take for its own. Those of the pointer would close a menu or a dialog of the page. */
const OURS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'change',
  'copy',
  'cut',
  'paste',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'focusin',
  'focusout',
];

export interface CardHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Where the card is rendered. */
  mount: HTMLElement;
  /** Puts it on the page, where it is not seen before it is placed. */
  show(): void;
  /** Lets it be seen. */
  reveal(): void;
  /** Hides it again where nothing can reach it; what a page does to its node does not show it. */
  hide(): void;
  remove(): void;
}

/**
 * A host of our own that stands, once shown, outside the page's body, in the top layer, with a closed shadow root. Acts on trusted events
 * alone, and keeps its own events from the page's listeners as far as the browser lets it. A browser without a top
 * layer shows a fixed box above the page.
 */
export function createCardHost(document: Document, theme: 'light' | 'dark'): CardHost {
  const element = document.createElement(CARD_TAG);
  const root = element.attachShadow({ mode: 'closed' });
  dress(root);
  const mount = document.createElement('div');
  mount.className = 'pl pl-hung';
  mount.style.colorScheme = theme;
  mount.style.visibility = 'hidden';

  const copies = new WeakSet<Event>();
  for (const type of OURS) {
    const isForged = (event: Event) => !event.isTrusted && !copies.has(event);
    root.addEventListener(type, (event) => isForged(event) && event.stopImmediatePropagation(), { capture: true });
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  handKeysTo(element, (event) => {
    const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
    // Not a `KeyboardEvent`: one that a script has made is not delivered in Firefox (docs/browser-quirks.md).
    const copy = Object.assign(new Event(event.type, { bubbles: true, cancelable: true }), {
      key,
      code,
      location,
      repeat,
      isComposing,
      ctrlKey,
      shiftKey,
      altKey,
      metaKey,
    });
    copies.add(copy);
    if (!(root.activeElement ?? mount).dispatchEvent(copy)) event.preventDefault();
  });

  const show = () => {
    raise(element);
    // Only now: Chromium lays out the whole page to raise what has something in it that unfolds.
    root.append(mount);
  };
  const hide = () => {
    mount.setAttribute('data-ahead', '');
    mount.removeAttribute('data-enter');
    element.inert = true;
  };
  const reveal = () => {
    mount.style.visibility = 'visible';
    mount.removeAttribute('data-ahead');
    mount.toggleAttribute('data-enter', true);
    element.inert = false;
  };
  return { element, root, mount, show, reveal, hide, remove: () => element.remove() };
}

/** Removes hosts that an earlier script of ours has left behind. */
export function removeLeftovers(document: Document) {
  for (const element of document.querySelectorAll(`html > ${CARD_TAG}`)) element.remove();
}
