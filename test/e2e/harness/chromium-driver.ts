import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Route } from '@playwright/test';
import { chromiumTab } from './chromium-tab';
import { BROWSER_OWN, startCountingProxy } from './counting-proxy';
import { type Answerer, DEFAULT_OPTIONS, type Driver, type DriverOptions } from './driver';
import { WATCH_SOURCE } from './page-functions';
import { tabIconAnswer } from './tab-icon';
import { until } from './until';

/**
 * Over Playwright's own. No `--disable-features`: a second one would take the place of Playwright's. What that does not
 * name is quietened by an address of the harness's or by a preference.
 */
const QUIET = [
  '--no-first-run',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--allow-browser-signin=false',
  `--gaia-url=${BROWSER_OWN.accounts}`,
  `--component-updater=url-source=${BROWSER_OWN.updates}`,
  `--autofill-server-url=${BROWSER_OWN.autofill}`,
  `--gcm-checkin-url=${BROWSER_OWN.push}checkin`,
  `--gcm-registration-url=${BROWSER_OWN.push}register`,
];

/** Keeps Chromium from connecting ahead to a site that a test page answers for, and from asking about sign-in. */
const PREFERENCES = {
  net: { network_prediction_options: 2 },
  signin: { allowed: false },
  translate: { enabled: false },
};

export async function startChromium(given: Partial<DriverOptions> = {}): Promise<Driver> {
  const options = { ...DEFAULT_OPTIONS, ...given };
  const profile = mkdtempSync(join(tmpdir(), 'plumbline-chromium-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  options.prepareProfile?.(profile);
  const proxy = await startCountingProxy();
  const { width, height, scale } = options.viewport;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable ?? '/usr/bin/chromium',
    headless: options.headless,
    // As root, as in a container, Chromium's sandbox cannot start.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...QUIET, '--enable-unsafe-extension-debugging', `--window-size=${width},${height}`],
    ignoreDefaultArgs: ['--disable-extensions', '--hide-scrollbars'],
    colorScheme: options.scheme,
    ...(options.headless ? { viewport: { width, height }, deviceScaleFactor: scale } : { viewport: null }),
    ...(options.refuseNetwork ? { proxy: { server: `http://127.0.0.1:${proxy.port}`, bypass: '<-loopback>' } } : {}),
  });
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('The browser ended as soon as it had started');

  let answerer: Answerer = () => null;
  let answered: string[] = [];
  let extensionId: string | null = null;

  const answer = async (route: Route) => {
    const request = route.request();
    // Test pages answer pages; what the background asks for is to end at the proxy, and be counted.
    const reply = request.serviceWorker() ? null : (answerer(request.url()) ?? tabIconAnswer(request.url()));
    if (!reply) {
      await route.continue();
      return;
    }
    answered.push(request.url());
    await route.fulfill(reply);
  };
  // A tab may close while it is being answered; what it then cannot do is no fault.
  await context.route(/^https?:/, (route) => answer(route).catch(() => {}));
  await context.addInitScript({ content: WATCH_SOURCE });

  const own = (path: string) => `chrome-extension://${extensionId}/${path}`;
  const newPage = async (behind: boolean) => {
    if (!behind) return context.newPage();
    // Playwright opens every page in front.
    const opened = context.waitForEvent('page', (page) => page.url() === 'about:blank');
    await browser.send('Target.createTarget', { url: 'about:blank', background: true });
    return opened;
  };
  const open = async (url: string, behind = false) => {
    const tab = chromiumTab(await newPage(behind));
    await tab.go(url);
    return tab;
  };
  // Not `context.serviceWorkers()`: Playwright stays attached to a worker that has ended, to meet it when it wakes.
  const backgroundAlive = async () => {
    const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    return targetInfos.some(({ url }) => url.startsWith(own('')));
  };

  return {
    name: 'chromium',
    async install(dir) {
      // Not `--load-extension`: branded browsers refuse it, and it knows neither a later install nor an update.
      const loaded = await browser.send('Extensions.loadUnpacked', { path: dir });
      extensionId = loaded.id;
    },
    async uninstall() {
      if (extensionId) await browser.send('Extensions.uninstall', { id: extensionId });
    },
    serve(next) {
      answerer = next;
    },
    open: (url) => open(url),
    openOwn: (path, how) => open(own(path), how?.behind),
    async findOwn(path) {
      const found = context.pages().find((page) => page.url().split(/[?#]/)[0] === own(path));
      return found ? chromiumTab(found) : null;
    },
    async outside(what) {
      const worker = await until('the background worker', async () =>
        context.serviceWorkers().find((one) => one.url().startsWith(own(''))),
      );
      await worker.evaluate(async (done) => {
        type Fired = { dispatch(...args: unknown[]): void };
        const { tabs, commands, contextMenus, omnibox } = (
          globalThis as unknown as {
            chrome: {
              tabs: { query(what: object): Promise<unknown[]> };
              commands: { onCommand: Fired };
              contextMenus: { onClicked: Fired };
              omnibox: { onInputEntered: Fired };
            };
          }
        ).chrome;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        if ('command' in done) commands.onCommand.dispatch(done.command, tab);
        else if ('selected' in done)
          contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: done.selected }, tab);
        else omnibox.onInputEntered.dispatch(done.entered, 'newForegroundTab');
      }, what);
    },
    // Its question is drawn by the system, where nothing can be driven.
    allow: async () => false,
    sidebar: async () => null,
    async killBackground() {
      // Any tab of the profile will do: the first, empty one.
      const [page] = context.pages();
      if (!page) throw new Error('No tab is open');
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      // What comes in meanwhile starts it again: it is stopped until a look finds it ended.
      await until('the background worker ended', async () => {
        await session.send('ServiceWorker.stopAllWorkers');
        return !(await backgroundAlive());
      });
      await session.detach();
    },
    backgroundAlive,
    answered: () => [...answered],
    escaped: () => proxy.requests(),
    forgetRequests() {
      answered = [];
      proxy.clear();
    },
    ended,
    async close() {
      await context.close();
      await proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
