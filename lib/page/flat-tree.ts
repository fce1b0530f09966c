/**
 * The page as it is drawn: shadow roots in the place of their host's children, slotted nodes in the place of their slot.
 * `assignedSlot` does not tell of slots in closed roots; there the host stands for the slot, which is near enough.
 */

/** Opens the shadow root of a page's element, open or closed: a power of the extension that only its script has. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null;

export type TreeScope = Document | ShadowRoot;

export function isShadowRoot(node: Node | null): node is ShadowRoot {
  return node !== null && node.nodeType === 11 && 'host' in node;
}

export function flatParent(node: Node): Element | null {
  const slot = (node as Element | Text).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (isShadowRoot(parent)) return parent.host;
  return parent?.nodeType === 1 ? (parent as Element) : null;
}

/** Whether `inner` is `outer` or is drawn inside it. */
export function flatContains(outer: Element, inner: Node): boolean {
  for (let at: Node | null = inner; at; at = flatParent(at)) if (at === outer) return true;
  return false;
}

/** Whether a test holds of an element or of one that it is drawn inside. Each element is asked once. */
export function upwards(test: (element: Element) => boolean): (element: Element | null) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const path: Element[] = [];
    let holds = false;
    for (let at = element; at && !holds; at = flatParent(at)) {
      const before = known.get(at);
      if (before === undefined) path.push(at);
      holds = before ?? test(at);
      if (before !== undefined) break;
    }
    for (const one of path) known.set(one, holds);
    return holds;
  };
}

/** Elements that may have a shadow root, beside those that a page defines itself. */
const MAY_HAVE_ROOT = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Whether an element of this name may have a shadow root at all: asking each for it costs more than this. */
export function mayHaveRoot(localName: string): boolean {
  return MAY_HAVE_ROOT.has(localName) || localName.includes('-');
}

/** The children as drawn, where its shadow root is known. */
export function flatChildren(element: Element, shadow: ShadowRoot | null): ArrayLike<Node> {
  if (shadow) return shadow.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/** The hosts around a node, outermost first, and the node itself. */
function hostsOf(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) path.unshift(root.host);
  return path;
}

/** Order in the document, across shadow roots: negative where `a` comes first. */
export function compareInDocument(a: Node, b: Node): number {
  if (a === b) return 0;
  const pathA = hostsOf(a);
  const pathB = hostsOf(b);
  for (let i = 0; i < pathA.length && i < pathB.length; i++) {
    const nodeA = pathA[i] as Node;
    const nodeB = pathB[i] as Node;
    if (nodeA !== nodeB) return nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
  return pathA.length - pathB.length;
}

/** The element that makes the block a node's text flows in: the nearest one that is not inline. */
export function blockOf(node: Node): Element | null {
  let at: Element | null = node.nodeType === 1 ? (node as Element) : flatParent(node);
  while (at && isInline(getComputedStyle(at).display)) at = flatParent(at);
  return at;
}

export function isInline(display: string): boolean {
  return display === 'inline' || display === 'contents' || display.startsWith('ruby');
}
