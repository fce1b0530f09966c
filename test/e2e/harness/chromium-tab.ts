import type { Page } from '@playwright/test';
import { callOverRoots } from './chromium-roots';
import type { Tab } from './driver';
import { sourceOfCall } from './page-functions';

const pages = new WeakMap<Tab, Page>();

/** The page behind a tab of Chromium, for what only its own protocol tells: a trace, a heap. */
export function pageOf(tab: Tab): Page {
  const page = pages.get(tab);
  if (!page) throw new Error('Not a tab of Chromium');
  return page;
}

export function chromiumTab(page: Page): Tab {
  const hover = async ({ x, y }: { x: number; y: number }) => {
    // Two moves, as a hand would: some listeners look at the way from one place to the next.
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
  };

  const tab: Tab = {
    run: (fn, ...args) => page.evaluate(sourceOfCall(fn, args)),
    inOurRoots: (fn, ...args) => callOverRoots(page, fn, args),
    async go(url) {
      await page.goto(url);
    },
    show: () => page.bringToFront(),
    hover,
    async click(point) {
      await hover(point);
      await page.mouse.click(point.x, point.y);
    },
    async drag(from, to) {
      await hover(from);
      await page.mouse.down();
      await hover(to);
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    chooseFiles: (selector, paths) => page.locator(selector).first().setInputFiles(paths),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async picture() {
      return (await page.screenshot({ caret: 'initial' })).toString('base64');
    },
    close: () => page.close(),
  };
  pages.set(tab, page);
  return tab;
}
