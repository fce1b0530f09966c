import { removeStraySheets } from './highlight-sheet';
import { CARD_TAG, MARKS_TAG } from './our-nodes';
import { HIGHLIGHT_NAMES } from './painter';

/**
 * Removes what an earlier script of ours left on the page when it was cut off by an update and could not clean up:
 * its nodes, its highlights, its sheet. Done once, before this script puts anything there itself.
 */
export function removeLeftovers(doc: Document): void {
  for (const node of doc.querySelectorAll(`html > ${MARKS_TAG}, html > ${CARD_TAG}`)) node.remove();
  for (const name of HIGHLIGHT_NAMES) CSS.highlights.delete(name);
  removeStraySheets(doc, null);
}
