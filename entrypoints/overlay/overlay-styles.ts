export interface OverlayStyles {
  /** Rules for the highlights. */
  highlights: string;
  /** The browser has put the rules for highlights into the document already. */
  highlightsInDocument: boolean;
  /** Rules for chips. */
  chips: string;
  /** Rules of the layer itself, over its own. */
  layer: string;
}
