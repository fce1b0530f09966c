import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from './harness/driver';
import { BROWSER, copyOfBuilt, startBrowser } from './harness/start';
import { until } from './harness/until';
import { traces, words } from './surfaces/overlay';
import { exploreSample } from './surfaces/welcome';

const DEAL = 'https://app-eu1.hubspot.com/contacts/1234567/record/0-3/9001/';
const GOVERNMENT = 'https://acme.lightning.crmforce.mil/lightning/r/Opportunity/006xx000001SvogAAC/view';
const PROXIED = 'https://acme.lightning.force.com.mcas.ms/lightning/r/Opportunity/006xx000001SvogAAC/view';
const WIKI = 'https://wiki.example.com/handbook';
const STRANGER = 'https://other.example.com/handbook';

const HANDBOOK = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Handbook</title><body>
<nav>MRR and TCV</nav><main><h1>How we count</h1><p>NRR is counted by the month.</p><p>See <a href="https://meridian.atlassian.net/browse/BILL-412">the work on GRR</a>.</p>
<pre>ACV</pre><div contenteditable="true">ICP is being written</div></main></body></html>`;

/** Sites that nobody is asked for at install: a reader has allowed all of these but one. */
describe(`sites that a reader has allowed, ${BROWSER}`, () => {
  let driver: Driver;
  const built = copyOfBuilt();

  beforeAll(async () => {
    const manifest = join(built.dir, 'manifest.json');
    const said = JSON.parse(readFileSync(manifest, 'utf8'));
    said.host_permissions.push(...[DEAL, WIKI, GOVERNMENT, PROXIED].map((url) => `${new URL(url).origin}/*`));
    writeFileSync(manifest, JSON.stringify(said));
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const deal = readFileSync('test/fixtures/hosts/hubspot-deal.html', 'utf8');
    const opportunity = readFileSync('test/fixtures/hosts/salesforce-opportunity.html', 'utf8');
    driver = await startBrowser();
    driver.serve((url) => {
      if (url === GOVERNMENT || url === PROXIED) return { status: 200, headers, body: opportunity };
      if (url === DEAL) return { status: 200, headers, body: deal };
      return url === WIKI || url === STRANGER ? { status: 200, headers, body: HANDBOOK } : null;
    });
    await driver.install(built.dir);
    await exploreSample(driver);
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

  test('Salesforce of a government, and behind a proxy, is read like any other', async () => {
    const seen: string[][] = [];
    for (const url of [GOVERNMENT, PROXIED]) {
      const tab = await driver.open(url);
      await until('words are painted', async () => (await words(tab)).length > 0);
      seen.push(await words(tab));
      await tab.close();
    }
    expect(seen[0]).toContain('ARR');
    expect(seen[1]).toEqual(seen[0]);
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
