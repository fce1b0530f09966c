import { compareInDocument, flatParent } from './flat-tree';
import { headingsBefore } from './heading-before';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** A section's element may hold the section (a row, a field, a comment) or only begin it (a heading). */
function onlyBegins(element: Element): boolean {
  if (element.matches(HEADING)) return true;
  const heading = element.querySelector(HEADING);
  if (!heading) return false;
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (!heading.contains(text) && text.data.trim()) return false;
  }
  return true;
}

/** The section of a text node and the element that makes its block. */
export type SectionOf = (owner: Element, text: Node) => Node;

/**
 * Tells the section of a block: the nearest one that holds it, or the heading before it where that lies within the former.
 * Made anew for each painting, as headings come and go; yields on the way.
 */
export function* sectionsOf(roots: readonly Element[], selector: string): Generator<void, SectionOf> {
  const headings: Element[] = [];
  for (const root of [...roots].sort(compareInDocument)) {
    for (const element of root.querySelectorAll(selector)) {
      if (onlyBegins(element)) headings.push(element);
      yield;
    }
  }
  const isHeading = new Set<Element>(headings);
  const headingBefore = yield* headingsBefore(headings);
  const known = new Map<Element, Element | null>();

  /** The nearest element that begins or holds a section, or the root. */
  function holderOf(element: Element): Element | null {
    const path: Element[] = [];
    let at: Element | null = element;
    let holder: Element | null = null;
    for (; at; at = flatParent(at)) {
      const before = known.get(at);
      if (before !== undefined) {
        holder = before;
        break;
      }
      path.push(at);
      if (isHeading.has(at) || roots.includes(at) || at.matches(selector)) {
        holder = at;
        break;
      }
    }
    for (const one of path) known.set(one, holder);
    return holder;
  }

  return (owner, text) => {
    const holder = holderOf(owner);
    if (holder && isHeading.has(holder)) return holder;
    const heading = headingBefore(text);
    if (heading) return holder && !holder.contains(heading) ? holder : heading;
    return holder ?? owner.ownerDocument;
  };
}
