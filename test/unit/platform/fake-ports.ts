import type {
  Alarms,
  Menus,
  NetReply,
  NetRequest,
  Omnibox,
  Ports,
  Runtime,
  Sender,
  SiteScript,
  StorageArea,
  Tab,
  Tabs,
} from '../../../lib/platform/ports';
import { REQUIRED_SITES } from '../../../lib/values/required-sites';

/** A storage area in memory that keeps what JSON keeps, and can be made to refuse. */
export function fakeArea(initial: Record<string, unknown> = {}) {
  const stored = new Map(Object.entries(initial));
  const state = { refuse: false };
  const guard = () => {
    if (state.refuse) throw new Error('storage refused');
  };
  const area: StorageArea = {
    async get(key) {
      guard();
      return stored.get(key);
    },
    async set(key, value) {
      guard();
      stored.set(key, JSON.parse(JSON.stringify(value)));
    },
    async remove(key) {
      guard();
      stored.delete(key);
    },
    async withPrefix(prefix) {
      guard();
      return Object.fromEntries([...stored].filter(([key]) => key.startsWith(prefix)));
    },
  };
  return { area, stored, state };
}

export const ownPage: Sender = { tabId: null, frameId: 0, url: 'chrome-extension://plumbline/popup.html', own: true };

export const inTab = (url: string, tabId = 1): Sender => ({ tabId, frameId: 0, url, own: false });

/** Whether a URL is of a match pattern such as `https://*.example.com/*`. */
function matchesPattern(url: string, pattern: string): boolean {
  const [scheme, rest = ''] = pattern.split('://');
  const host = rest.slice(0, rest.indexOf('/'));
  const { protocol, hostname } = new URL(url);
  const isHost = host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : hostname === host;
  return isHost && (scheme === '*' || protocol === `${scheme}:`);
}

/** A browser without one: what was done to it can be read, and its events can be fired. */
export function fakeBrowser(options: { files?: Record<string, string>; now?: number } = {}) {
  const local = fakeArea();
  const session = fakeArea();
  const files = new Map(Object.entries(options.files ?? {}));
  const listeners = {
    message: [] as Parameters<Runtime['onMessage']>[0][],
    installed: [] as Parameters<Runtime['onInstalled']>[0][],
    startup: [] as (() => Promise<void>)[],
    alarm: [] as Parameters<Alarms['onAlarm']>[0][],
    permissions: [] as (() => Promise<void>)[],
    selection: [] as Parameters<Menus['onSelection']>[0][],
    typed: [] as Parameters<Omnibox['onInput']>[0][],
    entered: [] as Parameters<Omnibox['onEntered']>[0][],
    command: [] as ((name: string, windowId: number | null) => Promise<void>)[],
    policy: [] as (() => Promise<void>)[],
    turned: [] as Parameters<Tabs['onTurned']>[0][],
    panelOpened: [] as ((gone: AbortSignal) => Promise<void>)[],
  };
  const held = new Set<string>();
  const browser = {
    now: options.now ?? Date.parse('2026-09-11T13:00:00Z'),
    local,
    session,
    files,
    listeners,
    tabs: [] as Tab[],
    active: null as Tab | null,
    opened: [] as string[],
    /** What was asked of the side panel. */
    panel: [] as string[],
    /** What the context menu of a selection offers. */
    menu: null as string | null,
    sent: [] as { tabId: number; message: unknown }[],
    /** What the page script of a tab answers; a tab that is not there has none. */
    answers: new Map<number, unknown>(),
    ran: [] as { file: string; tabId: number; frameId: number }[],
    /** Sites allowed beyond the required ones. */
    allowed: [] as string[],
    registered: [] as SiteScript[],
    refusesToRun: false,
    revoked: new Set<string>(),
    armed: new Map<string, number>(),
    /** Alarms for one instant. */
    armedAt: new Map<string, number>(),
    /** What an administrator has set. */
    policy: {} as Record<string, unknown>,
    /** Page scripts are kept out of what is stored. */
    locked: false,
    /** Sites given back. */
    givenBack: [] as string[],
    /** Every request that left, and who answers; by default nobody can be reached. */
    requests: [] as NetRequest[],
    server: (async () => ({ kind: 'unreachable' })) as (request: NetRequest) => Promise<NetReply>,
    grants: true,
    language: 'en-US',
  };
  const ports: Ports = {
    storage: {
      local: local.area,
      session: session.area,
      lockAwayFromPages: async () => {
        browser.locked = true;
      },
      managed: { all: async () => browser.policy, onChanged: (listener) => listeners.policy.push(listener) },
    },
    alarms: {
      every: async (name, minutes) => {
        browser.armed.set(name, minutes);
      },
      at: async (name, when) => {
        browser.armedAt.set(name, when);
      },
      clear: async (name) => {
        browser.armedAt.delete(name);
      },
      onAlarm: (listener) => listeners.alarm.push(listener),
    },
    tabs: {
      all: async () => browser.tabs,
      matching: async (patterns) =>
        browser.tabs.filter(({ url }) => url !== null && patterns.some((pattern) => matchesPattern(url, pattern))),
      active: async () => browser.active,
      inThisWindow: async () => browser.active,
      onFront: () => () => {},
      send: async (tabId, message) => {
        browser.sent.push({ tabId, message });
        if (!browser.answers.has(tabId)) throw new Error('Receiving end does not exist.');
        return browser.answers.get(tabId);
      },
      open: async (url) => {
        browser.opened.push(url);
      },
      openNumbered: async (url) => browser.opened.push(url),
      onTurned: (listener) => listeners.turned.push(listener),
    },
    permissions: {
      contains: async (origins) => origins.every((origin) => !browser.revoked.has(origin)),
      request: async (origins) => {
        if (browser.grants) for (const origin of origins) browser.revoked.delete(origin);
        return browser.grants;
      },
      remove: async (origins) => {
        browser.givenBack.push(...origins);
        for (const origin of origins) browser.revoked.add(origin);
        return true;
      },
      granted: async () => [...REQUIRED_SITES, ...browser.allowed].filter((site) => !browser.revoked.has(site)),
      onChanged: (listener) => listeners.permissions.push(listener),
    },
    scripting: {
      register: async (scripts) => {
        browser.registered = [...scripts];
      },
      run: async (file, where) => {
        if (browser.refusesToRun) throw new Error('Cannot access contents of the page.');
        browser.ran.push({ file, ...where });
      },
    },
    runtime: {
      getUrl: (path) => `chrome-extension://plumbline/${path}`,
      readPackaged: async (path) => {
        const text = files.get(path);
        if (text === undefined) throw new Error(`${path}: 404`);
        return text;
      },
      uiLanguage: () => browser.language,
      version: () => '0.0.0',
      browser: () => 'Fake/1',
      onInstalled: (listener) => listeners.installed.push(listener),
      onStartup: (listener) => listeners.startup.push(listener),
      onMessage: (listener) => listeners.message.push(listener),
    },
    panel: {
      toggle: async (windowId) => {
        browser.panel.push(`toggle ${windowId}`);
      },
      open: async (windowId) => {
        browser.panel.push(`open ${windowId}`);
      },
      lookUp: async (windowId) => {
        browser.panel.push(`look up ${windowId}`);
      },
      onLookUp: () => () => {},
      onLeave: () => () => {},
      stayInTouch: () => () => {},
      onOpened: (listener) => listeners.panelOpened.push(listener),
      windowId: async () => 1,
    },
    menus: {
      offer: async (title) => {
        browser.menu = title;
      },
      onSelection: (listener) => listeners.selection.push(listener),
    },
    omnibox: {
      onInput: (listener) => listeners.typed.push(listener),
      onEntered: (listener) => listeners.entered.push(listener),
    },
    commands: { keysOf: async () => 'Alt+P', onCommand: (listener) => listeners.command.push(listener) },
    network: {
      request: (request) => {
        browser.requests.push(request);
        return browser.server(request);
      },
    },
    locks: {
      async ifFree(name, work) {
        if (held.has(name)) return null;
        held.add(name);
        try {
          return await work();
        } finally {
          held.delete(name);
        }
      },
    },
    clock: { now: () => browser.now },
  };
  return { browser, ports };
}
