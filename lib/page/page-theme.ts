import { flatParent } from './flat-tree';

/** Red, green, blue and opacity, 0 to 1; null where the colour is in a notation that cannot be read here. */
function readColour(css: string): [number, number, number, number] | null {
  const numbers = css
    .match(/-?[\d.]+(?:e-?\d+)?%?/g)
    ?.map((n) => (n.endsWith('%') ? Number.parseFloat(n) / 100 : Number(n)));
  if (!numbers || numbers.length < 3) return null;
  const [r = 0, g = 0, b = 0, alpha = 1] = numbers;
  if (css.startsWith('rgb')) return [r / 255, g / 255, b / 255, alpha];
  if (css.startsWith('color(')) return [r, g, b, alpha];
  // oklch(), oklab(), lch(), lab(): their first number is how light it is.
  const lightness = /^ok/.test(css) ? r : r / 100;
  return [lightness, lightness, lightness, alpha];
}

/** Whether the page around an element is light or dark, by the background that is drawn there; not by the system. */
export function measuredTheme(element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const colour = readColour(getComputedStyle(at).backgroundColor);
    if (!colour || colour[3] < 0.5) continue;
    const [r, g, b] = colour;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.5 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const dark =
    /\bdark\b/.test(scheme) && (!/\blight\b/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? 'dark' : 'light';
}
