import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, BUILT, startBrowser } from './harness/start';
import { never, until } from './harness/until';
import { DEAL_MARK, pageById, serveCompany } from './sample-company';
import { fill, press, untilSays } from './surfaces/controls';
import { everythingKept } from './surfaces/kept';
import { chooseTeam, showAsOf, withOptions } from './surfaces/options';
import { card, marks, NO_TRACE, openCardOfMark, traces, untilMarked, untilPainted } from './surfaces/overlay';
import { withPopup } from './surfaces/popup';
import { exploreSample } from './surfaces/welcome';

const DEAL = pageById('salesforce-harrow').url;

describe(`what the reader decides, ${BROWSER}`, () => {
  let driver: Driver;
  let tab: Tab;

  /** The popup over the deal's tab, as the toolbar opens it. */
  const overDeal = <R>(use: (popup: Tab) => Promise<R>) =>
    withPopup(driver, use, `popup.html?url=${encodeURIComponent(DEAL)}`);
  const untilNothing = () =>
    until('nothing of ours is there', async () => JSON.stringify(await traces(tab)) === JSON.stringify(NO_TRACE));

  beforeAll(async () => {
    driver = await startBrowser();
    serveCompany(driver, 0);
    await driver.install(BUILT);
    await exploreSample(driver);
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-11', '09:00', '11 Sep');
    tab = await driver.open(DEAL);
    await untilMarked(tab, DEAL_MARK);
  });
  afterAll(() => driver?.close());

  test('nothing that the page reads is kept', async () => {
    await openCardOfMark(tab, DEAL_MARK);
    const kept = await everythingKept(driver);
    // What is kept is there to be read, so that what is not found is not there.
    expect(kept).toContain('harrow-logistics');
    for (const read of ['9/30/2026', '486,000', 'Three-year platform agreement', 'order form after sign-off'])
      expect(kept).not.toContain(read);
  });

  test('a term is found by another of its names, and opens in the popup', async () => {
    await withPopup(driver, async (popup) => {
      await fill(popup, 'Search', 'annual recurring');
      await untilSays(popup, 'ARR');
      await press(popup, 'ARR', { exact: false });
      await untilSays(popup, 'Owner');
    });
  });

  test('a pause on the site clears it, holds when the background has ended, and ends', async () => {
    await overDeal((popup) => press(popup, 'Pause on meridian.lightning.force.com'));
    await tab.show();
    await untilNothing();
    await driver.killBackground();
    await tab.go(DEAL);
    await never('something is drawn', async () => ((await traces(tab)).words.length > 0 ? 'words' : null));
    await overDeal((popup) => press(popup, 'Pause on meridian.lightning.force.com'));
    await tab.show();
    await untilPainted(tab, 'ARR');
    await untilMarked(tab, DEAL_MARK);
  });

  test('a pause everywhere clears every page, and ends', async () => {
    await withPopup(driver, (popup) => press(popup, 'Pause everywhere'));
    await tab.show();
    await untilNothing();
    await withPopup(driver, (popup) => press(popup, 'Pause everywhere'));
    await tab.show();
    await untilMarked(tab, DEAL_MARK);
  });

  test('a snoozed mark goes and stays away until it is woken', async () => {
    await openCardOfMark(tab, DEAL_MARK);
    const button = await until('the button of the card', () =>
      tab.inOurRoots((roots) => {
        for (const root of roots)
          for (const one of root.querySelectorAll<HTMLElement>('[role=dialog] button')) {
            if (one.innerText !== 'Snooze until the facts change' || !one.checkVisibility()) continue;
            one.scrollIntoView({ block: 'nearest' });
            const { x, y, width, height } = one.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }
        return null;
      }),
    );
    await tab.click(button);
    await until('the mark goes', async () => (await marks(tab)).length === 0);
    expect(await card(tab)).toContain('Snoozed until the facts change');
    await tab.go(DEAL);
    await untilPainted(tab, 'ARR');
    await never('a mark', async () => (await marks(tab))[0]?.text);
    await withOptions(driver, async (options) => {
      await untilSays(options, DEAL_MARK);
      await press(options, 'Wake', { exact: false });
    });
    await tab.show();
    await untilMarked(tab, DEAL_MARK);
  });
});
