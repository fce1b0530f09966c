import { type Box, isFree, isOnTop, visibleBox } from './free-space';

/** Between a value and its chip. */
const GAP = 8;
/** Between a label and a brief chip under or over it: the rows of a form leave little more than a chip's height. */
const CLOSE = 1;
/** Between a title and a chip under or over it. */
const NEAR = 4;

export interface ChipAnchor {
  /** The element whose text the chip speaks of. */
  value: Element;
  label: Element | null;
  /** The chip may stand under or over the value where there is no room beside it: a title has no label. */
  below: boolean;
}

/** The last line of an element's text; null where it has none on screen. */
function lastLine(element: Element): DOMRect | null {
  const range = element.ownerDocument.createRange();
  // A component draws its text in a root of its own.
  range.selectNodeContents(element.shadowRoot ?? element);
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const line = rects.filter((rect) => rect.bottom > bottom - 4);
  return line.reduce<DOMRect | null>((last, rect) => (last && last.right >= rect.right ? last : rect), null);
}

/**
 * Where a chip of this size stands: after the value in free space, else by the label, a brief one under or over it as
 * well where a host's control takes all of the line, else nowhere. Nowhere too while the value is scrolled out of sight or something of the page lies over it, since a chip is drawn above everything.
 */
export function placeChip(
  size: { width: number; height: number },
  anchor: ChipAnchor,
  taken: readonly Box[],
  isOurs: (node: Node) => boolean,
  brief = false,
): Box | null {
  const line = lastLine(anchor.value);
  if (!line) return null;
  const middle = line.top + line.height / 2;
  const view = visibleBox(anchor.value);
  const inSight = middle >= view.top && middle <= view.top + view.height && line.right > view.left;
  if (!inSight || !isOnTop(anchor.value, Math.max(line.left, line.right - 2), middle, isOurs)) return null;

  const beside = (rect: DOMRect): Box => ({
    ...size,
    left: rect.right + GAP,
    top: rect.top + (rect.height - size.height) / 2,
  });
  const places: { box: Box; by: Element; amid?: true }[] = [{ box: beside(line), by: anchor.value }];
  const label = anchor.label && lastLine(anchor.label);
  if (anchor.label && label) {
    places.push({ box: beside(label), by: anchor.label });
    const { left, bottom, top } = label;
    if (brief)
      for (const at of [bottom + CLOSE, top - size.height - CLOSE])
        places.push({ box: { ...size, left, top: at }, by: anchor.label, amid: true });
  }
  if (anchor.below) {
    places.push({ box: { ...size, left: line.left, top: line.bottom + NEAR }, by: anchor.value });
    // At the end of the line above, where a host has its path to the record at the beginning.
    const above = { ...size, left: line.right - size.width, top: line.top - size.height - NEAR };
    places.push({ box: above, by: anchor.value, amid: true });
  }

  const clear = (box: Box) =>
    taken.every(
      (other) =>
        box.left >= other.left + other.width ||
        other.left >= box.left + box.width ||
        box.top >= other.top + other.height ||
        other.top >= box.top + box.height,
    );
  return places.find(({ box, by, amid }) => clear(box) && isFree(box, by, isOurs, amid))?.box ?? null;
}

/** Where a value is written, to hang a card from where its chip is hidden; null where it is not drawn. */
export function valueRect(value: Element): DOMRect | null {
  return lastLine(value);
}
