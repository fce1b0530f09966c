import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, BUILT, startBrowser } from './harness/start';
import { until } from './harness/until';
import { DEAL_MARK, pageById, serveCompany } from './sample-company';
import { chooseTeam, showAsOf } from './surfaces/options';
import {
  leaveCard,
  marks,
  NO_TRACE,
  openCardOfWord,
  traces,
  untilMarked,
  untilPainted,
  words,
} from './surfaces/overlay';
import { exploreSample } from './surfaces/welcome';

describe(`an update is invisible, ${BROWSER}`, () => {
  let driver: Driver;
  let tab: Tab;
  let painted: string[];

  beforeAll(async () => {
    driver = await startBrowser();
    serveCompany(driver, 0);
    tab = await driver.open(pageById('salesforce-harrow').url);
    await driver.install(BUILT);
  });
  afterAll(() => driver?.close());

  test('a tab that was open before the install works without a reload', async () => {
    await exploreSample(driver);
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-11', '09:00', '11 Sep');
    await tab.show();
    await untilMarked(tab, DEAL_MARK);
    painted = (await untilPainted(tab, 'ARR')).sort();
    expect(await openCardOfWord(tab, 'ARR')).toMatch(/recurring/i);
  });

  test('the card opens though the background has ended since the page was loaded', async () => {
    await leaveCard(tab);
    await driver.killBackground();
    expect(await openCardOfWord(tab, 'ARR')).toMatch(/recurring/i);
    expect(await driver.backgroundAlive()).toBe(true);
  });

  test('after an update the open tab works on, and nothing of the old script is left', async () => {
    await openCardOfWord(tab, 'ARR');
    await driver.install(BUILT);
    // "Show as of" lasts for the browser's session of the extension, which an update may end: say it again.
    await showAsOf(driver, '2026-09-11', '09:00', '11 Sep');
    await tab.show();
    await untilMarked(tab, DEAL_MARK);
    await until('the same words, each once', async () => {
      const now = (await words(tab)).sort();
      return JSON.stringify(now) === JSON.stringify(painted);
    });
    expect(await marks(tab)).toHaveLength(1);
    expect(await openCardOfWord(tab, 'ARR')).toMatch(/recurring/i);
    const { hosts } = await traces(tab);
    expect(hosts.filter((name, index) => hosts.indexOf(name) !== index)).toEqual([]);
  });

  test('after removal nothing of ours is left to be seen', async () => {
    await driver.uninstall();
    await tab.show();
    let step = 0;
    await until('nothing can be seen', async () => {
      // An orphan learns of its fate when it next has something to do: the pointer wanders, as a reader's does.
      step += 1;
      await tab.hover({ x: 200 + (step % 20) * 10, y: 200 });
      const painted = await tab.run(() => {
        const text = document.querySelector('body :is(p, span)') as Element;
        return getComputedStyle(text, '::highlight(pl-term)').textDecorationLine !== 'none' && CSS.highlights.size > 0;
      });
      return !painted && (await marks(tab)).length === 0;
    });
    // Firefox ends a removed extension's script at once, with no chance to take its (then invisible) nodes along.
    if (driver.name === 'chromium') expect(await traces(tab)).toEqual(NO_TRACE);
  });
});
