import type { Mark } from '../../components/models';

const SVG = 'http://www.w3.org/2000/svg';

/** The leaning plumb line: an open bob to look at, a solid one for a date that does not hold. Shape carries the state. */
const GLYPHS = {
  look: { line: 'M3.5 1 6.3 6.6', bob: { cx: '7.2', cy: '8.8', r: '2', fill: 'none' } },
  broken: { line: 'M2.5 1 7 7', bob: { cx: '8.3', cy: '8.7', r: '2', fill: 'currentColor' } },
} as const;

function setAttributes(element: Element, attributes: Record<string, string>): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
}

function svg(doc: Document, name: string, attributes: Record<string, string>): SVGElement {
  const element = doc.createElementNS(SVG, name);
  setAttributes(element, attributes);
  return element;
}

/** The chip of a mark: a button that says it. */
export function createChip(doc: Document, mark: Mark): HTMLButtonElement {
  const chip = doc.createElement('button');
  chip.type = 'button';
  chip.className = 'pl-chip';
  chip.setAttribute('aria-haspopup', 'dialog');
  chip.setAttribute('aria-expanded', 'false');
  fillChip(chip, mark);
  return chip;
}

/**
 * Makes a chip say this and nothing else.
 * @param text The mark's, or its shorter form; what is read aloud is always the whole.
 */
export function fillChip(chip: HTMLButtonElement, mark: Mark, text = mark.text): void {
  const doc = chip.ownerDocument;
  chip.dataset.state = mark.state;
  chip.setAttribute('aria-label', mark.spoken);
  const { line, bob } = GLYPHS[mark.state];
  // In a row of a list the glyph stands alone.
  chip.classList.toggle('is-small', mark.text === '');
  const drawn = chip.firstElementChild?.children;
  if (!drawn) {
    const icon = svg(doc, 'svg', { class: 'pl-i', viewBox: '0 0 12 12', 'aria-hidden': 'true' });
    icon.append(svg(doc, 'path', { d: line }), svg(doc, 'circle', bob));
    chip.append(icon, text);
    return;
  }
  // No node leaves the page for another: in Chromium that would end what one undo takes back.
  setAttributes(drawn[0] as Element, { d: line });
  setAttributes(drawn[1] as Element, bob);
  (chip.lastChild as Text).data = text;
}
