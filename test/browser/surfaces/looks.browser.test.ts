import '../../../components/styles/tokens.css';
import '../../../components/styles/components.css';
import '../../../components/styles/pages.css';
import '../../../components/styles/panel.css';
import '../../../components/styles/options.css';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands, page, server } from 'vitest/browser';
import { ALL_STATES } from '../../fixtures/surfaces/all-states';
import { type Drawn, drawState } from '../../fixtures/surfaces/draw-state';
import { useEvenFont } from '../../fixtures/surfaces/even-font';
import { differences, lookOf, textOfLook } from '../../fixtures/surfaces/look-of';

const LOOKS = import.meta.glob<string>('../../fixtures/surfaces/looks/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const agreedOn = (id: string) => LOOKS[`../../fixtures/surfaces/looks/${id}.txt`];
const writes = server.config.snapshotOptions.updateSnapshot === 'all';
const sheet = document.createElement('style');
/** One font of known width, one weight, no rounding of its advances, nothing that moves, and no pointer over it. */
sheet.textContent = `.pl, .pl * { font-family: Even !important; font-weight: 400 !important; animation: none !important;
  transition: none !important; text-rendering: geometricPrecision !important; pointer-events: none !important; } .pl svg { overflow: hidden; }`;
let drawn: Drawn | null = null;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** How it looks at rest: the same in two frames, one after the other. What never rests is as it was seen last. */
async function lookAtRest(root: HTMLElement): Promise<ReturnType<typeof lookOf>> {
  let before = lookOf(root);
  for (let tries = 0; tries < 30; tries++) {
    await frame();
    await frame();
    const now = lookOf(root);
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
  return before;
}

beforeAll(async () => {
  document.head.append(sheet);
  await page.viewport(1100, 900);
  await useEvenFont(document);
});
afterEach(() => drawn?.strike());
afterAll(() => sheet.remove());

describe('every state of every surface looks as it was agreed on', () => {
  it.each(ALL_STATES.map((state) => [state.id, state] as const))('%s', async (id, state) => {
    const look = async (scheme: 'light' | 'dark') => {
      drawn = await drawState(document, state, scheme);
      const seen = await lookAtRest(drawn.frame);
      if (scheme === 'light') drawn.strike();
      return seen;
    };
    /** What stands out of its window, to whichever side. */
    const overhang = () => (drawn ? drawn.frame.scrollWidth - drawn.frame.clientWidth : 0);
    const now = textOfLook(await look('light'), await look('dark'));
    expect(overhang(), 'px that do not fit').toBeLessThanOrEqual(0);
    if (writes) await commands.writeFile(`${server.config.root}/test/fixtures/surfaces/looks/${id}.txt`, now);
    expect(differences(writes ? now : (agreedOn(id) ?? ''), now).join('\n')).toBe('');
  });

  it('holds no look of a state that is gone', () => {
    const names = Object.keys(LOOKS).map((path) => path.replace(/^.*\/|\.txt$/g, ''));
    const states = ALL_STATES.map(({ id }) => id);
    expect(new Set(states).size).toBe(states.length);
    expect(names.filter((name) => !states.includes(name))).toEqual([]);
  });
});
