import type { Mark } from '../../components/models';
import { ARMOUR, pageZoom, raise } from './armour';
import { createChip, fillChip } from './chip';
import { compareInDocument, type ShadowRootOf } from './flat-tree';
import type { Box } from './free-space';
import { isOurNode, MARKS_TAG } from './our-nodes';
import { type ChipAnchor, placeChip, valueRect } from './place-chip';
import { saysTheSame } from './says-the-same';
import { onceWritten } from './writing';

const LAYER_CSS = `${ARMOUR}
.pl-chip { position: fixed; left: 0; top: 0; }
.pl-chip[hidden] { display: inline-flex; visibility: hidden; }
`;

export interface MarkOnPage {
  mark: Mark;
  anchor: ChipAnchor;
}

export interface Marks {
  /** Shows exactly these; the node goes with the last of them, and once the reader writes nowhere. */
  show(marks: readonly MarkOnPage[]): void;
  /** Looks anew where the chips stand, on the next frame. */
  moved(): void;
  /** Says which mark's card is open. */
  setOpen(key: string | null): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** Where a mark's chip stands; null while it is hidden. */
  rect(key: string): DOMRect | null;
  /** The mark's value on the page, shown or not; null where there is no such mark. */
  value(key: string): { element: Element; rect: DOMRect } | null;
  /** The marks in the order of the page. */
  keys(): string[];
  dispose(): void;
}

export interface MarksOptions {
  shadowRootOf: ShadowRootOf;
  /** Tokens and components. */
  css: string;
  /** Rules of the layer itself, over its own. */
  layerCss?: string;
  /** The pointer came over a chip, or left it. */
  onOver(mark: Mark | null): void;
  /** A chip was clicked, or Enter or Space was pressed on it. */
  onActivate(mark: Mark): void;
}

/** A page that removes the node so often does it on purpose. */
const MOST_ATTACHED = 20;

/** Events on our own nodes that are none of the page's; what moves the page, like a wheel, passes. */
const KEPT = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'];

/**
 * The chips: in one closed shadow root, outside the page's body and so outside what any app renders, in the top layer.
 */
export function createMarks(doc: Document, options: MarksOptions): Marks {
  const view = doc.defaultView as Window;
  const chips = new Map<string, { chip: HTMLButtonElement; mark: Mark; anchor: ChipAnchor }>();
  let host: HTMLElement | null = null;
  let layer: HTMLElement | null = null;
  let following: AbortController | null = null;
  let sizes: ResizeObserver | null = null;
  let theme: 'light' | 'dark' = 'light';
  let openKey: string | null = null;
  let frame = 0;
  let attached = 0;

  /** Beside the page's body and in the top layer. A page that keeps taking it out of there is left alone. */
  function attach(): void {
    const root = doc.documentElement;
    if (!host || !root || (host.parentNode === root && host.matches(':popover-open'))) return;
    if (attached++ > MOST_ATTACHED) {
      host.remove();
      return;
    }
    raise(host);
  }

  function place(): void {
    frame = 0;
    attach();
    if (layer) layer.style.zoom = String(1 / pageZoom(doc));
    const taken: Box[] = [];
    for (const { chip, mark, anchor } of chips.values()) {
      const found = (text: string, brief: boolean) => {
        if (chip.lastChild?.nodeValue !== text) fillChip(chip, mark, text);
        const size = { width: chip.offsetWidth, height: chip.offsetHeight };
        return anchor.value.isConnected ? placeChip(size, anchor, taken, isOurNode, brief) : null;
      };
      const box = found(mark.text, false) ?? (mark.brief === null ? null : found(mark.brief, true));
      chip.hidden = box === null;
      if (!box) continue;
      taken.push(box);
      // Whole pixels of the screen: text between two of them is blurred.
      chip.style.translate = `${Math.round(box.left)}px ${Math.round(box.top)}px`;
    }
  }

  function moved(): void {
    if (host && !frame) frame = view.requestAnimationFrame(place);
  }

  /** What has just become fullscreen lies over us. */
  function onFullscreen(): void {
    if (host?.isConnected) raise(host);
    moved();
  }

  function create(): HTMLElement {
    host = doc.createElement(MARKS_TAG);
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = doc.createElement('style');
    sheet.textContent = options.css + LAYER_CSS + (options.layerCss ?? '');
    layer = doc.createElement('div');
    layer.className = 'pl';
    layer.style.colorScheme = theme;
    root.append(sheet, layer);
    for (const name of KEPT) root.addEventListener(name, (event) => event.stopPropagation());
    attach();

    following = new AbortController();
    const passive = { capture: true, passive: true, signal: following.signal };
    doc.addEventListener('scroll', moved, passive);
    doc.addEventListener('transitionend', moved, passive);
    doc.addEventListener('fullscreenchange', onFullscreen, passive);
    view.addEventListener('resize', moved, passive);
    sizes = new ResizeObserver(moved);
    sizes.observe(doc.documentElement);
    return layer;
  }

  const takeOff = (element: HTMLElement) => onceWritten(doc, options.shadowRootOf, () => element.remove());

  function remove(): void {
    view.cancelAnimationFrame(frame);
    frame = 0;
    following?.abort();
    sizes?.disconnect();
    layer?.style.setProperty('display', 'none');
    if (host) takeOff(host);
    host = layer = following = sizes = null;
  }

  function add(mark: Mark, anchor: ChipAnchor): void {
    const into = layer ?? create();
    const chip = createChip(doc, mark);
    chip.hidden = true;
    chip.setAttribute('aria-expanded', String(mark.key === openKey));
    // Pressing a chip opens a card; it does not take the page's focus on the way.
    chip.addEventListener('mousedown', (event) => event.preventDefault());
    chip.addEventListener('click', (event) => {
      if (event.isTrusted) options.onActivate(mark);
    });
    chip.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
    });
    chip.addEventListener('pointerenter', (event) => {
      if (event.isTrusted && event.pointerType !== 'touch') options.onOver(mark);
    });
    chip.addEventListener('pointerleave', (event) => {
      if (event.isTrusted) options.onOver(null);
    });
    into.append(chip);
    chips.set(mark.key, { chip, mark, anchor });
  }

  return {
    show(marks) {
      const wanted = new Map(marks.map((one) => [one.mark.key, one]));
      for (const [key, { chip }] of chips) {
        if (wanted.has(key)) continue;
        chip.hidden = true;
        takeOff(chip);
        chips.delete(key);
      }
      for (const [key, { mark, anchor }] of wanted) {
        const shown = chips.get(key);
        if (!shown) {
          add(mark, anchor);
          continue;
        }
        // The page may have drawn the field anew, and a day later the same facts read otherwise.
        shown.anchor = anchor;
        if (!saysTheSame(shown.mark, mark)) fillChip(shown.chip, mark);
        shown.mark = mark;
      }
      if (chips.size === 0) remove();
      sizes?.disconnect();
      sizes?.observe(doc.documentElement);
      for (const { anchor } of chips.values()) sizes?.observe(anchor.value);
      moved();
    },
    moved,
    setOpen(key) {
      openKey = key;
      for (const [name, { chip }] of chips) chip.setAttribute('aria-expanded', String(name === key));
    },
    setTheme(now) {
      theme = now;
      if (layer) layer.style.colorScheme = now;
    },
    rect(key) {
      const chip = chips.get(key)?.chip;
      return chip?.isConnected && !chip.hidden ? chip.getBoundingClientRect() : null;
    },
    value(key) {
      const element = chips.get(key)?.anchor.value;
      const rect = element?.isConnected && valueRect(element);
      return element && rect ? { element, rect } : null;
    },
    keys() {
      const all = [...chips].sort(([, a], [, b]) => compareInDocument(a.anchor.value, b.anchor.value));
      return all.map(([key]) => key);
    },
    dispose() {
      chips.clear();
      remove();
    },
  };
}
