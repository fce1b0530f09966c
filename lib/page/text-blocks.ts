import { flatChildren, isInline, isShadowRoot, mayHaveRoot, type ShadowRootOf, type TreeScope } from './flat-tree';
import { isUnseen } from './left-alone';

/** One text node's share of a block. */
export interface TextSlice {
  node: Text;
  /** Where it begins in the block's text; before it where the block begins within the node. */
  at: number;
}

/** Text that flows on one line after another: words may run across its text nodes, never out of it. */
export interface TextBlock {
  text: string;
  slices: TextSlice[];
  /** The element that makes the block. */
  owner: Element;
  /** It is all there is in its owner, of this style, and whether that is read at all is still to be asked, by `isRead`. */
  unasked?: CSSStyleDeclaration;
}

export interface ReadingRules {
  /** Elements that are never read. */
  leftAlone: string;
  shadowRootOf: ShadowRootOf;
  /** Called for each shadow root that is read. */
  onShadowRoot?(root: ShadowRoot): void;
  /** Called for the outermost of what is hidden, and so not read. */
  onUnseen?(element: Element): void;
  /** Called for an element that has no shadow root now, and by its name or emptiness may come to have one. */
  onRootless?(element: Element): void;
}

/** Stands where something that is no text stands between words. */
const OBJECT = '\uFFFC';
/** No more of a block is looked through at once; past it, it is cut where a word ends. */
const MOST_CHARACTERS = 10_000;
/** After so many nodes a pause is offered, whatever they are. */
const PAUSE_AFTER = 50;

interface Frame {
  nodes: ArrayLike<Node>;
  next: number;
  owner: Element;
  /** Text here is drawn. */
  seen: boolean;
  /** The block ends with it. */
  closes: boolean;
}

/** Whether a block is read. To be asked once there is something in it to look for: most hold no word, and asking costs. */
export function isRead({ owner, unasked }: TextBlock, { leftAlone, onUnseen }: ReadingRules): boolean {
  if (!unasked) return true;
  if (owner.matches(leftAlone)) return false;
  const seen = unasked.visibility === 'visible' && !isUnseen(owner, unasked, 'block');
  if (!seen) onUnseen?.(owner);
  return seen;
}

/**
 * The text blocks drawn inside an element that makes a block itself, of which each is read if `isRead` says so. Yields
 * null where there was nothing for a while, so that whoever drives it may pause anywhere.
 */
export function* textBlocks(root: Element, rules: ReadingRules): Generator<TextBlock | null, void> {
  let text = '';
  let slices: TextSlice[] = [];
  let visited = 0;
  const stack: Frame[] = [];

  const take = (owner: Element): TextBlock | null => {
    const block = slices.length > 0 ? { text, slices, owner } : null;
    text = '';
    slices = [];
    return block;
  };
  const rootOf = (element: Element): ShadowRoot | null => {
    const { localName } = element;
    const mayHave = mayHaveRoot(localName);
    const shadow = mayHave ? rules.shadowRootOf(element) : null;
    if (shadow) rules.onShadowRoot?.(shadow);
    else if (mayHave && (!element.firstChild || localName.includes('-'))) rules.onRootless?.(element);
    return shadow;
  };
  const enter = (element: Element, owner: Element, style: CSSStyleDeclaration, closes: boolean) => {
    const nodes = flatChildren(element, rootOf(element));
    const seen = style.visibility === 'visible';
    if (!seen && stack.at(-1)?.seen !== false) rules.onUnseen?.(element);
    stack.push({ nodes, next: 0, owner, seen, closes });
  };

  const rootStyle = getComputedStyle(root);
  if (isUnseen(root, rootStyle)) rules.onUnseen?.(root);
  if (isUnseen(root, rootStyle) || root.matches(rules.leftAlone)) return;
  enter(root, root, rootStyle, true);

  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    if (++visited % PAUSE_AFTER === 0) yield null;
    const node = frame.nodes[frame.next++];
    let ended: TextBlock | null = null;
    if (!node) {
      stack.pop();
      if (frame.closes) ended = take(frame.owner);
      if (ended) yield ended;
      continue;
    }
    if (node.nodeType === 3) {
      if (!frame.seen) continue;
      const { data } = node as Text;
      for (let from = 0; from < data.length; ) {
        const room = MOST_CHARACTERS - text.length;
        const end = data.length - from <= room ? data.length : data.lastIndexOf(' ', from + room) + 1;
        if (end <= from && text) {
          yield take(frame.owner);
          continue;
        }
        const to = end > from ? end : from + room;
        slices.push({ node: node as Text, at: text.length - from });
        text += data.slice(from, to);
        if (to < data.length) yield take(frame.owner);
        from = to;
      }
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (element.localName === 'br') {
      yield take(frame.owner);
      continue;
    }
    const style = getComputedStyle(element);
    const { display } = style;
    const inline = isInline(display);
    const alone = frame.seen && !inline && display !== 'none' && slices.length === 0;
    const only = alone ? onlyText(element) : null;
    if (only && !rootOf(element)) {
      yield { text: only.data, slices: [{ node: only, at: 0 }], owner: element, unasked: style };
      continue;
    }
    if (isUnseen(element, style, display)) {
      rules.onUnseen?.(element);
      continue;
    }
    const leftAlone = element.matches(rules.leftAlone);
    if (!inline) ended = take(frame.owner);
    else if (leftAlone) text += OBJECT;
    if (ended) yield ended;
    if (!leftAlone) enter(element, inline ? frame.owner : element, style, !inline);
  }
}

/** The text node that is all there is in an element, as in most that hold text, unless it is too long for one block. */
function onlyText(element: Element): Text | null {
  const only = element.firstChild;
  if (only?.nodeType !== 3 || only.nextSibling || element.localName === 'slot') return null;
  return (only as Text).length <= MOST_CHARACTERS ? (only as Text) : null;
}

/** The tree in which a node's text is painted. */
export function scopeOf(node: Node): TreeScope {
  const root = node.getRootNode();
  return isShadowRoot(root) ? root : (node.ownerDocument as Document);
}
