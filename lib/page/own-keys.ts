import { isOurNode } from './our-nodes';

/**
 * Keys that are typed in our own nodes are none of the page's. Our shadow roots are closed, so a page that listens on
 * its window is told of them with our host as their target, takes that for no field, and acts on its own single-key
 * shortcuts. Only a listener on the window that was there before the page's can keep them from it; it keeps them from
 * us as well, so what is meant for a node of ours is handed to it.
 */
interface OwnKeys {
  handlers: WeakMap<EventTarget, (event: KeyboardEvent) => void>;
  /** Null where nobody watches. */
  release: (() => void) | null;
}

/** Shared by the scripts of the extension in the world they live in; no page sees it. */
const OWN_KEYS = Symbol.for('plumbline.own-keys');

const TYPES = ['keydown', 'keypress', 'keyup'] as const;

function ownKeys(): OwnKeys {
  const world = globalThis as Record<symbol, unknown>;
  world[OWN_KEYS] ??= { handlers: new WeakMap(), release: null } satisfies OwnKeys;
  return world[OWN_KEYS] as OwnKeys;
}

/**
 * Keeps from the page what is typed in a node of ours, and nothing else. Of several calls the first counts, which is
 * the one at the page's beginning; one after that is late, and page listeners that were there before see the keys.
 *
 * @param isOver The extension is gone, and this script with it: the keys are then left alone.
 */
export function keepOwnKeys(view: Window, isOver: () => boolean): void {
  const own = ownKeys();
  if (own.release) return;
  const listening = new AbortController();
  const release = () => {
    listening.abort();
    own.release = null;
  };
  own.release = release;
  const keep = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element && isOurNode(event.target))) return;
    if (isOver()) return release();
    event.stopImmediatePropagation();
    if (event.isTrusted) own.handlers.get(event.target)?.(event);
  };
  for (const type of TYPES) view.addEventListener(type, keep, { capture: true, signal: listening.signal });
}

/** Stops keeping them. */
export function releaseOwnKeys(): void {
  ownKeys().release?.();
}

/** What is typed while the focus is inside this node of ours is handed here. */
export function handKeysTo(node: Element, onKey: (event: KeyboardEvent) => void): void {
  ownKeys().handlers.set(node, onKey);
}
