import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { startBackground } from '../../../entrypoints/background/start-background';
import { fakeBrowser, inTab, ownPage } from '../platform/fake-ports';
import { packaged } from '../sync/bundles';
import { FIVE_WEEKS_LATER, sampleFiles } from './worker';

const SITE = 'https://jira.example.com/*';
const PAGE = 'https://jira.example.com/browse/A-1';
const HELLO = { host: 'jira', origin: new URL(PAGE).origin, known: null };
let disks = 0;

describe('a site that the reader adds', () => {
  let browser: ReturnType<typeof fakeBrowser>['browser'];

  const ask = async (name: string, request: unknown, from = ownPage) => {
    const outcome = await browser.listeners.message.at(-1)?.({ name, request }, from);
    return (outcome as { reply: Record<string, unknown> }).reply;
  };
  /** As the browser does when a page of ours has asked, and when the reader takes it back there or in its own pages. */
  const given = async (isGiven: boolean) => {
    if (isGiven) browser.revoked.delete(SITE);
    else browser.revoked.add(SITE);
    browser.sent = [];
    browser.ran = [];
    for (const listener of browser.listeners.permissions) await listener();
  };
  const registered = () => browser.registered.map(({ id, matches }) => [id, ...matches]);
  const lines = async () => {
    const { sites } = (await ask('options.state', {})) as { sites: { pattern: string; required: boolean }[] };
    return sites.filter(({ required }) => !required);
  };
  const isOn = async () => (await ask('page.hello', HELLO, inTab(PAGE, 3)))?.on;

  beforeEach(async () => {
    const fake = fakeBrowser({ files: packaged(await sampleFiles()), now: FIVE_WEEKS_LATER });
    browser = fake.browser;
    browser.allowed = [SITE];
    browser.revoked.add(SITE);
    browser.tabs = [{ id: 3, url: PAGE }];
    const disk = `added-${++disks}`;
    const names = ['cache', 'reader', 'derived', 'outbox', 'sync', 'pages'].map((name) => [name, `${disk}-${name}`]);
    startBackground(fake.ports, Object.fromEntries(names));
    await ask('source.sample', {});
  });

  it('is worked on in the tab that is open, at once, and in those to come', async () => {
    await given(true);
    expect(registered()).toEqual([
      ['keys', SITE],
      ['sites', SITE],
    ]);
    expect(browser.ran).toEqual([{ file: 'content-scripts/sites.js', tabId: 3, frameId: 0 }]);
    expect(await lines()).toEqual([
      { pattern: SITE, host: 'jira.example.com', granted: true, required: false, byPolicy: false },
    ]);
    expect(await isOn()).toBe(true);
  });

  it('has nothing of ours where the reader refuses', async () => {
    expect([await lines(), registered(), browser.ran, await isOn()]).toEqual([[], [], [], false]);
  });

  it('is left when it is taken back: the tab is told, its page gets nothing more, and no later one has a script', async () => {
    await given(true);
    await given(false);
    expect(registered()).toEqual([]);
    expect(browser.ran).toEqual([]);
    expect(browser.sent).toContainEqual({ tabId: 3, message: { name: 'page.changed' } });
    expect(await lines()).toEqual([]);
    expect(await isOn()).toBe(false);
  });
});
