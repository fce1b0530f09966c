import type { Driver, Tab } from '../harness/driver';
import { until } from '../harness/until';

/** Zooms a tab, and its site, as the browser's own menu does, and waits until it is drawn so. */
export async function zoom(driver: Driver, tab: Tab, url: string, factor: number): Promise<void> {
  const own = await driver.openOwn('popup.html', { behind: true });
  await own.run(
    async (address, by) => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: {
            tabs: {
              query(what: object): Promise<{ id: number; url?: string }[]>;
              setZoom(id: number, factor: number): Promise<void>;
            };
          };
        }
      ).chrome;
      const found = (await tabs.query({})).find((one) => one.url?.startsWith(address));
      await tabs.setZoom(found?.id ?? -1, by);
    },
    url,
    factor,
  );
  await own.close();
  await tab.show();
  await until('it is zoomed', () => tab.run((to) => Math.abs(devicePixelRatio - to) < 0.05, factor));
}
