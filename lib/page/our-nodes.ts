/** The node that holds the chips: our only one in a page that has something to say, and none where all is well. */
export const MARKS_TAG = 'plumbline-marks';
/** The node that holds an open card: no page defines it, and a leftover is found by it. */
export const CARD_TAG = 'plumbline-card';

/** Our nodes hang from the root, beside the page's body, and look after their own events. */
export function isOurNode(node: Node): boolean {
  const name = (node as Element).localName;
  return name === MARKS_TAG || name === CARD_TAG;
}
