import type { TreeScope } from './flat-tree';
import { HighlightSheet } from './highlight-sheet';
import { scopeOf } from './text-blocks';
import type { Colour, Word } from './word';

export const HIGHLIGHT_NAMES = ['pl-term', 'pl-look', 'pl-open'] as const;
type HighlightName = (typeof HIGHLIGHT_NAMES)[number];

export interface Painter {
  /** Paints exactly these. Cheap where nothing has changed. */
  paint(words: readonly { word: Word; colour: Colour }[]): void;
  /** Puts back what the page has cleared. */
  check(): void;
  /** Tints the word whose card is open, alone. */
  tint(word: Word | null): void;
  dispose(): void;
}

/**
 * Paints with the CSS Custom Highlight API: the page's nodes are not touched, so nothing of the host breaks and nothing
 * has to be put back. While colours are forced, words are not registered at all: Chromium would paint each as a solid
 * block (docs/browser-quirks.md).
 *
 * @param inDocument The document has the rules already, by a sheet of the extension.
 */
export function createPainter(doc: Document, css: string, inDocument: boolean): Painter {
  const sheet = new HighlightSheet(css, inDocument ? doc : null);
  const own = new Map<HighlightName, Highlight>(HIGHLIGHT_NAMES.map((name) => [name, new Highlight()]));
  const forced = matchMedia('(forced-colors: active)');
  let painted: readonly { word: Word; colour: Colour }[] = [];
  let tinted: Word | null = null;

  function register(name: HighlightName, wanted: boolean): void {
    const highlight = own.get(name) as Highlight;
    const registered = CSS.highlights.get(name) === highlight;
    if (wanted && !registered) CSS.highlights.set(name, highlight);
    // Another script's highlight of this name is not ours to remove.
    else if (!wanted && registered) CSS.highlights.delete(name);
  }

  function fill(name: HighlightName, words: readonly Word[]): void {
    const highlight = own.get(name) as Highlight;
    highlight.clear();
    for (const word of words) {
      for (const { node, start, end } of word.slices) {
        if (end > node.data.length) continue;
        highlight.add(
          new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
        );
      }
    }
  }

  function show(): void {
    const scopes = new Set<TreeScope>();
    for (const { word } of painted) for (const { node } of word.slices) scopes.add(scopeOf(node));
    if (tinted) for (const { node } of tinted.slices) scopes.add(scopeOf(node));
    if (scopes.size > 0) scopes.add(doc);
    sheet.adoptIn(scopes);
    register('pl-term', !forced.matches && painted.some(({ colour }) => colour === 'term'));
    register('pl-look', !forced.matches && painted.some(({ colour }) => colour === 'look'));
    register('pl-open', tinted !== null);
  }

  forced.addEventListener('change', show);

  return {
    paint(words) {
      const same =
        words.length === painted.length &&
        words.every(({ word, colour }, i) => word === painted[i]?.word && colour === painted[i]?.colour);
      if (!same) {
        painted = words;
        for (const colour of ['term', 'look'] as const) {
          fill(
            `pl-${colour}`,
            words.filter((one) => one.colour === colour).map(({ word }) => word),
          );
        }
      }
      show();
    },
    check: show,
    tint(word) {
      tinted = word;
      fill('pl-open', word ? [word] : []);
      show();
    },
    dispose() {
      forced.removeEventListener('change', show);
      painted = [];
      tinted = null;
      for (const highlight of own.values()) highlight.clear();
      show();
    },
  };
}
