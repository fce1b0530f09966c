import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type HTTPRequest, type Page } from 'puppeteer-core';
import { startCountingProxy } from './counting-proxy';
import { type Answerer, DEFAULT_OPTIONS, type Driver, type DriverOptions } from './driver';
import { privileged } from './firefox-beyond';
import { ALLOW, outside, SIDEBAR } from './firefox-outside';
import { OWN_UUID, preferences } from './firefox-preferences';
import { firefoxTab } from './firefox-tab';
import { WATCH_SOURCE } from './page-functions';
import { tabIconAnswer } from './tab-icon';
import { until } from './until';

export async function startFirefox(given: Partial<DriverOptions> & { addonId: string }): Promise<Driver> {
  const options = { ...DEFAULT_OPTIONS, ...given };
  const { addonId } = given;
  const profile = mkdtempSync(join(tmpdir(), 'plumbline-firefox-'));
  options.prepareProfile?.(profile);
  const proxy = await startCountingProxy();
  const { width, height } = options.viewport;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable ?? '/usr/bin/firefox-esr',
    headless: options.headless,
    // A busy machine is slow to start it.
    timeout: 90_000,
    userDataDir: profile,
    extraPrefsFirefox: preferences(proxy.port, addonId, options),
    acceptInsecureCerts: true,
    defaultViewport: { width, height },
    args: [
      '--no-remote',
      // Privileged scripts are how the harness ends the event page; pages never get them.
      '--remote-allow-system-access',
      `--width=${width}`,
      `--height=${height}`,
    ],
    // Release builds take another address for their settings service only with the second of these.
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  const ended = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));

  let answerer: Answerer = () => null;
  let answered: string[] = [];

  const answer = async (request: HTTPRequest) => {
    const url = request.url();
    const reply = url.startsWith('http') ? (answerer(url) ?? tabIconAnswer(url)) : null;
    if (!reply) {
      await request.continue();
      return;
    }
    answered.push(url);
    await request.respond(reply);
  };

  const own = (path: string) => `moz-extension://${OWN_UUID}/${path}`;
  const prepare = async (page: Page) => {
    await page.setRequestInterception(true);
    // A tab may close while it is being answered; what it then cannot do is no fault.
    page.on('request', (request) => answer(request).catch(() => {}));
    await page.evaluateOnNewDocument(WATCH_SOURCE);
  };
  const open = async (url: string, background = false) => {
    const page = await browser.newPage({ background });
    // Only pages of the web have anything to answer, and to watch.
    if (url.startsWith('http')) await prepare(page);
    const tab = firefoxTab(page);
    await tab.go(url);
    return tab;
  };
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension`;
  const backgroundAlive = async () => (await privileged(browser, `${extension}.backgroundState`)) === 'running';

  return {
    name: 'firefox',
    async install(dir) {
      const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
      const id = manifest.browser_specific_settings?.gecko?.id;
      if (id !== addonId) throw new Error(`${dir} is extension ${id}, the driver was started for ${addonId}`);
      await browser.installExtension(dir);
    },
    uninstall: () => browser.uninstallExtension(addonId),
    serve(next) {
      answerer = next;
    },
    open: (url) => open(url),
    openOwn: (path, how) => open(own(path), how?.behind),
    async findOwn(path) {
      for (const page of await browser.pages()) {
        // Asked of the page itself: Firefox reports no load of a tab that an extension opened, so `page.url()` stays
        // as it was.
        const url = await page.evaluate(() => location.href).catch(() => '');
        if (url.split(/[?#]/)[0] === own(path)) return firefoxTab(page);
      }
      return null;
    },
    outside: (what) => outside(browser, extension, what),
    allow: async () => (await privileged(browser, ALLOW)) === true,
    sidebar: async () => (await privileged(browser, SIDEBAR)) === true,
    async killBackground() {
      await privileged(browser, `${extension}.terminateBackground({ ignoreDevToolsAttached: true }).then(() => true)`);
      await until('the event page ended', async () => !(await backgroundAlive()));
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
      await browser.close();
      await proxy.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
