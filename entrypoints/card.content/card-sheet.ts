import components from '../../components/styles/components.css?inline';
import tokens from '../../components/styles/tokens.css?inline';
import { ARMOUR } from '../../lib/page/armour';

// A box of no size that holds its layout to itself: to measure the card again is not to lay out the page again.
const PLACED = `:host { contain: layout size style !important; }
.pl-hung { position: fixed; width: max-content; }
.pl-hung[data-ahead] { visibility: hidden !important; }`;
const text = `${tokens}\n${components}\n${ARMOUR}\n${PLACED}`;
let sheet: CSSStyleSheet | null = null;

/**
 * Gives a shadow root the card's own sheet. An adopted sheet is bound by no page's policy, and built only once; where a
 * browser refuses one to a content script, a style element does the same.
 */
export function dress(root: ShadowRoot) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    }
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
