import browser from 'webextension-polyfill';
import { menus, omnibox } from './browser-menus';
import { sidePanel } from './browser-panel';
import { requestOver } from './network';
import type { ManagedStorage, Permissions, Ports, Runtime, Sender, StorageArea, Tab, Tabs } from './ports';

const storageArea = (name: 'local' | 'session'): StorageArea => ({
  get: async (key) => (await browser.storage[name].get(key))[key],
  set: (key, value) => browser.storage[name].set({ [key]: value }),
  remove: (key) => browser.storage[name].remove(key),
  async withPrefix(prefix) {
    const all = await browser.storage[name].get(null);
    return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
  },
});

const managed: ManagedStorage = {
  // Firefox rejects where no policy is installed at all.
  all: async () => browser.storage.managed.get(null).catch(() => ({})),
  onChanged: (listener) =>
    browser.storage.onChanged.addListener((_changes, area) => {
      if (area === 'managed') void listener();
    }),
};

interface Lockable {
  setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Chromium has it for both areas, Firefox for neither: https://developer.chrome.com/docs/extensions/reference/api/storage */
async function lockAwayFromPages(): Promise<void> {
  const lock = async (name: 'local' | 'session') => {
    const area: Lockable = browser.storage[name] as object;
    if (!area.setAccessLevel) throw new Error('The browser keeps no page script out.');
    return area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
  };
  await Promise.all([lock('local'), lock('session')]);
}

const tabOf = (tab: browser.Tabs.Tab): Tab[] => (tab.id === undefined ? [] : [{ id: tab.id, url: tab.url ?? null }]);

const tabs: Tabs = {
  all: async () => (await browser.tabs.query({ discarded: false })).flatMap(tabOf),
  // A discarded tab has no document; it loads the scripts anew when the reader comes back to it.
  matching: async (patterns) => (await browser.tabs.query({ url: [...patterns], discarded: false })).flatMap(tabOf),
  active: async () => (await browser.tabs.query({ active: true, lastFocusedWindow: true })).flatMap(tabOf)[0] ?? null,
  inThisWindow: async () => (await browser.tabs.query({ active: true, currentWindow: true })).flatMap(tabOf)[0] ?? null,
  onFront(listener) {
    const told = () => listener();
    browser.tabs.onActivated.addListener(told);
    browser.tabs.onUpdated.addListener(told);
    return () => {
      browser.tabs.onActivated.removeListener(told);
      browser.tabs.onUpdated.removeListener(told);
    };
  },
  send: (tabId, message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
  open: async (url) => {
    await browser.tabs.create({ url });
  },
  openNumbered: async (url) => (await browser.tabs.create({ url })).id ?? null,
  onTurned(listener) {
    browser.tabs.onRemoved.addListener((closed) => void listener({ closed }));
    browser.tabs.onActivated.addListener(({ tabId }) => void listener({ turnedTo: tabId }));
  },
};

const permissions: Permissions = {
  contains: (origins) => browser.permissions.contains({ origins: [...origins] }),
  granted: async () => (await browser.permissions.getAll()).origins ?? [],
  request: (origins) => browser.permissions.request({ origins: [...origins] }),
  remove: (origins) => browser.permissions.remove({ origins: [...origins] }),
  onChanged(listener) {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
  },
};

function senderOf(sender: browser.Runtime.MessageSender): Sender {
  const url = sender.url ?? null;
  return {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? 0,
    url,
    own: url?.startsWith(browser.runtime.getURL('')) ?? false,
  };
}

const runtime: Runtime = {
  getUrl: (path) => browser.runtime.getURL(path),
  async readPackaged(path) {
    const response = await fetch(browser.runtime.getURL(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  },
  uiLanguage: () => browser.i18n.getUILanguage(),
  version: () => browser.runtime.getManifest().version,
  browser: () => / (?:Firefox|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0].trim() ?? 'unknown',
  onInstalled(listener) {
    browser.runtime.onInstalled.addListener(({ reason }) =>
      listener(reason === 'install' || reason === 'update' ? reason : 'other'),
    );
  },
  onStartup: (listener) => browser.runtime.onStartup.addListener(listener),
  onMessage(listener) {
    // Answers through `sendResponse`: the one way that every version of both browsers knows.
    browser.runtime.onMessage.addListener((message, sender, respond) => {
      listener(message, senderOf(sender)).then(respond);
      return true;
    });
  },
};

/** The ports of the browser this runs in; for the background and the extension's own pages. */
export function browserPorts(): Ports {
  return {
    storage: { local: storageArea('local'), session: storageArea('session'), managed, lockAwayFromPages },
    alarms: {
      async every(name, minutes) {
        const armed = await browser.alarms.get(name);
        if (armed?.periodInMinutes !== minutes) browser.alarms.create(name, { periodInMinutes: minutes });
      },
      at: async (name, when) => browser.alarms.create(name, { when }),
      async clear(name) {
        await browser.alarms.clear(name);
      },
      onAlarm: (listener) => browser.alarms.onAlarm.addListener(({ name }) => listener(name)),
    },
    tabs,
    permissions,
    scripting: {
      async register(scripts) {
        const before = await browser.scripting.getRegisteredContentScripts();
        if (before.length > 0) await browser.scripting.unregisterContentScripts({ ids: before.map(({ id }) => id) });
        if (scripts.length === 0) return;
        await browser.scripting.registerContentScripts(
          scripts.map(({ id, file, sheet, early, matches }) => ({
            id,
            js: [file],
            css: sheet === null ? undefined : [sheet],
            runAt: early ? 'document_start' : 'document_idle',
            matches,
            persistAcrossSessions: true,
          })),
        );
      },
      async run(file, { tabId, frameId }) {
        await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
      },
    },
    runtime,
    commands: {
      keysOf: async (name) => (await browser.commands.getAll()).find((one) => one.name === name)?.shortcut || null,
      onCommand: (listener) =>
        browser.commands.onCommand.addListener((name, tab) => void listener(name, tab?.windowId ?? null)),
    },
    panel: sidePanel,
    menus,
    omnibox,
    network: { request: requestOver(fetch) },
    locks: {
      ifFree: (name, work) =>
        navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : null)),
    },
    clock: { now: () => Date.now() },
  };
}
