import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Tab } from './driver';
import { callOverRoots, goOwn } from './firefox-beyond';
import { sourceOfCall } from './page-functions';

export function firefoxTab(page: Page): Tab {
  const hover = async ({ x, y }: { x: number; y: number }) => {
    // Two moves, as a hand would: some listeners look at the way from one place to the next.
    await page.mouse.move(Math.max(0, x - 3), y);
    await page.mouse.move(x, y);
  };

  return {
    async run(fn, ...args) {
      // BiDi has its own notation for values; JSON text through it keeps both drivers' results the same.
      const text = await page.evaluate(`(async () => JSON.stringify(await ${sourceOfCall(fn, args)}))()`);
      return text === undefined ? undefined : JSON.parse(String(text));
    },
    inOurRoots: (fn, ...args) => callOverRoots(page, fn, args),
    async go(url) {
      if (url.startsWith('moz-extension:')) await goOwn(page, url);
      else await page.goto(url);
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
    async press(key) {
      const [held, pressed] = /^(Control|Shift)\+(.+)$/.exec(key)?.slice(1) ?? [];
      if (held) await page.keyboard.down(held as KeyInput);
      await page.keyboard.press((pressed ?? key) as KeyInput);
      if (held) await page.keyboard.up(held as KeyInput);
    },
    async chooseFiles(selector, paths) {
      const input = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null;
      if (!input) throw new Error(`Nothing on the page is ${selector}`);
      await input.uploadFile(...paths);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    picture: () => page.screenshot({ encoding: 'base64', captureBeyondViewport: false }),
    close: () => page.close(),
  };
}
