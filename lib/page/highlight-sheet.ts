import type { TreeScope } from './flat-tree';

const OURS = '::highlight(pl-';

function isOurs(sheet: CSSStyleSheet): boolean {
  try {
    return [...sheet.cssRules].some((rule) => rule.cssText.startsWith(OURS));
  } catch {
    return false; // A sheet that cannot be read is the page's.
  }
}

/** Takes out of a document or shadow root the sheets that a script of ours, now gone, left behind. */
export function removeStraySheets(scope: TreeScope, but: CSSStyleSheet | null): void {
  const kept = [...scope.adoptedStyleSheets].filter((sheet) => sheet === but || !isOurs(sheet));
  if (kept.length < scope.adoptedStyleSheets.length) scope.adoptedStyleSheets = kept;
}

/**
 * The rules that give highlights their looks, adopted by the document and by each shadow root that holds a highlight:
 * in Firefox a rule of the document does not reach into shadow trees (docs/browser-quirks.md).
 */
export class HighlightSheet {
  readonly #sheet: CSSStyleSheet;
  readonly #scopes = new Set<TreeScope>();
  readonly #carriedBy: TreeScope | null;

  /** @param css Rules for the highlights.
   * @param carriedBy A scope that has the rules by other means, such as the extension's own sheet. */
  constructor(css: string, carriedBy: TreeScope | null) {
    this.#carriedBy = carriedBy;
    this.#sheet = new CSSStyleSheet();
    this.#sheet.replaceSync(css);
  }

  /** Adopted by exactly these. A page may replace its list of sheets: ours is put back. */
  adoptIn(scopes: ReadonlySet<TreeScope>): void {
    for (const scope of this.#scopes) if (!scopes.has(scope)) this.#leave(scope);
    for (const scope of scopes) {
      if (scope === this.#carriedBy) continue;
      this.#scopes.add(scope);
      if (scope.adoptedStyleSheets.includes(this.#sheet)) continue;
      removeStraySheets(scope, this.#sheet);
      scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, this.#sheet];
    }
  }

  #leave(scope: TreeScope): void {
    this.#scopes.delete(scope);
    const kept = [...scope.adoptedStyleSheets].filter((sheet) => sheet !== this.#sheet);
    if (kept.length < scope.adoptedStyleSheets.length) scope.adoptedStyleSheets = kept;
  }
}
