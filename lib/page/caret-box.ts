import type { ShadowRootOf } from './flat-tree';
import type { Box } from './free-space';
import { writtenIn } from './writing';

const box = ({ left, top, width, height }: DOMRect): Box => ({ left, top, width, height });

/** A caret is a line without width; beside it is over it. */
const BESIDE = 4;
const around = ({ left, top, width, height }: Box): Box => ({
  left: left - BESIDE,
  top,
  width: width + 2 * BESIDE,
  height,
});

/** The caret as its line has it; where the line is empty, as the block that holds it begins. */
function caretIn(editor: Element): Box {
  const scope = editor.getRootNode() as Document | ShadowRoot;
  const selection =
    (scope as { getSelection?(): Selection | null }).getSelection?.() ?? editor.ownerDocument.getSelection();
  const { focusNode, focusOffset } = selection ?? {};
  if (!focusNode || focusOffset === undefined || !editor.contains(focusNode))
    return box(editor.getBoundingClientRect());
  const range = editor.ownerDocument.createRange();
  range.setStart(focusNode, focusOffset);
  const rect = [...range.getClientRects()].at(-1);
  if (rect) return box(rect);
  const holder = (focusNode.nodeType === 1 ? (focusNode.childNodes[focusOffset] ?? focusNode) : focusNode.parentNode) as
    | Element
    | Text;
  const element = holder.nodeType === 1 ? (holder as Element) : holder.parentElement;
  const { left, top, height } = (element ?? editor).getBoundingClientRect();
  const line = Number.parseFloat(getComputedStyle(editor).lineHeight) || 24;
  return { left, top, width: 1, height: Math.min(height, line) };
}

/**
 * Where the reader is writing: the caret of an editor, the whole of a field, whose caret nobody is told. Null where nobody
 * writes, or in a node of ours: what we draw does not make way for itself.
 */
export function caretBox(doc: Document, shadowRootOf: ShadowRootOf): Box | null {
  const written = writtenIn(doc, shadowRootOf);
  if (!written) return null;
  return written.isContentEditable ? around(caretIn(written)) : box(written.getBoundingClientRect());
}
