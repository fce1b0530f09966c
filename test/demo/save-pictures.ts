/** Saves a picture of every sample page with its card open, of the popup and of the welcome page, light and dark. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Driver, Scheme, Tab } from '../e2e/harness/driver';
import { until } from '../e2e/harness/until';
import { DEAL_MARK, serveCompany } from '../e2e/sample-company';
import { untilSays } from '../e2e/surfaces/controls';
import { chooseTeam, showAsOf } from '../e2e/surfaces/options';
import { card, marks, middle, openCardOfWord, untilMarked, words } from '../e2e/surfaces/overlay';
import { exploreSample } from '../e2e/surfaces/welcome';
import { samplePages } from '../fixtures/pages';
import { openDemo } from './open-demo';

const dir = resolve(process.argv[2] ?? 'test-results/pictures');
/** A page on which nothing was drawn by then stays quiet. */
const QUIET_AFTER_MS = 3_000;
/** A mark comes after the words. */
const NO_MARK_AFTER_MS = 1_200;
const POPUP_WIDTH = 360;
/** The page that shows the product best has the name of its kind. */
const NAMES: Record<string, string> = { 'salesforce-harrow': 'salesforce-opportunity' };

/** A card or page that still moves makes a blurred picture. */
async function atRest(tab: Tab): Promise<void> {
  await until('nothing moves', () =>
    tab.inOurRoots((roots) =>
      [document, ...roots].every((root) => root.getAnimations().every(({ playState }) => playState === 'finished')),
    ),
  );
}

async function save(tab: Tab, name: string): Promise<void> {
  await atRest(tab);
  writeFileSync(join(dir, `${name}.png`), Buffer.from(await tab.picture(), 'base64'));
  process.stdout.write(`${name}.png\n`);
}

/** Opens the card of the page's mark, else of its first word. On a page with neither, silence is the picture. */
async function openItsCard(tab: Tab): Promise<void> {
  const drawn = until('something is drawn', async () => (await words(tab)).length > 0, QUIET_AFTER_MS);
  if (!(await drawn.catch(() => false))) return;
  const [mark] = await until(
    'a mark',
    async () => {
      const found = await marks(tab);
      return found.length > 0 && found;
    },
    NO_MARK_AFTER_MS,
  ).catch(() => []);
  if (mark) {
    await tab.hover(middle(mark.rect));
    await until('the card of the mark', () => card(tab));
    return;
  }
  const [word] = await words(tab);
  if (word) await openCardOfWord(tab, word);
}

async function savePages(driver: Driver, scheme: Scheme): Promise<void> {
  for (const page of samplePages({ shiftWeeks: 0 })) {
    const tab = await driver.open(page.url);
    await openItsCard(tab);
    await save(tab, `${NAMES[page.id] ?? page.id}.${scheme}`);
    await tab.close();
  }
}

async function savePopup(driver: Driver, scheme: Scheme): Promise<void> {
  const [page] = samplePages({ shiftWeeks: 0 });
  const under = await driver.open(page?.url ?? 'about:blank');
  await untilMarked(under, DEAL_MARK);
  const popup = await driver.openOwn('popup.html', { behind: true });
  await untilSays(popup, 'On this page');
  await popup.show();
  await popup.resize(POPUP_WIDTH, await popup.run(() => document.body.scrollHeight));
  await popup.resize(POPUP_WIDTH, await popup.run(() => Math.ceil(document.body.getBoundingClientRect().height)));
  await save(popup, `popup.${scheme}`);
  await popup.close();
  await under.close();
}

mkdirSync(dir, { recursive: true });
for (const scheme of ['light', 'dark'] as const) {
  const driver = await openDemo({ headless: true, scheme, viewport: { width: 1280, height: 960, scale: 2 } });
  try {
    serveCompany(driver, 0);
    await driver.install(resolve('.output/chrome-mv3'));
    const welcome = await exploreSample(driver);
    // The pointer still rests on the button that it pressed.
    await welcome.hover({ x: 4, y: 4 });
    await save(welcome, `welcome.${scheme}`);
    await chooseTeam(driver, 'Sales');
    await showAsOf(driver, '2026-09-11', '09:00', '11 Sep');
    await savePages(driver, scheme);
    await savePopup(driver, scheme);
  } finally {
    await driver.close();
  }
}
