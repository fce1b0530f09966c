import type { Box } from '../../lib/page/free-space';

/** Distance in px from the anchor, bridged by the line. */
export const GAP = 8;
/** Distance in px that the card keeps from the edges of the window. */
export const EDGE = 8;
/** A side with less room than this is none, where the other has more. */
const LEAST_ROOM = 120;
/** No card is lower than this, in the lowest of windows: past it, it is the anchor that has left it. */
const LOWEST = 56;

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  side: 'above' | 'below';
  left: number;
  top: number;
  /** The height there is; what is higher scrolls inside. */
  room: number;
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/**
 * Where a card stands: below its anchor, or above where only there it has room; where it has room on neither side, on
 * the one that has more. It keeps within the window, and never lies over `avoid`, where the reader is writing: it then
 * stands on the other side, or moves along its own. Null where nothing of that is left.
 *
 * @param card The card's size where nothing limits it, in CSS px of the window like all the rest.
 * @param keep The side it stands on and does not leave while that has any room; null: whichever is better.
 */
export function choosePlace(
  anchor: Box,
  card: Size,
  view: Size,
  avoid: Box | null,
  keep: Place['side'] | null = null,
): Place | null {
  const below = view.height - anchor.top - anchor.height - GAP - EDGE;
  const above = anchor.top - GAP - EDGE;
  // In a window that is low, as at 400 % of zoom, what room the better side has is enough.
  const least = clamp(Math.max(below, above), LOWEST, LEAST_ROOM);
  const kept = keep !== null && (keep === 'below' ? below : above) >= least ? keep : null;
  const better = card.height <= below || (card.height > above && below >= above) ? 'below' : 'above';
  const first = kept ?? better;
  const most = view.width - EDGE - card.width;
  const left = clamp(anchor.left, EDGE, Math.max(EDGE, most));

  const at = (side: Place['side'], left: number): Place => {
    const room = Math.max(least, side === 'below' ? below : above);
    const height = Math.min(card.height, room);
    const top = side === 'below' ? anchor.top + anchor.height + GAP : anchor.top - GAP - height;
    return { side, left, top, room };
  };
  const clear = (place: Place) =>
    avoid === null ||
    !overlaps(
      { left: place.left, top: place.top, width: card.width, height: Math.min(card.height, place.room) },
      avoid,
    );

  const straight = at(first, left);
  if (avoid === null || clear(straight)) return straight;
  const other = first === 'below' ? 'above' : 'below';
  const sides = (other === 'below' ? below : above) >= least ? ([first, other] as const) : ([first] as const);
  const aside = [avoid.left - EDGE - card.width, avoid.left + avoid.width + EDGE]
    .filter((x) => x >= EDGE && x <= most)
    .sort((a, b) => Math.abs(a - left) - Math.abs(b - left));
  const places = [...sides.map((side) => at(side, left)), ...sides.flatMap((side) => aside.map((x) => at(side, x)))];
  return places.find(clear) ?? null;
}
