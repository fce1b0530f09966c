import type { ShadowRootOf } from './flat-tree';
import { isOurNode } from './our-nodes';

/** The element that has the focus, looked for into the shadow roots on the way. */
export function focusedElement(doc: Document, shadowRootOf: ShadowRootOf): Element | null {
  let focused = doc.activeElement;
  for (let inner = focused; inner; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return focused;
}

/** Kinds of `input` in which no text is written. */
const NO_TEXT = /^(?:button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;

/**
 * The editor or the field in which the reader is writing. Null where the focus is in nothing that is written in, or in a
 * node of ours.
 */
export function writtenIn(doc: Document, shadowRootOf: ShadowRootOf): HTMLElement | null {
  const focused = focusedElement(doc, shadowRootOf) as HTMLElement | null;
  if (!focused || !doc.activeElement || isOurNode(doc.activeElement)) return null;
  const isWritten =
    focused.isContentEditable ||
    focused.localName === 'textarea' ||
    (focused.localName === 'input' && !NO_TEXT.test((focused as HTMLInputElement).type));
  return isWritten ? focused : null;
}

/**
 * Does what takes hidden nodes off the page: at once where nobody writes, else when the reader has left the place or presses
 * another. In Chromium a node that leaves a page ends what one undo takes back of what is being typed.
 */
export function onceWritten(doc: Document, shadowRootOf: ShadowRootOf, takeOff: () => void): void {
  if (!writtenIn(doc, shadowRootOf)) {
    takeOff();
    return;
  }
  const waiting = new AbortController();
  const left = () => {
    waiting.abort();
    takeOff();
  };
  for (const name of ['focusout', 'pointerdown'])
    doc.addEventListener(name, left, { capture: true, passive: true, signal: waiting.signal });
}
