import { isShadowRoot } from './flat-tree';

/**
 * Tells the last of these elements, given in the order of the document, that begins before a node. Walks from the node to
 * the elements beside and around it and keeps what it learns: `compareDocumentPosition` walks past all children of a
 * parent for each question. Yields on the way.
 */
export function* headingsBefore(headings: readonly Element[]): Generator<void, (node: Node) => Element | null> {
  /** The last in an element or shadow root, or the element itself. */
  const lastIn = new Map<Node, Element>();
  /** The last in the shadow root of an element, whose children come after it. */
  const lastInShadow = new Map<Element, Element>();
  const isHeading = new Set<Node>(headings);
  for (const heading of headings.toReversed()) {
    yield;
    for (let at: Node | null = heading; at && !lastIn.has(at); at = around(at)) {
      lastIn.set(at, heading);
      if (isShadowRoot(at)) lastInShadow.set(at.host, heading);
    }
  }
  const known = new Map<Node, Element | null>();

  /** Of what stands before a node in the same parent; undefined where that does not tell. */
  function beside(node: Node): Element | null | undefined {
    let at = (node as Element | Text).previousElementSibling;
    for (; at; at = at.previousElementSibling) {
      const heading = lastIn.get(at) ?? known.get(at);
      if (heading !== undefined) return heading;
    }
    return undefined;
  }

  /** What a node lies in, or the shadow root beside it. */
  function above(node: Node, parent: Node): Element | undefined {
    const own = isHeading.has(parent) ? (parent as Element) : undefined;
    return isShadowRoot(node) ? own : (lastInShadow.get(parent as Element) ?? own);
  }

  return (node) => {
    const path: Node[] = [];
    let heading: Element | null | undefined;
    for (let at: Node | null = node; at && heading === undefined; ) {
      heading = known.get(at);
      if (heading !== undefined) break;
      path.push(at);
      const parent: Node | null = around(at);
      if (parent && lastIn.has(parent)) {
        heading = beside(at);
        if (heading === undefined) heading = above(at, parent);
      }
      at = parent;
    }
    for (const one of path) known.set(one, heading ?? null);
    return heading ?? null;
  };
}

/** What a node lies in: its parent, or the host of a shadow root. */
const around = (node: Node): Node | null => (isShadowRoot(node) ? node.host : node.parentNode);
