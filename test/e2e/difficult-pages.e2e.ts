import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DifficultPage } from '../fixtures/difficult/difficult-page';
import { difficultPages } from '../fixtures/difficult/difficult-pages';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, BUILT, startBrowser } from './harness/start';
import { until } from './harness/until';
import { openCardOfWord, words } from './surfaces/overlay';
import { exploreSample } from './surfaces/welcome';

const PAGES = await difficultPages();

/** What the page does, and what its reader types, and what is left of both. */
async function live(tab: Tab, page: DifficultPage) {
  await tab.run(() => {
    window.__seen.mutations.length = 0;
  });
  const here = await tab.run(() => {
    const rect = document.querySelector('#here')?.getBoundingClientRect();
    return rect ? { x: rect.x + 5, y: rect.y + rect.height / 2 } : null;
  });
  if (here) await tab.click(here);
  await tab.run(() => window.act());
  for (const key of page.keys) await tab.press(key);
  await tab.run(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
  return tab.run(() => ({ state: window.state(), mutations: window.__seen.mutations }));
}

describe(`difficult pages, ${BROWSER}`, () => {
  let driver: Driver;
  /** What becomes of each page without Plumbline. */
  const alone = new Map<string, Awaited<ReturnType<typeof live>>>();

  beforeAll(async () => {
    driver = await startBrowser();
    driver.serve((url) => {
      const page = PAGES.find((one) => one.url === url);
      return page ? { status: 200, headers: page.headers, body: page.html } : null;
    });
    for (const page of PAGES) {
      const tab = await driver.open(page.url);
      alone.set(page.name, await live(tab, page));
      await tab.close();
    }
    await driver.install(BUILT);
    await exploreSample(driver);
  });
  afterAll(() => driver?.close());

  test.each(PAGES)('$name: painted, and it lives as it does alone', async (page) => {
    const tab = await driver.open(page.url);
    await openCardOfWord(tab, page.words[0] ?? '');
    expect(await live(tab, page)).toEqual(alone.get(page.name));
    await until(`${page.words} are painted`, async () => {
      const seen = await words(tab);
      return page.words.every((word) => seen.includes(word));
    });
    await tab.close();
  });
});
