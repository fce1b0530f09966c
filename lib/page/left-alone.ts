import { upwards } from './flat-tree';

/**
 * Places that are never read: code, links (their text is the host's own pointer), what a reader types into, and what is
 * not text. `contenteditable` is not among them: all of Notion is one editor, and so is the title of its pages, whose
 * `h1` is a text box by role.
 */
const LEFT_ALONE = [
  'code, pre, kbd, samp, var',
  'a[href], [role="link"], button',
  'script, style, noscript, template, textarea, input, select, option, datalist',
  '[role="textbox"]:not(h1), [role="combobox"], [role="searchbox"], [role="spinbutton"]',
  'svg, math, canvas, img, picture, video, audio, iframe, object, embed, meter, progress',
].join(', ');

/** A selector of all that is never read on a host. A host's own part that does not parse is left out. */
export function leftAloneSelector(neverRead: string): string {
  if (!neverRead) return LEFT_ALONE;
  try {
    document.createDocumentFragment().querySelector(neverRead);
    return `${LEFT_ALONE}, ${neverRead}`;
  } catch {
    return LEFT_ALONE;
  }
}

/**
 * Whether an element is drawn for nobody to see: not drawn, or clipped to nothing for screen readers alone. Words there
 * would take the place of the first mention that a reader can see.
 *
 * @param display Its `display`, where that was asked before: each question costs.
 */
export function isUnseen(element: Element, style: CSSStyleDeclaration, display = style.display): boolean {
  if (display === 'none' || style.contentVisibility === 'hidden') return true;
  if (style.position === 'absolute' && style.overflow !== 'visible') {
    if (style.clip === 'rect(0px, 0px, 0px, 0px)' || style.clip === 'rect(1px, 1px, 1px, 1px)') return true;
    if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
    if (Number.parseFloat(style.width) <= 1 && Number.parseFloat(style.height) <= 1) return true;
  }
  const parent = element.parentElement;
  return parent?.localName === 'details' && !(parent as HTMLDetailsElement).open && element.localName !== 'summary';
}

/** Whether the text of an element is drawn, as far as one can ask the element alone. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !isUnseen(element, getComputedStyle(element));
}

/** Tells whether an element lies in a place that is never read or never seen. */
export function outOfReach(selector: string): (element: Element) => boolean {
  return upwards((element) => element.matches(selector) || isUnseen(element, getComputedStyle(element)));
}
