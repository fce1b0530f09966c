import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from './harness/driver';
import { BROWSER, copyOfBuilt, startBrowser } from './harness/start';
import { until } from './harness/until';
import { DEAL_MARK, pageById } from './sample-company';
import { showAsOf } from './surfaces/options';
import { traces, untilMarked, words } from './surfaces/overlay';
import { exploreSample } from './surfaces/welcome';

const DEAL = 'https://app-eu1.hubspot.com/contacts/1234567/record/0-3/9001/';
const HARROW = pageById('salesforce-harrow');
/** The same org as a government has it, and as a proxy shows it. */
const ELSEWHERE = ['https://meridian.lightning.crmforce.mil', 'https://meridian.lightning.force.com.mcas.ms'].map(
  (origin) => origin + new URL(HARROW.url).pathname,
);
const WIKI = 'https://wiki.example.com/handbook';
const STRANGER = 'https://other.example.com/handbook';

const HANDBOOK = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Handbook</title><body>
<nav>MRR and TCV</nav><main><h1>How we count</h1><p>NRR is counted by the month.</p><p>See <a href="https://meridian.atlassian.net/browse/BILL-412">the work on GRR</a>.</p>
<pre>ACV</pre><div contenteditable="true">ICP is being written</div></main></body></html>`;

/** Sites that nobody is asked for at install: a reader has allowed all of these but one. */
describe(`sites that a reader has allowed, ${BROWSER}`, () => {
  let driver: Driver;
  const built = copyOfBuilt([DEAL, WIKI, ...ELSEWHERE].map((url) => `${new URL(url).origin}/*`));

  beforeAll(async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const deal = readFileSync('test/fixtures/hosts/hubspot-deal.html', 'utf8');
    driver = await startBrowser();
    driver.serve((url) => {
      if (url === HARROW.url || ELSEWHERE.includes(url))
        return { status: 200, headers: HARROW.headers, body: HARROW.html };
      if (url === DEAL) return { status: 200, headers, body: deal };
      return url === WIKI || url === STRANGER ? { status: 200, headers, body: HANDBOOK } : null;
    });
    await driver.install(built.dir);
    await exploreSample(driver);
    await showAsOf(driver, '2026-09-11', '09:00', '11 Sep');
  });
  afterAll(async () => {
    await driver?.close();
    built.remove();
  });

  test('HubSpot is read by its adapter: not what is written, nor what a closed tab holds', async () => {
    const tab = await driver.open(DEAL);
    await until('words are painted', async () => (await words(tab)).length > 0);
    expect(await words(tab)).toEqual(['renewal', 'ARR', 'churned', 'NRR']);
    expect(await traces(tab)).toMatchObject({ inBody: 0, marks: [] });
    await tab.close();
  });

  test('Salesforce of a government, and behind a proxy, is read like any other: its fields, and not its words alone', async () => {
    for (const url of [HARROW.url, ...ELSEWHERE]) {
      const tab = await driver.open(url);
      await untilMarked(tab, DEAL_MARK);
      await tab.close();
    }
  });

  test('a site that no host knows has its words read, and nothing else', async () => {
    const tab = await driver.open(WIKI);
    await until('words are painted', async () => (await words(tab)).length > 0);
    expect(await words(tab)).toEqual(['NRR']);
    await tab.close();
  });

  test('a site that is not allowed has nothing of ours', async () => {
    const tab = await driver.open(STRANGER);
    const wiki = await driver.open(WIKI);
    await until('the other page has its words', async () => (await words(wiki)).length > 0);
    expect(await traces(tab)).toEqual({ hosts: [], inBody: 0, words: [], marks: [] });
    await wiki.close();
    await tab.close();
  });
});
