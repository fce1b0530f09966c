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

/**
 * The text blocks drawn inside an element that makes a block itself. Yields null where there was nothing for a while, so
 * that whoever drives it may pause anywhere.
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
  const enter = (element: Element, owner: Element, style: CSSStyleDeclaration, closes: boolean) => {
    const { localName } = element;
    const mayHave = mayHaveRoot(localName);
    const shadow = mayHave ? rules.shadowRootOf(element) : null;
    const nodes = flatChildren(element, shadow);
    if (shadow) rules.onShadowRoot?.(shadow);
    else if (mayHave && (nodes.length === 0 || localName.includes('-'))) rules.onRootless?.(element);
    const seen = style.visibility === 'visible';
    if (!seen && stack.at(-1)?.seen !== false) rules.onUnseen?.(element);
    stack.push({ nodes, next: 0, owner, seen, closes });
  };

  const rootStyle = getComputedStyle(root);
  if (isUnseen(root, rootStyle)) rules.onUnseen?.(root);
  if (isUnseen(root, rootStyle) || root.matches(rules.leftAlone)) return;
  enter(root, root, rootStyle, true);

  for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++];
    if (!node) {
      stack.pop();
      if (frame.closes) yield take(frame.owner);
      continue;
    }
    if (++visited % PAUSE_AFTER === 0) yield null;
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
    if (isUnseen(element, style)) {
      rules.onUnseen?.(element);
      continue;
    }
    const inline = isInline(style.display);
    if (element.matches(rules.leftAlone)) {
      if (inline) text += OBJECT;
      else yield take(frame.owner);
      continue;
    }
    if (!inline) yield take(frame.owner);
    enter(element, inline ? frame.owner : element, style, !inline);
  }
}

/** The tree in which a node's text is painted. */
export function scopeOf(node: Node): TreeScope {
  const root = node.getRootNode();
  return isShadowRoot(root) ? root : (node.ownerDocument as Document);
}
