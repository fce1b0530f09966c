import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { startBackground } from '../../../entrypoints/background/start-background';
import { encodeConnect } from '../../../lib/bundle/connect-code';
import { feedbackPlace } from '../../../lib/bundle/feedback-place';
import { fakeBrowser, ownPage } from '../platform/fake-ports';
import { packaged } from '../sync/bundles';
import { publisher, workspaceOf } from '../sync/published';
import { SITE, staticServer } from '../sync/static-server';
import { FIVE_WEEKS_LATER, sampleFiles } from './worker';

const SOURCE = 'https://plumbline.acme.example/*';
const WIKI = 'https://wiki.acme.example/*';
let disks = 0;

/** A browser with the wiki allowed and a tab on it, and one on the source's own site. */
async function started(policy: Record<string, unknown> = {}) {
  const fake = fakeBrowser({ files: packaged(await sampleFiles()), now: FIVE_WEEKS_LATER });
  const { browser } = fake;
  const server = staticServer();
  server.publish(await publisher()(1, workspaceOf(1)));
  Object.assign(browser, { server: server.serve, policy, allowed: [WIKI] });
  browser.revoked.add(SOURCE);
  browser.tabs = [
    { id: 1, url: 'https://wiki.acme.example/handbook' },
    { id: 2, url: 'https://plumbline.acme.example/sign-in' },
  ];
  const disk = `sites-${++disks}`;
  const names = ['cache', 'reader', 'derived', 'outbox', 'sync'].map((name) => [name, `${disk}-${name}`]);
  startBackground(fake.ports, Object.fromEntries(names));
  const ask = async (name: string, request: unknown) => {
    const outcome = await browser.listeners.message.at(-1)?.({ name, request }, ownPage);
    return (outcome as { reply: Record<string, unknown> }).reply;
  };
  const tell = async () => {
    for (const listener of browser.listeners.permissions) await listener();
  };
  return {
    browser,
    server,
    ask,
    /** As the browser does when a page of ours has asked for the site and the reader agreed. */
    async grant() {
      browser.revoked.delete(SOURCE);
      browser.allowed.push(SOURCE);
      await tell();
    },
    connect: () => ask('sync.connect', { text: SITE, token: null }),
    matches: () => [...new Set(browser.registered.flatMap(({ matches }) => matches))],
    tabsRunIn: () => [...new Set(browser.ran.map(({ tabId }) => tabId))],
  };
}

describe('what a reader allows so that a workspace can be fetched', () => {
  it('is no site whose pages are read: not when it is granted, not once it is connected, not after an update', async () => {
    const { browser, ask, grant, connect, matches, tabsRunIn } = await started();
    await ask('sync.preview', { text: SITE });
    await grant();
    expect([matches(), tabsRunIn()]).toEqual([[WIKI], [1]]);
    expect(await connect()).toMatchObject({ state: { status: 'current' } });
    for (const listener of browser.listeners.installed) await listener('update');
    expect([matches(), tabsRunIn()]).toEqual([[WIKI], [1]]);
    const { sites } = (await ask('options.state', {})) as { sites: { pattern: string }[] };
    expect(sites.map(({ pattern }) => pattern)).toContain(WIKI);
    expect(sites.map(({ pattern }) => pattern)).not.toContain(SOURCE);
    expect(await ask('popup.state', { url: 'https://plumbline.acme.example/sign-in' })).toMatchObject({ site: null });
  });

  it('goes back where what it serves cannot be followed, but not what was allowed before', async () => {
    const { browser, server, ask, grant, connect } = await started();
    server.files.set('head.json', '{}');
    const feedback = feedbackPlace('https://wiki.acme.example/inbox');
    await ask('sync.preview', { text: await encodeConnect({ kind: 'bundle', url: SITE, keys: [], feedback }) });
    await grant();
    expect(await connect()).toMatchObject({ problem: { code: 'bundle-damaged' } });
    expect(browser.givenBack).toEqual([SOURCE]);
  });
});

describe('sites that a policy names', () => {
  it('are shown as set, and read once they are allowed, even where they serve the workspace too', async () => {
    const { ask, grant, matches } = await started({
      sites: ['https://plumbline.acme.example', 'no site'],
      sources: [{ url: SITE }],
    });
    const line = async () => {
      const { sites } = (await ask('options.state', {})) as { sites: { pattern: string }[] };
      return sites.filter(({ pattern }) => pattern === SOURCE);
    };
    expect(await line()).toMatchObject([{ host: 'plumbline.acme.example', granted: false, byPolicy: true }]);
    await grant();
    expect(await line()).toMatchObject([{ granted: true, byPolicy: true }]);
    expect(matches()).toEqual([WIKI, SOURCE]);
  });
});
