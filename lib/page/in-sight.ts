import { flatParent } from './flat-tree';
import { type Box, visibleBox } from './free-space';

const middleOf = ({ left, top, width, height }: Box) => ({ x: left + width / 2, y: top + height / 2 });

/** Whether what is drawn at this place of a node is in the window and not scrolled out of anything around it. */
export function isInSight(node: Node, rect: Box): boolean {
  const { left, top, width, height } = visibleBox(node);
  const { x, y } = middleOf(rect);
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** Whether everything outside is inert: the node is in a modal dialog. A fullscreen element is modal and no such thing. */
export function isInModal(node: Node): boolean {
  for (let at = flatParent(node); at; at = flatParent(at)) if (isModalDialog(at)) return true;
  return false;
}

/** Whether a modal dialog is open; one in a shadow root is not seen. */
export function isModalOpen(doc: Document): boolean {
  return [...doc.getElementsByTagName('dialog')].some(isModalDialog);
}

const isModalDialog = (element: Element) =>
  element.localName === 'dialog' && element.matches(':modal:not(:fullscreen)');

/**
 * Scrolls a place of a node to the middle of each thing that it is scrolled out of, at once and no more than that. Only
 * at the reader's own command. False where it is not drawn, or stays out of sight.
 */
export function bringIntoView(node: Node, place: () => Box | null): boolean {
  const doc = node.ownerDocument as Document;
  const first = place();
  if (!first) return false;
  if (isInSight(node, first)) return true;
  const root = doc.scrollingElement ?? doc.documentElement;
  for (let at = flatParent(node); at; at = flatParent(at)) {
    const isRoot = at === root;
    const { overflowX, overflowY } = getComputedStyle(at);
    const scrolls = isRoot || /auto|scroll|hidden/.test(overflowX + overflowY);
    const now = scrolls && place();
    if (!now) continue;
    const { clientWidth, clientHeight } = doc.documentElement;
    const box = isRoot ? { left: 0, top: 0, width: clientWidth, height: clientHeight } : at.getBoundingClientRect();
    const goal = middleOf(box);
    const from = middleOf(now);
    const isOut = (distance: number, size: number) => Math.abs(distance) > size / 2;
    at.scrollBy({
      left: isOut(from.x - goal.x, box.width) ? from.x - goal.x : 0,
      top: isOut(from.y - goal.y, box.height) ? from.y - goal.y : 0,
      behavior: 'instant',
    });
  }
  const last = place();
  return last !== null && isInSight(node, last);
}
