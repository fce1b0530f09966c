import { flatParent, type ShadowRootOf, type TreeScope } from './flat-tree';
import { inSlices, letThePageWork } from './in-slices';

/** What has changed since the last frame. */
export interface PageChanges {
  /** Too much to tell apart, or another pane has come to the front: look at all of it again. */
  all: boolean;
  /** Elements that were added, or whose own text changed. */
  elements: Set<Element>;
  /** Elements came or went, and with them perhaps a section: not text alone. */
  structure: boolean;
}

export interface PageWatch {
  /** Watches a shadow root as well; observers do not see into them. */
  addRoot(root: ShadowRoot): void;
  dispose(): void;
}

export interface WatchOptions {
  /** Elements whose class or style shows another view. */
  panes: string | null;
  /** Our own nodes, whose coming and going is none of the page's. */
  isOurs(node: Node): boolean;
  shadowRootOf: ShadowRootOf;
  onChanges(changes: PageChanges): void;
}

/** Past so many records or elements, telling them apart costs more than looking at everything once. */
const TOO_MANY = 10_000;
/** A parent that gets so many at once is looked at whole. */
const MANY = 1000;

function hasOwnText(element: Node): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 && (child as Text).data.trim()) return true;
  }
  return false;
}

/**
 * Notes what changes on a page and tells of it once a frame, after the page has drawn it, when asking for styles costs
 * nothing. The observers themselves do next to nothing.
 */
export function watchPage(doc: Document, options: WatchOptions): PageWatch {
  const view = doc.defaultView as Window;
  const observers = new Map<TreeScope, MutationObserver>();
  let queue: MutationRecord[][] = [];
  let queued = 0;
  let overflow = false;
  let frame = 0;
  let flushing = false;
  let off = false;

  function observe(scope: TreeScope): void {
    const observer = new MutationObserver(enqueue);
    const attributeFilter = options.panes ? ['hidden', 'open', 'class', 'style'] : ['hidden', 'open'];
    observer.observe(scope, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter });
    observers.set(scope, observer);
  }

  function enqueue(records: MutationRecord[]): void {
    queued += records.length;
    if (queued > TOO_MANY) {
      overflow = true;
      queue = [];
    } else queue.push(records);
    ask();
  }

  function ask(): void {
    if (!frame && !flushing && !off) frame = view.requestAnimationFrame(flush);
  }

  function read(record: MutationRecord, into: PageChanges, hasText: (node: Node) => boolean): void {
    const { target } = record;
    if (record.type === 'characterData') {
      const parent = flatParent(target);
      if (parent) into.elements.add(parent);
      return;
    }
    const element = target as Element;
    if (record.type === 'attributes') {
      const attribute = record.attributeName;
      if (attribute === 'hidden' || attribute === 'open') {
        into.elements.add(element);
        into.structure = true;
      } else if (options.panes && element.matches(options.panes)) into.all = true;
      return;
    }
    const { addedNodes, removedNodes } = record;
    const parent = target.nodeType === 1 ? element : (target as ShadowRoot).host;
    if (parent && addedNodes.length > MANY) {
      into.elements.add(parent);
      into.structure = true;
      return;
    }
    let flows = false;
    for (const node of addedNodes) {
      if (node.nodeType === 3) flows = true;
      else if (node.nodeType === 1 && !options.isOurs(node)) {
        into.elements.add(node as Element);
        into.structure = true;
      }
    }
    // What is left of a removal runs together; where the parent has no text of its own, nothing does.
    for (const node of removedNodes) {
      if (node.nodeType === 3) flows = true;
      else if (node.nodeType === 1 && !into.structure && !options.isOurs(node)) into.structure = true;
    }
    if (parent && !into.elements.has(parent) && (flows || hasText(target))) into.elements.add(parent);
  }

  function* readAll(records: readonly MutationRecord[][]): Generator<void, PageChanges> {
    const changes: PageChanges = { all: overflow, elements: new Set(), structure: overflow };
    overflow = false;
    const texts = new Map<Node, boolean>();
    const hasText = (node: Node) => {
      const has = texts.get(node) ?? hasOwnText(node);
      texts.set(node, has);
      return has;
    };
    for (const some of records) {
      for (const record of some) {
        if (!changes.all) read(record, changes, hasText);
        yield;
      }
    }
    if (changes.elements.size > TOO_MANY) changes.all = true;
    if (changes.all) changes.elements.clear();
    for (const [scope, observer] of observers) {
      yield;
      if (scope === doc || (scope as ShadowRoot).host.isConnected) continue;
      observer.disconnect();
      observers.delete(scope);
    }
    return changes;
  }

  async function flush(): Promise<void> {
    frame = 0;
    flushing = true;
    await letThePageWork();
    const records = queue;
    queue = [];
    queued = 0;
    const changes = off ? null : await inSlices(readAll(records), () => off);
    flushing = false;
    if (queued > 0) ask();
    if (changes && (changes.all || changes.structure || changes.elements.size > 0)) options.onChanges(changes);
  }

  observe(doc);
  return {
    addRoot(root) {
      if (!observers.has(root)) observe(root);
    },
    dispose() {
      off = true;
      view.cancelAnimationFrame(frame);
      for (const observer of observers.values()) observer.disconnect();
      observers.clear();
      queue = [];
    },
  };
}
