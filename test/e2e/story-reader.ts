import type { Workspace } from '../../lib/workspace/schema';
import type { Driver, Tab } from './harness/driver';
import { BUILT, startBrowser } from './harness/start';
import { until } from './harness/until';
import { pageById, publishChanged, serveCompany } from './sample-company';
import { untilSays } from './surfaces/controls';
import { card, marks } from './surfaces/overlay';
import { exploreSample, pickFiles } from './surfaces/welcome';

/** A browser in which the sample company's stories are read, on its own pages, version after version. */
export interface StoryReader {
  driver: Driver;
  /** The next version of the workspace, as a reader opens it; the page is in front again. */
  publish(tab: Tab, version: number, change: (workspace: Workspace) => void): Promise<void>;
  /** Opens a page and waits until exactly these marks stand on it. */
  openWith(id: string, ...texts: string[]): Promise<Tab>;
  close(): Promise<void>;
}

export async function startReader(): Promise<StoryReader> {
  const driver = await startBrowser();
  const published: { remove(): void }[] = [];
  serveCompany(driver, 0);
  await driver.install(BUILT);
  await exploreSample(driver);
  return {
    driver,
    async publish(tab, version, change) {
      const bundle = await publishChanged(version, change);
      published.push(bundle);
      await untilSays(await pickFiles(driver, bundle.paths), `Meridian is open, version ${version}`);
      await tab.show();
    },
    async openWith(id, ...texts) {
      const tab = await driver.open(pageById(id).url);
      await until(`the marks of ${id}`, async () => {
        // The small signs of linked records say nothing in words.
        const seen = (await marks(tab)).flatMap(({ text }) => text || []);
        return seen.length === texts.length && texts.every((text) => seen.some((one) => one.includes(text)));
      });
      return tab;
    },
    async close() {
      for (const bundle of published) bundle.remove();
      await driver.close();
    },
  };
}

/** Waits until the open card says this; an error tells what it says instead. */
export async function untilCardSays(tab: Tab, text: string): Promise<void> {
  let said: string | null = null;
  const says = async () => {
    said = await card(tab);
    return said?.includes(text);
  };
  await until(`the card says "${text}"`, says).catch((error: Error) => {
    throw new Error(`${error.message}; it says ${said === null ? 'nothing, it is closed' : `"${said}"`}`);
  });
}

/** What stands on the campaign's record and page on 10 Sep 2026. */
export const HERON = 'Smart Routing (ROUT-77) was deprioritised 4 working days ago; your date is 6 Oct';
