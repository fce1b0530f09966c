import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { startBackground } from '../../../entrypoints/background/start-background';
import { REQUIRED_SITES } from '../../../lib/values/required-sites';
import { fakeBrowser, inTab, ownPage } from '../platform/fake-ports';
import { bundleOf, packaged } from '../sync/bundles';
import { FIVE_WEEKS_LATER, SALESFORCE, sampleFiles, sampleWith } from './worker';

let disks = 0;

async function started() {
  const fake = fakeBrowser({ files: packaged(await sampleFiles()), now: FIVE_WEEKS_LATER });
  const disk = `started-${++disks}`;
  const start = () =>
    startBackground(fake.ports, { cache: `${disk}-cache`, reader: `${disk}-reader`, pages: `${disk}-pages` });
  start();
  const { browser } = fake;
  const ask = (name: string, request: unknown, from = ownPage) =>
    browser.listeners.message.at(-1)?.({ name, request }, from);
  return { browser, ask, start };
}

const changed = (tabId: number) => ({ tabId, message: { name: 'page.changed' } });

it('registers every listener before its first wait', async () => {
  const { browser, ask } = await started();
  const { message, installed, startup, alarm, permissions } = browser.listeners;
  expect([message, installed, startup, alarm, permissions].map((all) => all.length)).toEqual([1, 2, 3, 2, 1]);
  const { selection, typed, entered, command } = browser.listeners;
  expect([selection, typed, entered, command].map((all) => all.length)).toEqual([1, 1, 1, 1]);
  expect(browser.armed.get('today')).toBe(60);
  // The workspace's source is nobody's matter before something asks for the workspace.
  await ask('popup.state', { url: null });
  await vi.waitFor(() => expect(browser.armed.get('sync')).toBe(5));
});

it('answers a message that comes before it is ready', async () => {
  const { ask } = await started();
  expect(
    await ask('page.hello', { host: 'jira', origin: 'https://acme.atlassian.net', known: null }, inTab(SALESFORCE)),
  ).toEqual({
    reply: { on: false },
  });
});

it('opens the welcome page on install, once, and works in open tabs without a reload', async () => {
  const { browser } = await started();
  browser.tabs = [
    { id: 1, url: SALESFORCE },
    { id: 2, url: SALESFORCE },
  ];
  browser.answers.set(2, { warnings: 0, terms: 0, recognised: true });
  for (const listener of browser.listeners.installed) await listener('install');
  expect(browser.opened).toEqual(['chrome-extension://plumbline/welcome.html']);
  expect(browser.ran).toEqual([{ file: 'content-scripts/salesforce.js', tabId: 1, frameId: 0 }]);

  for (const listener of browser.listeners.installed) await listener('other');
  for (const listener of browser.listeners.installed) await listener('update');
  for (const listener of browser.listeners.startup) await listener();
  expect(browser.opened).toHaveLength(1);
  expect(browser.ran).toHaveLength(3);
});

it('takes the sample that an update brought, though its number is the same', async () => {
  const { browser, ask, start } = await started();
  await ask('source.sample', {});
  browser.files.clear();
  for (const [name, text] of Object.entries(
    packaged(await sampleWith((harrow) => ({ ...harrow, title: 'Updated' }), 1)),
  ))
    browser.files.set(name, text);
  start();
  await browser.listeners.installed.at(-1)?.('update');
  await ask('reader.as-of', { asOf: { date: '2026-09-11', time: null } });
  const context = { host: 'salesforce', ref: 'salesforce:0065g0000MERID1', pageLocale: null, fields: [] };
  const record = (await ask('page.record', context, inTab(SALESFORCE))) as { reply: { marks: { key: string }[] } };
  const card = await ask('page.card', { subject: { kind: 'mark', key: record.reply.marks[0]?.key, context } });
  expect(card).toMatchObject({ reply: { card: { item: { title: 'Updated' } } } });
});

it('tells pages that access was given or taken', async () => {
  const { browser } = await started();
  browser.tabs = [{ id: 5, url: null }];
  for (const listener of browser.listeners.permissions) await listener();
  expect(browser.sent).toContainEqual(changed(5));
});

it('looks at the start which sites were taken away, and again when that changes', async () => {
  const fake = fakeBrowser({ files: packaged(await sampleFiles()), now: FIVE_WEEKS_LATER });
  const asked: string[] = [];
  const contains = fake.ports.permissions.contains;
  fake.ports.permissions.contains = (origins) => {
    asked.push(...origins);
    return contains(origins);
  };
  startBackground(fake.ports, { cache: 'sites-cache', reader: 'sites-reader', pages: 'sites-pages' });
  for (const listener of fake.browser.listeners.startup) await listener();
  expect(asked).toEqual([...REQUIRED_SITES]);
  for (const listener of fake.browser.listeners.permissions) await listener();
  expect(asked).toHaveLength(2 * REQUIRED_SITES.length);
});

it('tells pages that a cut-off has passed, or a day turned in another calendar', async () => {
  const { browser, ask } = await started();
  const weekend = [6, 7];
  const calendars = [
    { id: 'ny', timeZone: 'America/New_York', weekend, cutoff: '17:00' },
    { id: 'tokyo', timeZone: 'Asia/Tokyo', weekend },
  ];
  const manifest = { name: 'Meridian', defaultCalendar: 'ny' };
  await ask('source.files', { files: await bundleOf(1, { manifest, calendars }) });
  browser.tabs = [{ id: 5, url: SALESFORCE }];
  const ring = async (at: string) => {
    browser.now = Date.parse(at);
    browser.sent = [];
    for (const listener of browser.listeners.alarm.slice(-2)) await listener('today');
    return browser.sent.length;
  };
  await ring('2026-10-14T09:30:00-04:00');
  expect(await ring('2026-10-14T10:30:00-04:00')).toBe(0);
  expect(await ring('2026-10-14T11:30:00-04:00')).toBe(1); // midnight in Tokyo
  expect(await ring('2026-10-14T16:30:00-04:00')).toBe(0);
  expect(await ring('2026-10-14T17:30:00-04:00')).toBe(1); // New York's cut-off
  expect(await ring('2026-10-14T23:30:00-04:00')).toBe(0);
  expect(await ring('2026-10-15T00:30:00-04:00')).toBe(1); // midnight in New York
});

it('tells pages that the day has turned, and only then', async () => {
  const { browser, ask, start } = await started();
  await ask('source.sample', {});
  browser.tabs = [{ id: 5, url: SALESFORCE }];
  const ring = async (name = 'today') => {
    browser.sent = [];
    for (const listener of browser.listeners.alarm.slice(-2)) await listener(name);
    return browser.sent;
  };
  await ring();
  expect(await ring()).toEqual([]);
  browser.now += 24 * 3_600_000;
  expect(await ring('another')).toEqual([]);
  expect(await ring()).toEqual([changed(5)]);
  start();
  expect(await ring()).toEqual([]);
  browser.now += 24 * 3_600_000;
  expect(await ring()).toEqual([changed(5)]);
});

it('puts into each open tab the script of its host, and into a site the reader has allowed the one that finds out', async () => {
  const { browser } = await started();
  browser.allowed = ['https://jira.example.com/*'];
  browser.tabs = [
    { id: 1, url: 'https://app.notion.com/p/a' },
    { id: 2, url: 'https://acme.atlassian.net/browse/A-1' },
    { id: 3, url: 'https://jira.example.com/browse/A-1' },
    { id: 4, url: 'https://www.example.org/' },
  ];
  for (const listener of browser.listeners.installed) await listener('update');
  expect(browser.ran.map(({ file, tabId }) => [tabId, file])).toEqual([
    [1, 'content-scripts/notion.js'],
    [2, 'content-scripts/jira.js'],
    [3, 'content-scripts/sites.js'],
  ]);
});

it('has the browser run scripts on the sites that the reader has allowed, and on no other', async () => {
  const { browser } = await started();
  const allow = async (sites: string[]) => {
    browser.allowed = sites;
    for (const listener of browser.listeners.permissions) await listener();
    return browser.registered.map(({ file, early, matches }) => [file, early, matches]);
  };
  const sites = ['https://jira.example.com/*', 'https://wiki.example.com/*'];
  expect(await allow(sites)).toEqual([
    ['content-scripts/keys.js', true, sites],
    ['content-scripts/sites.js', false, sites],
  ]);
  expect(await allow([])).toEqual([]);
});

it('puts the script of a host into the frame that found its page', async () => {
  const { browser, ask } = await started();
  const from = inTab('https://jira.example.com/browse/A-1', 7);
  expect(await ask('page.need-host-script', { host: 'jira' }, from)).toEqual({ reply: { ok: true } });
  expect(browser.ran).toEqual([{ file: 'content-scripts/jira.js', tabId: 7, frameId: 0 }]);
  expect(await ask('page.need-host-script', { host: '../x' }, from)).toMatchObject({ refused: {} });
});
