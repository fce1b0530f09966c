import type { ShadowRootOf } from './flat-tree';
import { isSeen } from './left-alone';

/** So many of each sort are remembered: a page may hide or hold any number. */
const MOST = 500;

/** What was not read when the page was, and may come into sight without a change of the page's nodes. */
export interface Overlooked {
  /** Hidden, and all that is in it. */
  unseen(element: Element): void;
  /** Without a shadow root, which an element may get at any time. */
  rootless(element: Element): void;
  /** Those of them that are to be read now. Yields on the way. */
  look(): Generator<void, Element[]>;
}

export function createOverlooked(shadowRootOf: ShadowRootOf): Overlooked {
  const unseen = new Set<Element>();
  const rootless = new Set<Element>();
  const remember = (set: Set<Element>, element: Element) => {
    if (set.size < MOST) set.add(element);
  };

  return {
    unseen: (element) => remember(unseen, element),
    rootless: (element) => remember(rootless, element),
    *look() {
      const found: Element[] = [];
      for (const [set, isReady] of [
        [unseen, isSeen],
        [rootless, shadowRootOf],
      ] as const) {
        for (const element of set) {
          yield;
          const gone = !element.isConnected;
          if (!gone && !isReady(element)) continue;
          set.delete(element);
          if (!gone) found.push(element);
        }
      }
      return found;
    },
  };
}
