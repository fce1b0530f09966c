import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, BUILT, startBrowser } from './harness/start';
import { never, until } from './harness/until';
import { unusedScript } from './harness/unused-script';
import { QUIET_WORD, quietPages, serveCompany, shiftToday } from './sample-company';
import { untilSays } from './surfaces/controls';
import { cardFacts, NO_TRACE, openCardOfWord, traces, untilPainted, words } from './surfaces/overlay';
import { popupText } from './surfaces/popup';
import { exploreSample } from './surfaces/welcome';

describe(`from install to the first card, ${BROWSER}`, () => {
  let driver: Driver;
  const shift = shiftToday();
  const open = new Map<string, Tab>();

  beforeAll(async () => {
    driver = await startBrowser();
    serveCompany(driver, shift);
    await driver.install(BUILT);
  });
  afterAll(() => driver?.close());

  test('the welcome page opens by itself', async () => {
    await until('the welcome page', () => driver.findOwn('welcome.html'));
  });

  test('nothing is drawn on any host before a workspace is chosen', async () => {
    for (const { host, url } of quietPages(shift)) open.set(host, await driver.open(url));
    for (const tab of open.values()) {
      await tab.show();
      await never('something is drawn', async () => {
        const seen = await traces(tab);
        return JSON.stringify(seen) === JSON.stringify(NO_TRACE) ? null : seen;
      });
    }
    expect(await popupText(driver)).toContain('No workspace is chosen, so nothing is read or drawn on any page.');
  });

  test('choosing the sample paints words in the tabs that are open already, on all three hosts', async () => {
    await exploreSample(driver);
    for (const tab of open.values()) {
      await tab.show();
      expect(await untilPainted(tab, QUIET_WORD)).not.toEqual([]);
    }
  });

  test('a page opened later is painted too', async () => {
    const tab = await driver.open(quietPages(shift)[0]?.url ?? '');
    await untilPainted(tab, QUIET_WORD);
    await tab.close();
  });

  test.each(['salesforce', 'notion', 'jira'])(
    'at rest on a word of %s its card says all that is known',
    async (host) => {
      const tab = open.get(host) as Tab;
      await tab.show();
      const text = await openCardOfWord(tab, QUIET_WORD);
      expect(text).toMatch(/retention|revenue/i);
      const facts = await cardFacts(tab);
      expect(facts).toHaveProperty('Owner');
      expect(facts.Verified).toMatch(/\d+ \w{3}.*, (?:\d+ days? ago|today)/);
      expect(text).toMatch(/said “(?:on track|at risk|off track|paused)” (?:\d+ working days? ago|today)/);
      expect(text).toContain('Meridian v1, as of');
      expect(await words(tab)).toContain(QUIET_WORD);
    },
  );

  // Firefox tells of no script what of it has run.
  if (BROWSER === 'chromium')
    test('no page of ours loads more than 20 kB of script that it does not run', async () => {
      for (const [page, says] of [
        ['popup.html', 'On this page'],
        ['sidepanel.html', 'On this page'],
        ['options.html', 'Words on a page'],
        ['welcome.html', 'Meridian'],
      ] as const) {
        const tab = await driver.openOwn(page);
        const { react, ...ours } = await unusedScript(tab, () => untilSays(tab, says));
        expect(react, `${page}: React is in a file of its own`).toBeGreaterThan(0);
        for (const [script, unused] of Object.entries(ours)) expect(unused, `${page}: ${script}`).toBeLessThan(20_000);
        await tab.close();
      }
    });

  test('the popup knows the sample', async () => {
    const text = await popupText(driver);
    expect(text).toContain('Meridian');
    expect(text).toContain('Sample: a made-up company');
  });
});
