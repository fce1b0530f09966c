/** Opens the sample company's pages with Plumbline on them, and stays until the browser is closed. */
import { resolve } from 'node:path';
import type { Tab } from '../e2e/harness/driver';
import { serveCompany, shiftToday } from '../e2e/sample-company';
import { exploreSample } from '../e2e/surfaces/welcome';
import { samplePages } from '../fixtures/pages';
import { openDemo } from './open-demo';

const say = (line: string) => process.stdout.write(`${line}\n`);
const shiftWeeks = shiftToday();
const driver = await openDemo({ headless: false, refuseNetwork: false, scheme: null });
serveCompany(driver, shiftWeeks);
await driver.install(resolve('.output/chrome-mv3'));
await exploreSample(driver);

say('\nPlumbline is installed and the sample company is open. What to look at:\n');
let first: Tab | null = null;
for (const page of samplePages({ shiftWeeks })) {
  const tab = await driver.open(page.url);
  first ??= tab;
  say(`  ${page.title}\n    ${page.story}\n    ${page.url}\n`);
}
await first?.show();
say('This version marks the first page only; on the others it explains words, and what they tell of is still to come.');
say('Rest the pointer on a dotted word or on a red mark. "Show as of" and the search are in the toolbar popup.');
say('Close the browser to end the demo.');
await driver.ended;
await driver.close();
