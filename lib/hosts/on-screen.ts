/**
 * True where an element is drawn. Hosts keep earlier panes and closed tabs in the document, hidden by a class alone,
 * so presence says nothing. An element with `display: contents` (every `<slot>`) has no box of its own and is on screen
 * where its parent is.
 */
export function onScreen(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display !== 'contents' || style.visibility === 'hidden') return false;
  const parent = element.parentElement ?? (element.parentNode as ShadowRoot | null)?.host;
  return parent !== undefined && onScreen(parent);
}

/** The first element on screen for a selector. */
export function firstOnScreen(root: ParentNode, selector: string): Element | null {
  for (const element of root.querySelectorAll(selector)) if (onScreen(element)) return element;
  return null;
}

/** No more are looked at: of a list of so many nobody reads the rest, and each costs its page time. */
const MOST = 1000;

/** The elements on screen for a selector, in document order, of the first thousand. */
export function allOnScreen(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].slice(0, MOST).filter(onScreen);
}
