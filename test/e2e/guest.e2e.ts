import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, BUILT, startBrowser } from './harness/start';
import { never, until } from './harness/until';
import { DEAL_MARK, pageById, QUIET_WORD, quietPages, serveCompany } from './sample-company';
import { chooseTeam, showAsOf, signsInLists } from './surfaces/options';
import {
  leaveCard,
  NO_TRACE,
  openCardOfMark,
  openCardOfWord,
  traces,
  untilMarked,
  untilPainted,
  words,
} from './surfaces/overlay';
import { exploreSample } from './surfaces/welcome';

/** What the page's own scripts do to it from load on, once that has come to rest. */
async function settledMutations(tab: Tab): Promise<string[]> {
  let before = -1;
  let calm = 0;
  await until('the page has come to rest', async () => {
    const now = await tab.run(() => window.__seen.mutations.length);
    calm = now === before ? calm + 1 : 0;
    before = now;
    return calm > 20;
  });
  return (await tab.run(() => window.__seen.mutations)).sort();
}

describe(`a guest in the page, ${BROWSER}`, () => {
  let driver: Driver;
  const quietUrl = (host: string) => quietPages().find((page) => page.host === host)?.url ?? '';
  const harrow = () => pageById('salesforce-harrow');
  /** Address -> what the page did to itself, and asked for, without Plumbline. */
  const alone = new Map<string, { mutations: string[]; asked: string[] }>();

  beforeAll(async () => {
    driver = await startBrowser();
    serveCompany(driver, 0);
    for (const { url } of [harrow(), ...quietPages()]) {
      driver.forgetRequests();
      const tab = await driver.open(url);
      alone.set(url, { mutations: await settledMutations(tab), asked: driver.answered() });
      await tab.close();
    }
    await driver.install(BUILT);
    await exploreSample(driver);
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-11', '09:00', '11 Sep');
  });
  afterAll(() => driver?.close());

  test('a visit with words, a mark and its card writes nothing into the page and asks for nothing', async () => {
    driver.forgetRequests();
    const { url } = harrow();
    const tab = await driver.open(url);
    await openCardOfWord(tab, 'ARR');
    expect(await openCardOfMark(tab, DEAL_MARK)).toContain('21 − 13 = 8 d late');
    expect(await settledMutations(tab)).toEqual(alone.get(url)?.mutations);
    expect(driver.answered().sort()).toEqual(alone.get(url)?.asked.sort());
    await never('a request', () => (driver.escaped().length > 0 ? driver.escaped() : null));
    await tab.close();
  });

  test.each(['salesforce', 'notion', 'jira'])('so it is on a page of %s', async (host) => {
    const url = quietUrl(host);
    driver.forgetRequests();
    const tab = await driver.open(url);
    await openCardOfWord(tab, QUIET_WORD);
    expect(await settledMutations(tab)).toEqual(alone.get(url)?.mutations);
    expect(driver.answered().sort()).toEqual(alone.get(url)?.asked.sort());
    await never('a request', () => (driver.escaped().length > 0 ? driver.escaped() : null));
    await tab.close();
  });

  test('the page can read nothing of mark or card', async () => {
    const tab = await driver.open(harrow().url);
    await untilMarked(tab, DEAL_MARK);
    const text = await openCardOfWord(tab, 'ARR');
    const seen = await tab.run(
      (phrases) => {
        const hosts = [...document.querySelectorAll('html > :not(head, body)')];
        const reachable = [
          document.documentElement.innerText,
          document.documentElement.textContent,
          document.documentElement.outerHTML,
          ...hosts.flatMap((host) => [...host.attributes].map((attribute) => attribute.value)),
        ].join('\n');
        return {
          hosts: hosts.length,
          openRoots: hosts.filter((host) => host.shadowRoot !== null).length,
          caught: window.__seen.roots.filter((name) => name.startsWith('plumbline')),
          told: phrases.filter((phrase) => reachable.includes(phrase)),
          globals: Object.getOwnPropertyNames(window).filter((name) => /plumb/i.test(name)),
        };
      },
      ['working days late', 'Chain ends', text.slice(0, 40), 'Our team uses'],
    );
    expect(seen).toEqual({ hosts: expect.any(Number), openRoots: 0, caught: [], told: [], globals: [] });
    expect(seen.hosts).toBeGreaterThan(0);
    await tab.close();
  });

  const neverANode = (tab: Tab) =>
    never('a node', async () => {
      const { hosts, inBody, marks } = await traces(tab);
      return hosts.length || inBody || marks.length ? { hosts, inBody, marks } : null;
    });

  test('where all is well no node of ours exists', async () => {
    const tab = await driver.open(pageById('salesforce-quiet').url);
    await settledMutations(tab);
    await neverANode(tab);
    await tab.close();
  });

  test('nor where rows alone have warnings and their signs are switched off; a card that has closed leaves none', async () => {
    await signsInLists(driver, false);
    for (const id of ['jira-plat-88', 'notion-autumn-roadmap']) {
      const tab = await driver.open(pageById(id).url);
      await until('words are painted', async () => (await words(tab)).length > 0);
      await neverANode(tab);
      if (id.startsWith('notion')) {
        await openCardOfWord(tab, QUIET_WORD);
        await leaveCard(tab);
        await until('no node', async () => (await traces(tab)).hosts.length === 0);
        await signsInLists(driver, true);
        await tab.show();
        await until('its rows have signs', async () => (await traces(tab)).hosts.length > 0);
      }
      await tab.close();
    }
  });

  test('the page gets every key, and keeps its focus, while a card is open by hover', async () => {
    const tab = await driver.open(harrow().url);
    await untilPainted(tab, 'ARR');
    await tab.run(() => {
      const input = document.querySelector<HTMLElement>('input, button, a[href]');
      input?.focus();
      window.__seen.focus.length = 0;
    });
    const focused = () => tab.run(() => document.activeElement?.outerHTML.slice(0, 120));
    const before = await focused();
    await openCardOfWord(tab, 'ARR');
    expect(await focused()).toBe(before);
    expect(await tab.run(() => window.__seen.focus)).toEqual([]);
    for (const key of ['a', 's', 'd', 'Escape']) await tab.press(key);
    expect(await tab.run(() => window.__seen.keys.filter((key) => key.startsWith('down')))).toEqual([
      'down a',
      'down s',
      'down d',
      'down Escape',
    ]);
    expect(await focused()).toBe(before);
    await tab.close();
  });

  test('a page of no host is left alone', async () => {
    driver.serve(() => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: '<!doctype html><title>Elsewhere</title><p>ARR and churn, on track.</p>',
    }));
    const tab = await driver.open('https://elsewhere.example/');
    await never('a trace', async () => {
      const seen = await traces(tab);
      return JSON.stringify(seen) === JSON.stringify(NO_TRACE) ? null : seen;
    });
    await tab.close();
    serveCompany(driver, 0);
  });
});
