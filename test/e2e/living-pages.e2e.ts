import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../fixtures/living/living';
import { livingPages } from '../fixtures/living/living-pages';
import { pageOf } from './harness/chromium-tab';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, copyOfBuilt, startBrowser } from './harness/start';
import { until } from './harness/until';
import { chooseTeam, showAsOf } from './surfaces/options';
import { leaveCard, openCardOfWord, traces } from './surfaces/overlay';
import { exploreSample } from './surfaces/welcome';

const PAGES = await livingPages();
type Host = (typeof PAGES)[number]['name'];
/** Data Center lives on any site; the reader has allowed this one. */
const SITE_OF_ITS_OWN = 'https://tools.example.com';

const goTo = (tab: Tab, path: string) => tab.run((where) => window.living.go(where), path);

/** Middle or end of the first drawn that a selector finds; ` >>> ` goes on within a component. */
async function at(tab: Tab, selector: string, where: 'middle' | 'end' = 'middle') {
  const find = (wanted: string, end: boolean) => {
    let found: Element[] = [document.documentElement];
    for (const [depth, part] of wanted.split(' >>> ').entries())
      found = found.flatMap((one) => [...((depth > 0 && one.shadowRoot) || one).querySelectorAll(part)]);
    const rect = found.map((one) => one.getBoundingClientRect()).find(({ width }) => width > 0);
    return rect?.width ? { x: end ? rect.right - 2 : rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
  };
  return until(`${selector} is drawn`, () => tab.run(find, selector, where === 'end'));
}

async function type(tab: Tab, ...keys: string[]): Promise<void> {
  for (const key of keys) await tab.press(key);
}

/** Writes by an input method; only Chromium's protocol plays one. */
async function compose(tab: Tab): Promise<void> {
  if (BROWSER !== 'chromium') return;
  const page = pageOf(tab);
  const session = await page.context().newCDPSession(page);
  for (const text of ['に', 'にほ', 'にほん'])
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: '日本' });
  await session.detach();
}

const HARROW = '/lightning/r/Opportunity/0065g0000MERID1AQP/view';
const CALDER = '/lightning/r/Opportunity/0065g0000CALDR1AQP/view';
const DEALS = '/lightning/o/Opportunity/list?filterName=Recent';

/** Edits fields, presses keys, moves a row and opens one: the same whichever way the components keep to themselves. */
const LIGHTNING_DEEDS = {
  at: HARROW,
  word: 'NRR',
  async deeds(tab: Tab) {
    const edit = async (label: string) => {
      const field = `records-record-layout-item[field-label="${label}"]`;
      await tab.click(await at(tab, `${field} >>> .inline-edit-trigger`));
      await until('it is edited', () => tab.run((name) => document.activeElement?.matches(name), field));
    };
    await edit('Close Date');
    await type(tab, 'End', 'Backspace', '7', 'Escape');
    await edit('Close Date');
    await type(tab, 'End', 'Backspace', '7', 'Enter');
    // The mark at the date goes while this is typed: what one undo takes back is as without it.
    await edit('Next Step');
    await type(tab, 'End', ...' ARR', 'Control+z', ...', GRR ');
    await compose(tab);
    await type(tab, 'Enter');
    await type(tab, 'e', '/', 'g', 'j');
    await goTo(tab, DEALS);
    await tab.drag(await at(tab, 'tr:nth-child(4) td'), await at(tab, 'tr:nth-child(7) td'));
    await tab.click(await at(tab, 'tr:nth-child(1) a'));
    await until('the row is open', () => tab.run(() => document.title.startsWith('Harrow')));
    await type(tab, 'k', 'Escape');
  },
};

const DC_BOARD = '/jira/secure/RapidBoard.jspa?rapidView=1';
const DC_SEARCH = '/jira/issues/?jql=project%20%3D%20BILL';

/** What a reader does on each page, with a word on it whose card is opened first where there is anybody to open it. */
const DEEDS: Record<Host, { at: string; word: string; deeds(tab: Tab): Promise<void> }> = {
  salesforce: LIGHTNING_DEEDS,
  'salesforce-native': LIGHTNING_DEEDS,
  notion: {
    at: '/p/Autumn-launch-4eb3ab2b000a25962d614cfa357bffe9',
    word: 'NRR',
    async deeds(tab) {
      const last = '.notion-page-content > [data-block-id]:nth-child(3)';
      await tab.click(await at(tab, `${last} .leaf`, 'end'));
      await type(tab, 'End', ...'ARR, ', 'Control+z', 'Control+z', ')', 'Enter', ...'GRR is ');
      await compose(tab);
      await type(tab, 'Escape', 'Backspace');
      await tab.drag(await at(tab, '.notion-page-content > :nth-child(2) .handle'), await at(tab, `${last} .leaf`));
      await goTo(tab, '/p/All-work-00000000000000000000000000000a02');
      await tab.click(await at(tab, '.notion-collection-item:nth-child(3) span'));
      await until('the row is peeked at', () => tab.run(() => document.title === 'Usage-based billing'));
      await tab.click(await at(tab, '.notion-peek-renderer .leaf:not(h1)', 'end'));
      await type(tab, 'End', ...' TCV');
    },
  },
  jira: {
    at: '/browse/BILL-412',
    word: 'NRR',
    async deeds(tab) {
      await tab.click(await at(tab, '[data-testid$="duedate"] span'));
      await type(tab, 'End', 'Backspace', '7', 'Escape');
      await tab.click(await at(tab, '[data-testid$="duedate"] span'));
      await type(tab, 'End', 'Backspace', '7', 'Enter');
      await tab.click(await at(tab, '.ak-renderer-document p', 'end'));
      await until('the editor is there', () => tab.run(() => document.activeElement?.id === 'ak-editor-textarea'));
      await type(tab, 'End', ...' ARR', 'Control+z', 'Enter', ...'GRR ');
      await compose(tab);
      await tab.click(await at(tab, '[data-testid="save"]'));
      await goTo(tab, '/jira/software/c/projects/BILL/boards/1');
      await tab.click(await at(tab, '#card-BILL-600'));
      await type(tab, 'j', 'j', 'k', 'c', '.', 'g', 'i', 'Enter');
      await until('the issue is open', () => tab.run(() => document.title.startsWith('[BILL-412]')));
      await type(tab, 'm', 'Escape');
      await until('the issue is closed', () => tab.run(() => document.title === 'Board - Jira'));
      await tab.drag(await at(tab, '#card-BILL-601 span + span'), await at(tab, '#card-BILL-605 span + span'));
    },
  },
  'jira-data-center': {
    at: '/jira/browse/BILL-412',
    word: 'NRR',
    async deeds(tab) {
      const edit = async (selector: string, id: string) => {
        await tab.click(await at(tab, selector, 'end'));
        await until('it is edited', () => tab.run((wanted) => document.activeElement?.id === wanted, id));
      };
      await edit('#due-date time', 'duedate');
      await type(tab, 'End', 'Backspace', '7', 'Escape');
      await edit('#due-date time', 'duedate');
      await type(tab, 'End', 'Backspace', '7', 'Enter');
      await edit('#description-val p', 'description');
      await type(tab, 'End', ...' ARR', 'Control+z', 'Enter', ...'GRR ');
      await compose(tab);
      await tab.click(await at(tab, '#description-val .submit'));
      await type(tab, 'g', 'i', '.', 'm');
      await goTo(tab, DC_SEARCH);
      await type(tab, 'j', 'j', 'k', 'Enter');
      await until('the issue is open', () => tab.run(() => document.title.startsWith('[BILL-412]')));
      await goTo(tab, DC_BOARD);
      await tab.click(await at(tab, '[data-issue-key="BILL-601"] span'));
      await type(tab, 'j', 'j', 'c', 'Enter');
      const beside = () => tab.run(() => document.querySelector('#ghx-detail-issue') !== null);
      await until('the issue is open', beside);
      await type(tab, 'Escape');
      await until('the issue is closed', async () => !(await beside()));
      const card = (key: string) => at(tab, `[data-issue-key="${key}"] span`);
      await tab.drag(await card('BILL-601'), await card('BILL-605'));
    },
  },
};

/** All that has become of the page, and all that it has heard. */
async function lived(tab: Tab, host: Host) {
  await DEEDS[host].deeds(tab);
  return tab.run(() => ({
    heard: window.living.diary,
    state: window.living.state(),
    html: document.body.outerHTML,
    scripts: document.documentElement.getAttributeNames(),
    title: document.title,
  }));
}

const LATE = 'Event metering (PLAT-88) is due 16 Oct, 12 working days after 30 Sep';
const LEANING = 'Leaning on this: 1';
const DROPPED = 'Smart Routing (ROUT-77) was deprioritised 6 working days ago; your date is 6 Oct';
const WORK = '/p/All-work-00000000000000000000000000000a02';
const BOARD = '/jira/software/c/projects/BILL/boards/1';

const IN_CONSOLE = '?ws=%2Flightning%2Fr%2FAccount%2F001xx000003DGb2AAG%2Fview';
const CHAIN = 'Chain ends 12 Oct, 8 working days late';
const NEVER_AGREED = 'Identity has agreed no date for Audit log export. Asked: never.';
const LIGHTNING_ROUNDS = {
  [HARROW]: { words: ['Stage', 'NRR'], marks: [CHAIN] },
  [DEALS]: { words: [], marks: ['', ''] },
  '/lightning/r/Campaign/7015g000000AUT1AAO/view': null,
  [CALDER]: null,
  [HARROW + IN_CONSOLE]: null,
  [CALDER + IN_CONSOLE]: { words: ['GRR'], marks: [NEVER_AGREED] },
  '/lightning/r/Case/5005g00000QUIE1AAP/view': { words: [], marks: [] },
};

/** Address -> what of ours is on it, at rest; null where that is not asked after the 200, so that they take less long. */
const ROUNDS: Record<Host, Record<string, { words: string[]; marks: string[] } | null>> = {
  salesforce: LIGHTNING_ROUNDS,
  'salesforce-native': LIGHTNING_ROUNDS,
  notion: {
    '/p/Autumn-launch-4eb3ab2b000a25962d614cfa357bffe9': { words: ['NRR'], marks: [DROPPED] },
    '/p/Launch-landing-page-1b1eb11ebcba19fe2f3b2faf9ff223a9': null,
    [WORK]: null,
    [`${WORK}?p=df9668cb99e17bbd4afba3f618cc5e7f&pm=s`]: {
      // Amber, and standing for its warning: in the row behind the peek, and in what is peeked at.
      words: ['MRR', 'TCV', 'On track', 'On track'],
      marks: [LATE, LEANING],
    },
    '/p/Kitchen-00000000000000000000000000000a01': { words: [], marks: [] },
  },
  jira: {
    '/browse/BILL-412': null,
    '/browse/ROUT-77': { words: ['GRR'], marks: ['Leaning on this: 3'] },
    [BOARD]: null,
    [`${BOARD}?selectedIssue=BILL-412`]: {
      words: ['NRR'],
      // Three cards of the board and two linked issues have a small sign.
      marks: ['', '', '', '', '', LATE, LEANING],
    },
    '/browse/PLAT-88': null,
    '/browse/OPS-3': { words: [], marks: [] },
  },
  'jira-data-center': {
    '/jira/browse/BILL-412': null,
    '/jira/browse/ROUT-77': { words: ['GRR'], marks: ['Leaning on this: 3'] },
    [DC_SEARCH]: { words: [], marks: ['', '', ''] },
    [`${DC_BOARD}&selectedIssue=BILL-412`]: { words: ['NRR'], marks: ['', '', '', LATE, LEANING] },
    [DC_BOARD]: null,
    '/jira/browse/OPS-3': { words: [], marks: [] },
  },
};

describe(`living pages, ${BROWSER}`, () => {
  let driver: Driver;
  const built = copyOfBuilt([`${SITE_OF_ITS_OWN}/*`]);
  const alone = new Map<Host, Awaited<ReturnType<typeof lived>>>();
  const openPage = async (host: Host) => {
    const page = PAGES.find((one) => one.name === host);
    const tab = await driver.open(`${page?.origin}${DEEDS[host].at}`);
    await until('the page lives', () => tab.run(() => window.living !== undefined));
    await tab.run(() => window.living.drawn);
    return tab;
  };

  beforeAll(async () => {
    driver = await startBrowser();
    driver.serve((url) => {
      const page = PAGES.find(({ origin }) => URL.parse(url)?.origin === origin);
      return page ? { status: 200, headers: page.headers, body: page.html } : null;
    });
    for (const { name } of PAGES) {
      const tab = await openPage(name);
      alone.set(name, await lived(tab, name));
      await tab.close();
    }
    await driver.install(built.dir);
    await exploreSample(driver);
    await chooseTeam(driver, 'Engineering');
    await showAsOf(driver, '2026-09-14', '09:00', '14 Sep');
  });
  afterAll(async () => {
    await driver?.close();
    built.remove();
  });

  test.each(PAGES.map(({ name }) => name))(
    '%s: its reader does as without us, and it hears and becomes the same',
    async (host) => {
      const tab = await openPage(host);
      await openCardOfWord(tab, DEEDS[host].word);
      await leaveCard(tab);
      expect(await lived(tab, host)).toEqual(alone.get(host));
      await tab.close();
    },
  );

  test.each(PAGES.map(({ name }) => name))(
    '%s: after 200 navigations nothing is left of an earlier record',
    async (host) => {
      const tab = await openPage(host);
      const paths = Object.keys(ROUNDS[host]);
      const asked = Object.entries(ROUNDS[host]).flatMap(([path, ours]) => (ours ? [{ path, ours }] : []));
      for (const { path, ours } of asked) {
        await tab.run(
          async (all, count, last) => {
            for (let step = 0; step < count; step++) {
              const going = window.living.go(all[(step * 7) % all.length] ?? '');
              // Some are left before they are drawn.
              if (step % 3 > 0) await going;
              else await new Promise((resolve) => requestAnimationFrame(resolve));
            }
            await window.living.go(last);
          },
          paths,
          Math.ceil(200 / asked.length),
          path,
        );
        // At rest it says of this record what it says on a page that has just been opened, and nothing of any other.
        const shown = async () => {
          const { words, marks, hosts, inBody } = await traces(tab);
          return JSON.stringify({ words, marks: marks.sort(), hosts: hosts.length, inBody });
        };
        const wanted = JSON.stringify({
          ...ours,
          marks: ours.marks.toSorted(),
          hosts: ours.marks.length > 0 ? 1 : 0,
          inBody: 0,
        });
        await until(`${path} is at rest`, async () => (await shown()) === wanted).catch(async () => {
          expect(await shown()).toEqual(wanted);
        });
      }
      await tab.close();
    },
  );
});
