export interface OverlayStyles {
  /** Rules for the highlights. */
  highlights: string;
  /** The browser has put the rules for highlights into the document already. */
  highlightsInDocument: boolean;
  /** Rules of the layer of chips, over its own. */
  layer: string;
}
