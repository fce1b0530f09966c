import type { Driver, Tab } from '../harness/driver';
import { until } from '../harness/until';
import { press, untilSays } from './controls';

/** The welcome page, which opens by itself after the install. */
export async function welcomePage(driver: Driver): Promise<Tab> {
  const tab = await until('the welcome page opens by itself', () => driver.findOwn('welcome.html'));
  await tab.show();
  return tab;
}

/** Chooses the sample as a reader does, and waits until the page says that it is open. */
export async function exploreSample(driver: Driver): Promise<Tab> {
  const tab = await welcomePage(driver);
  await press(tab, 'Explore the sample');
  await untilSays(tab, 'The sample is open');
  return tab;
}

/** Picks the files of a published workspace from the disk. */
export async function pickFiles(driver: Driver, paths: string[]): Promise<Tab> {
  const tab = await welcomePage(driver);
  const input = 'input[type=file]:not([webkitdirectory])';
  await until('the file input', () => tab.run((selector) => document.querySelector(selector) !== null, input));
  await tab.chooseFiles(input, paths);
  return tab;
}
