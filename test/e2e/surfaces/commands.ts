import type { Driver, Rect, Tab } from '../harness/driver';
import { until, untilStill } from '../harness/until';
import { middle } from './overlay';

/**
 * What the background sends when the reader presses a command: its keys go to the browser itself, where no driver's
 * keyboard reaches. That the background sends it is tested without a browser.
 */
export async function step(driver: Driver, tab: Tab, url: string, by: 1 | -1): Promise<void> {
  const own = await driver.openOwn('popup.html', { behind: true });
  await own.run(
    async (address, way) => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: {
            tabs: {
              query(what: object): Promise<{ id: number; url?: string }[]>;
              sendMessage(id: number, message: unknown): Promise<unknown>;
            };
          };
        }
      ).chrome;
      const found = (await tabs.query({})).find((one) => one.url?.startsWith(address));
      // Nobody answers a command, which a browser may take for a fault.
      await tabs.sendMessage(found?.id ?? -1, { name: 'page.step', by: way }).catch(() => null);
    },
    url,
    by,
  );
  await own.close();
  await tab.show();
}

/** Where a control of the open card comes to rest, by what it says or is called. */
export function controlInCard(tab: Tab, name: string): Promise<Rect> {
  return untilStill(`the card has "${name}"`, () =>
    tab.inOurRoots((roots, wanted) => {
      for (const root of roots) {
        for (const control of root.querySelectorAll<HTMLElement>('[role=dialog] button, [role=dialog] a')) {
          if (control.innerText.trim() !== wanted && control.getAttribute('aria-label') !== wanted) continue;
          if (!control.checkVisibility()) continue;
          control.scrollIntoView({ block: 'nearest' });
          const { x, y, width, height } = control.getBoundingClientRect();
          return { x, y, width, height };
        }
      }
      return null;
    }, name),
  );
}

export async function pressInCard(tab: Tab, name: string): Promise<void> {
  await tab.click(middle(await controlInCard(tab, name)));
}

/** What the focus is on in our roots, by what it says or is called; null where it is on nothing of ours. */
function focusedControl(tab: Tab): Promise<string | null> {
  return tab.inOurRoots((roots) => {
    for (const root of roots) {
      const on = root.activeElement;
      if (on instanceof HTMLElement) return on.getAttribute('aria-label') ?? on.innerText.trim();
    }
    return null;
  });
}

/** Goes to a control of the open card by Tab alone, and fails where that leads out of the card without meeting it. */
export async function tabTo(tab: Tab, name: string, way: 1 | -1 = 1): Promise<void> {
  const met: (string | null)[] = [];
  while (met.length < 40) {
    await tab.press(way === 1 ? 'Tab' : 'Shift+Tab');
    const on = await focusedControl(tab);
    if (on === name) return;
    met.push(on);
    if (on === null) break;
  }
  throw new Error(`Tab did not lead to "${name}" but to: ${met.join(' | ')}`);
}

export async function untilFocused(tab: Tab, name: string): Promise<void> {
  await until(`the focus is on "${name}"`, async () => (await focusedControl(tab))?.startsWith(name));
}
