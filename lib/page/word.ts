import type { Match } from '../match/term-index';
import type { TextBlock, TextSlice } from './text-blocks';

/** Amber where something is to be looked at, dotted otherwise. */
export type Colour = 'term' | 'look';

/** A stretch of one text node. */
export interface WordSlice {
  node: Text;
  start: number;
  end: number;
}

/** A place in the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A word found on the page, painted or not. It holds as long as its text nodes are unchanged. */
export interface Word {
  kind: 'term' | 'item';
  ids: string[];
  /** As the page writes it. */
  text: string;
  owner: Element;
  slices: WordSlice[];
}

/** The last slice that begins at or before this place. A block may have thousands of both words and slices. */
function sliceAt(slices: readonly TextSlice[], place: number): number {
  let low = 0;
  let high = slices.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((slices[middle] as TextSlice).at <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function wordOf(block: TextBlock, match: Match): Word {
  const slices: WordSlice[] = [];
  for (let i = sliceAt(block.slices, match.start); i < block.slices.length; i++) {
    const { node, at } = block.slices[i] as TextSlice;
    if (at >= match.end) break;
    const start = Math.max(match.start - at, 0);
    const end = Math.min(match.end - at, node.data.length);
    if (start < end) slices.push({ node, start, end });
  }
  const text = block.text.slice(match.start, match.end);
  return { kind: match.kind, ids: [...match.ids], text, owner: block.owner, slices };
}

/** The same words of the same text: what is found again when the page is read again. */
export function isSameWord(a: Word, b: Word): boolean {
  return (
    a.ids.join(' ') === b.ids.join(' ') &&
    a.slices.length === b.slices.length &&
    a.slices.every(({ node, start, end }, i) => {
      const other = b.slices[i];
      return node === other?.node && start === other.start && end === other.end;
    })
  );
}

/** The page still reads it where it was found. */
export function isStanding(word: Word): boolean {
  let text = '';
  for (const { node, start, end } of word.slices) {
    if (!node.isConnected) return false;
    text += node.data.slice(start, end);
  }
  return text === word.text;
}

/** Where it is drawn, line by line; none where it is not. */
export function rectsOf(word: Word): DOMRect[] {
  if (!isStanding(word)) return [];
  return word.slices.flatMap(({ node, start, end }) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()];
  });
}

export const holds = (rect: DOMRect, { x, y }: Point): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** Of a word that is drawn on several lines, the place in `rectsOf` of the line at a point; the first where none is. */
export function lineAt(word: Word, point: Point): number {
  const line = rectsOf(word).findIndex((rect) => holds(rect, point));
  return Math.max(0, line);
}
