import { describe, expect, it } from 'vitest';
import { afterwards, finderOf, paint, painted, stage } from './stage';

const TRACK = finderOf('on track');
/** Looked at twice a second; a busy machine is slower. */
const LONG = { timeout: 15_000 };

/** A rule of the page that no change of its nodes goes with. */
function rule(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  afterwards(() => {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((one) => one !== sheet);
  });
  return sheet;
}

describe('what no change of the nodes tells of', () => {
  it.each(['display: none', 'visibility: hidden', 'content-visibility: hidden'])(
    'reads a pane that a rule shows again: %s',
    async (hidden) => {
      stage('<div class="pane"><p>on track</p></div>');
      const sheet = rule(`.pane { ${hidden} }`);
      await paint(TRACK);
      expect(painted()).toEqual([]);
      sheet.replaceSync('');
      await expect.poll(() => painted(), LONG).toEqual(['on track']);
    },
  );

  it('gives the first mention that a rule hides to the next, and back', async () => {
    stage('<p class="a">On Track</p><p>on track</p>');
    await paint(TRACK);
    expect(painted()).toEqual(['On Track']);
    const sheet = rule('.a { display: none }');
    await expect.poll(() => painted(), LONG).toEqual(['on track']);
    sheet.replaceSync('');
    await expect.poll(() => painted(), LONG).toEqual(['On Track']);
  });

  it.each(['open', 'closed'] as const)('reads a root that an element gets after it was read: %s', async (mode) => {
    const root = stage('<x-late></x-late><div id="late"></div>');
    const made = new Map<Element, ShadowRoot>();
    await paint(finderOf('on track', 'churn'), { shadowRootOf: (element) => made.get(element) ?? null });
    for (const [selector, text] of [
      ['x-late', 'on track'],
      ['#late', 'churn'],
    ] as const) {
      const element = root.querySelector(selector) as HTMLElement;
      const shadow = element.attachShadow({ mode });
      shadow.append(document.createElement('p'));
      (shadow.firstChild as Element).textContent = text;
      made.set(element, shadow);
    }
    await expect.poll(() => painted(), LONG).toEqual(['on track', 'churn']);
  });

  it('puts back what the page clears, and the name that it takes, though nothing else changes', async () => {
    stage('<p>on track</p>');
    await paint(TRACK);
    CSS.highlights.clear();
    await expect.poll(() => painted(), LONG).toEqual(['on track']);
    CSS.highlights.set('pl-term', new Highlight());
    await expect.poll(() => painted(), LONG).toEqual(['on track']);
  });
});
