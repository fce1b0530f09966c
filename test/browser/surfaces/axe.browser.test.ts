import '../../../components/styles/tokens.css';
import '../../../components/styles/components.css';
import '../../../components/styles/pages.css';
import '../../../components/styles/panel.css';
import '../../../components/styles/options.css';
import axe from 'axe-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ALL_STATES } from '../../fixtures/surfaces/all-states';
import { type Drawn, drawState } from '../../fixtures/surfaces/draw-state';

let drawn: Drawn | null = null;
const calm = document.createElement('style');
calm.textContent = '.pl * { animation: none !important; }';

beforeAll(async () => {
  document.documentElement.lang = 'en';
  document.title = 'Plumbline';
  document.head.append(calm);
  await page.viewport(1100, 900);
});
afterEach(() => drawn?.strike());

/** What axe finds wrong, each with the element it is about. */
async function faults(scheme: 'light' | 'dark', rules: string[] | null): Promise<string[]> {
  const { violations } = await axe.run(drawn?.frame as HTMLElement, {
    resultTypes: ['violations'],
    runOnly: rules
      ? { type: 'rule', values: rules }
      : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    // A surface drawn by itself is no page: it has no landmarks and no heading of the first level.
    rules: rules ? {} : { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${scheme}: ${id}: ${html.slice(0, 200)}`));
}

describe('axe finds nothing in any state of any surface', () => {
  it.each(ALL_STATES.map((state) => [state.id, state] as const))('%s', async (_id, state) => {
    drawn = await drawState(document, state, 'light');
    const light = await faults('light', null);
    drawn.strike();
    // Nothing but colours is another in the dark.
    drawn = await drawState(document, state, 'dark');
    expect([...light, ...(await faults('dark', ['color-contrast']))]).toEqual([]);
  });
});
