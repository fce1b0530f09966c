import { flatContains, flatParent } from './flat-tree';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const CONTROL =
  'a[href], button, input, select, textarea, summary, label, [tabindex], [contenteditable=""], [contenteditable="true"], ' +
  '[role="button"], [role="link"], [role="menuitem"], [role="tab"], [role="checkbox"], [role="combobox"], [role="switch"]';
const PICTURE = 'img, svg, canvas, video, audio, iframe, object, embed, hr, progress, meter';

export function boxOf(rect: DOMRectReadOnly): Box {
  return { left: rect.left, top: rect.top, width: rect.width, height: rect.height };
}

function intersects(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}

/** The part of the viewport in which a node can be seen at all: what its scrolling and clipping ancestors leave. */
export function visibleBox(node: Node): Box {
  const { body, documentElement } = node.ownerDocument as Document;
  const { clientWidth, clientHeight } = documentElement;
  let left = 0;
  let top = 0;
  let right = clientWidth;
  let bottom = clientHeight;
  // What these two clip is the viewport's to scroll.
  for (let at = flatParent(node); at && at !== body && at !== documentElement; at = flatParent(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const rect = at.getBoundingClientRect();
    if (overflowX !== 'visible') {
      left = Math.max(left, rect.left);
      right = Math.min(right, rect.right);
    }
    if (overflowY !== 'visible') {
      top = Math.max(top, rect.top);
      bottom = Math.min(bottom, rect.bottom);
    }
  }
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The element on top at a point, in shadow trees too, our own nodes looked through. */
function stackAt(element: Element, x: number, y: number, isOurs: (node: Node) => boolean): Element[] {
  const scope = element.getRootNode() as Document | ShadowRoot;
  return scope.elementsFromPoint(x, y).filter((one) => !isOurs(one));
}

/** Nothing of the page lies over the element at this point, but for what is not seen: a host's button without a face. */
export function isOnTop(element: Element, x: number, y: number, isOurs: (node: Node) => boolean): boolean {
  const top = stackAt(element, x, y, isOurs).find((one) => getComputedStyle(one).opacity !== '0');
  return top !== undefined && (flatContains(element, top) || flatContains(top, element));
}

/** A box of the page that neither says nor does anything. */
function isEmpty(element: Element): boolean {
  return (
    !element.matches(CONTROL) &&
    !element.matches(PICTURE) &&
    !element.textContent?.trim() &&
    element.querySelector(`${CONTROL}, ${PICTURE}`) === null &&
    getComputedStyle(element).backgroundImage === 'none'
  );
}

/** A box of the page through which what is behind it is seen; what stands in it elsewhere is no matter here. */
function isSeeThrough(element: Element): boolean {
  if (element.matches(CONTROL) || element.matches(PICTURE)) return false;
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  return backgroundImage === 'none' && /^(?:transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(backgroundColor);
}

/** So many levels above the value its surroundings are looked at for text. */
const LEVELS = 6;
const MOST_TEXTS = 300;

function textLiesIn(box: Box, value: Element): boolean {
  let around = value;
  for (let level = 0; level < LEVELS; level++) {
    const parent = flatParent(around);
    if (!parent) break;
    around = parent;
    if (isWithin(box, boxOf(around.getBoundingClientRect()))) break;
  }
  const doc = value.ownerDocument;
  const texts = doc.createTreeWalker(around, NodeFilter.SHOW_TEXT);
  const range = doc.createRange();
  for (let seen = 0; seen < MOST_TEXTS && texts.nextNode(); seen++) {
    const text = texts.currentNode as Text;
    if (!text.data.trim()) continue;
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) if (intersects(box, boxOf(rect))) return true;
  }
  return false;
}

/**
 * Whether a box beside a value is free: only what the value lies in, or boxes with nothing in them, are drawn there.
 * Looks at points all over the box, so that a control as small as an edit pencil is met, drawn or waiting to be.
 *
 * @param amid It may also lie in a see-through box that says or does something elsewhere, as a row that is half empty.
 */
export function isFree(box: Box, value: Element, isOurs: (node: Node) => boolean, amid = false): boolean {
  if (!isWithin(box, visibleBox(value))) return false;
  const columns = Math.max(3, Math.ceil(box.width / 12));
  for (let column = 0; column <= columns; column++) {
    for (const row of [0.1, 0.5, 0.9]) {
      const x = box.left + Math.min(box.width - 0.5, Math.max(0.5, (column / columns) * box.width));
      const y = box.top + row * box.height;
      let reached = false;
      for (const element of stackAt(value, x, y, isOurs)) {
        if (flatContains(element, value)) {
          reached = true;
          break;
        }
        if (!isEmpty(element) && !(amid && isSeeThrough(element))) return false;
      }
      if (!reached) return false;
    }
  }
  return !textLiesIn(box, value);
}
