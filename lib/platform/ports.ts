/**
 * What the background may ask of a browser. Plain interfaces, so that a test needs no browser. A listener to an event
 * gives back its work, which a browser does not wait for and a test does; it must not reject.
 */

/** One storage area. Values are whatever was stored last, by this version or another: check what comes out. */
export interface StorageArea {
  /** The value under `key`; undefined where there is none. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** All values whose keys begin so, by their whole keys. */
  withPrefix(prefix: string): Promise<Record<string, unknown>>;
}

/** What the company's administrator has set; nothing of it can be changed from here. */
export interface ManagedStorage {
  /** All that is set; empty where there is no policy. */
  all(): Promise<Record<string, unknown>>;
  onChanged(listener: () => Promise<void>): void;
}

export interface Storage {
  /** Has the browser keep page scripts out of `local` and `session`. Rejects where it does not know how. */
  lockAwayFromPages(): Promise<void>;
  /** Kept until the extension is removed. */
  local: StorageArea;
  /** In memory; kept until the browser closes, and so over the background's own naps. */
  session: StorageArea;
  managed: ManagedStorage;
}

export interface Alarms {
  /** Arms a repeating alarm unless it is armed already, so that each wake does not push it off. */
  every(name: string, minutes: number): Promise<void>;
  /** Arms an alarm for one instant (milliseconds since the epoch), in place of one of that name. */
  at(name: string, when: number): Promise<void>;
  clear(name: string): Promise<void>;
  onAlarm(listener: (name: string) => Promise<void> | undefined): void;
}

export interface Tab {
  id: number;
  /** Null where the browser does not let the extension see it. */
  url: string | null;
}

export interface Tabs {
  /** Every loaded tab, of whatever page; most have no page script. */
  all(): Promise<Tab[]>;
  /** Loaded tabs on pages that match; the extension sees only those of sites it has been granted. */
  matching(patterns: readonly string[]): Promise<Tab[]>;
  /** The tab in front in the window that was last in use. */
  active(): Promise<Tab | null>;
  /** The tab in front in the window that the asking page of the extension stands in. */
  inThisWindow(): Promise<Tab | null>;
  /** Another tab, or another page in one, is in front. Returns the way to stop. */
  onFront(listener: () => void): () => void;
  /** Asks the page script of a tab's top frame. Rejects where none answers. */
  send(tabId: number, message: unknown): Promise<unknown>;
  open(url: string): Promise<void>;
  /** Opens a tab and tells its number; null where the browser gives none. */
  openNumbered(url: string): Promise<number | null>;
  /** The reader has closed a tab, or turned from it to another. Told the number of the one closed or turned to. */
  onTurned(listener: (tab: { closed: number } | { turnedTo: number }) => Promise<void>): void;
}

export interface Permissions {
  /** True where every one of the match patterns is granted. */
  contains(origins: readonly string[]): Promise<boolean>;
  /** Asks the reader; only within a click. False where refused. */
  request(origins: readonly string[]): Promise<boolean>;
  /** Gives sites back. False where the browser keeps them: those that were asked for at install. */
  remove(origins: readonly string[]): Promise<boolean>;
  /** Every match pattern that is granted now. */
  granted(): Promise<string[]>;
  /** Sites were granted or taken away. */
  onChanged(listener: () => Promise<void>): void;
}

/** A script that the browser itself puts into every page of some sites, in the extension's isolated world. */
export interface SiteScript {
  id: string;
  file: string;
  sheet: string | null;
  /** Before any script of the page; else once the page is there. */
  early: boolean;
  matches: string[];
}

export interface Scripting {
  /** Has the browser run exactly these from now on, beside those of the manifest. Rejects where it cannot. */
  register(scripts: readonly SiteScript[]): Promise<void>;
  /** Runs a packaged script in one frame of a tab, in the extension's isolated world. Rejects where it cannot. */
  run(file: string, where: { tabId: number; frameId: number }): Promise<void>;
}

/** Who sent a message. */
export interface Sender {
  /** Null where it comes from no tab: the popup, the background. */
  tabId: number | null;
  frameId: number;
  /** URL of the sending document; null where the browser does not say. */
  url: string | null;
  /** The sender is one of the extension's own pages, in a tab or not. */
  own: boolean;
}

export interface Runtime {
  /** The extension's own URL of a packaged file. */
  getUrl(path: string): string;
  /** The text of a packaged file: no network is touched. Rejects where there is none. */
  readPackaged(path: string): Promise<string>;
  /** BCP 47 tag of the browser's own language. */
  uiLanguage(): string;
  /** Version of the extension. */
  version(): string;
  /** Name and version of the browser, as it says them itself. */
  browser(): string;
  onInstalled(listener: (reason: 'install' | 'update' | 'other') => Promise<void>): void;
  onStartup(listener: () => Promise<void>): void;
  /** Each message is answered with what the listener resolves with; it must not reject. */
  onMessage(listener: (message: unknown, sender: Sender) => Promise<unknown>): void;
}

/** The clock: milliseconds since the epoch. */
export interface Clock {
  now(): number;
}

/** One request to a server. It never follows a redirect: where one leads is for the reader to see. */
export interface NetRequest {
  url: string;
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds for the whole of it, body included. */
  within: number;
  /** Most bytes of a body; a longer one is `too-large`. */
  most: number;
  /** Ends it early. */
  signal?: AbortSignal;
}

/**
 * What came of it. `unreachable`: no answer, whatever the reason; browsers do not say which. `redirected`: the server
 * sends elsewhere, as it does to a sign-in.
 */
export type NetReply =
  | { kind: 'answer'; status: number; header(name: string): string | null; text: string; bytes: number }
  | { kind: 'redirected' }
  | { kind: 'unreachable' }
  | { kind: 'timed-out' }
  | { kind: 'too-large' };

export interface Network {
  /** Never rejects. Sends the cookies of that origin. */
  request(request: NetRequest): Promise<NetReply>;
}

export interface Locks {
  /** Does the work where nobody in this browser holds the lock of that name; else null, at once. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<T | null>;
}

/** What the context menu of a selection offers. */
export interface Menus {
  /** Puts the entry there, anew: `%s` in its title stands for what is selected. */
  offer(title: string): Promise<void>;
  /** The reader chose it; told what is selected, and the window where the browser says. */
  onSelection(listener: (selection: string, windowId: number | null) => Promise<void>): void;
}

/** The address field, after the extension's keyword. */
export interface Omnibox {
  /** Answers what is typed with suggestions in plain text. */
  onInput(listener: (text: string) => Promise<{ content: string; description: string }[]>): void;
  onEntered(listener: (text: string) => Promise<void>): void;
}

export interface Commands {
  /** The keys of a command as the reader has set them, as the browser writes them; null where it has none. */
  keysOf(name: string): Promise<string | null>;

  /** The reader pressed the keys of a command of the manifest; told its name, and the window where the browser says. */
  onCommand(listener: (name: string, windowId: number | null) => Promise<void>): void;
}

/** The browser's side panel, or sidebar, with our page in it. */
export interface SidePanel {
  /**
   * Opens it in a window, and where it is open already, leaves it. Only within a click or key of the reader, before
   * anything is awaited. `windowId` null: the one in front. Rejects where the browser will not.
   */
  toggle(windowId: number | null): Promise<void>;
  /** Opens it, or does nothing where it is open. As above. */
  open(windowId: number | null): Promise<void>;
  /** As `open`, and has the panel ask what it is to look up. */
  lookUp(windowId: number): Promise<void>;
  /** For the panel's own page: it is to ask what to look up. Returns the way to stop. */
  onLookUp(listener: () => void): () => void;
  /** For the panel's own page: called when the reader leaves the panel of this window. Returns the way to stop. */
  onLeave(listener: () => void): () => void;
  /** For the panel's own page: the background is to know that it is open. Returns the way to stop. */
  stayInTouch(): () => void;
  /** For the background: a panel is open. `gone` is aborted as soon as it is not. */
  onOpened(listener: (gone: AbortSignal) => Promise<void>): void;
  /** The window that the asking page stands in; null where the browser does not say. */
  windowId(): Promise<number | null>;
}

export interface Ports {
  storage: Storage;
  alarms: Alarms;
  tabs: Tabs;
  permissions: Permissions;
  scripting: Scripting;
  runtime: Runtime;
  commands: Commands;
  network: Network;
  locks: Locks;
  panel: SidePanel;
  menus: Menus;
  omnibox: Omnibox;
  clock: Clock;
}
