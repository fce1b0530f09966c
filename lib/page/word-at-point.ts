import { holds, rectsOf, type Word } from './word';

interface CaretPosition {
  offsetNode: Node;
  offset: number;
}

interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: ShadowRoot[] }): CaretPosition | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function caretAt(doc: Document, x: number, y: number, shadowRoots: Iterable<ShadowRoot>): CaretPosition | null {
  const carets = doc as unknown as CaretDocument;
  if (carets.caretPositionFromPoint) return carets.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  const range = carets.caretRangeFromPoint?.(x, y);
  return range ? { offsetNode: range.startContainer, offset: range.startOffset } : null;
}

/**
 * The word drawn at a point, or null. The caret there names the text that lies on top, so a word behind a menu is not
 * hit; a caret is found beside text too, so the point must be within the word's own rectangles.
 */
export function wordAtPoint(
  doc: Document,
  words: readonly Word[],
  x: number,
  y: number,
  shadowRoots: Iterable<ShadowRoot>,
): Word | null {
  if (words.length === 0) return null;
  const caret = caretAt(doc, x, y, shadowRoots);
  if (caret?.offsetNode.nodeType !== 3) return null;
  const isAtCaret = (word: Word) =>
    word.slices.some(
      ({ node, start, end }) => node === caret.offsetNode && start <= caret.offset && caret.offset <= end,
    );
  return words.find((word) => isAtCaret(word) && rectsOf(word).some((rect) => holds(rect, { x, y }))) ?? null;
}
