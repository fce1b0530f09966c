/**
 * Rules of a host of ours, from inside its shadow root, where `!important` wins over whatever a page's sheet or style
 * attribute says of it (CSS Cascade 5, 6.1: for important rules the inner context comes first). So a page cannot move,
 * fade, clip, zoom or recolour what is in it: `all` takes back what is inherited too. The host has no size and so
 * catches no click; what is in it places itself. Custom properties are not in `all`: they are set anew on `.pl`.
 */
export const ARMOUR = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; overflow: visible !important; z-index: 2147483647 !important;
  direction: ltr !important; unicode-bidi: isolate !important; }
@media print { :host { display: none !important; } }
`;

/** The zoom that a page has put on its root and that what hangs from there takes part in, top layer or not. */
export function pageZoom(doc: Document): number {
  const { currentCSSZoom } = doc.documentElement as HTMLElement & { currentCSSZoom?: number };
  return currentCSSZoom || 1;
}

/**
 * Puts a host of ours beside the page's body and in the top layer, above what is there already. False where the page
 * or the browser does not let it.
 */
export function raise(host: HTMLElement): boolean {
  const root = host.ownerDocument.documentElement;
  try {
    if (host.parentNode !== root) root.append(host);
    host.setAttribute('popover', 'manual');
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
    return true;
  } catch {
    return false;
  }
}
