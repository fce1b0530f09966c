import { blockOf, flatContains, flatParent, upwards } from './flat-tree';
import { outOfReach } from './left-alone';

/**
 * The outermost blocks to read again where these elements have changed, within what is read at all. Yields on the way.
 *
 * @param onUnseen Called with a block that is not read now, since nobody sees it.
 */
export function* readingPlan(
  changed: ReadonlySet<Element>,
  roots: readonly Element[],
  leftAlone: string,
  onUnseen: (block: Element) => void,
): Generator<void, Set<Element>> {
  const blocks = new Set<Element>();
  for (const element of changed) {
    const block = element.isConnected ? blockOf(element) : null;
    if (block) blocks.add(block);
    yield;
  }
  const isInBlock = upwards((element) => blocks.has(element));
  const isInRoot = upwards((element) => roots.includes(element));
  const isOutOfReach = outOfReach(leftAlone);
  const outermost = new Set<Element>();
  for (const block of blocks) {
    yield;
    if (isInBlock(flatParent(block))) continue;
    // A block around a root stands for the root.
    if (isInRoot(block)) {
      if (isOutOfReach(block)) onUnseen(block);
      else outermost.add(block);
    } else for (const root of roots) if (flatContains(block, root)) outermost.add(root);
  }
  return outermost;
}
