/**
 * One way to drive either browser, so that every scenario is written once and run twice. Input is real (the browser's
 * own event pipeline, so events are trusted); reading our closed shadow roots goes through the debugging protocol,
 * which no page can do.
 */

export interface Point {
  x: number;
  y: number;
}

export interface Rect extends Point {
  width: number;
  height: number;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers a request of a page; null lets it go to the network, where the counting proxy refuses and counts it. */
export type Answerer = (url: string) => Answer | null;

export type Scheme = 'light' | 'dark';

export interface Tab {
  /** Runs a function in the page's own world. Arguments and result are JSON. */
  run<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Runs a function over our closed shadow roots, in the page's own world. */
  inOurRoots<A extends unknown[], R>(fn: (roots: ShadowRoot[], ...args: A) => R, ...args: A): Promise<R>;
  go(url: string): Promise<void>;
  /** Brings the tab to the front: a hidden tab paints nothing. */
  show(): Promise<void>;
  hover(point: Point): Promise<void>;
  click(point: Point): Promise<void>;
  /** Presses the pointer at one point, pulls it to another and lets go. */
  drag(from: Point, to: Point): Promise<void>;
  /** A key by its DOM name: `a`, `Escape`, `Enter`, `Tab`; with one that is held, `Control+z`. */
  press(key: string): Promise<void>;
  /** Gives files of the disk to an `input type=file`. */
  chooseFiles(selector: string, paths: string[]): Promise<void>;
  /** Sets the size of what is in view, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** PNG of what is in view, base64. */
  picture(): Promise<string>;
  close(): Promise<void>;
}

/** What a reader does outside of any page: the keys of a command, our entry in a selection's menu, words after our keyword. */
export type Outside = { command: string } | { selected: string } | { entered: string };
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** Installs the unpacked extension, or updates it where it is installed already. */
  install(dir: string): Promise<void>;
  uninstall(): Promise<void>;
  serve(answerer: Answerer): void;
  /** Opens an address in a new tab in front, and waits until it has loaded. */
  open(url: string): Promise<Tab>;
  /**
   * Opens one of the extension's own pages (`popup.html`) in a tab; `behind` leaves the tab in front where it is, as
   * the toolbar's bubble does.
   */
  openOwn(path: string, how?: { behind: boolean }): Promise<Tab>;
  /** A page of the extension that it opened by itself. */
  findOwn(path: string): Promise<Tab | null>;
  /**
   * Tells the extension of it as the browser does. Chromium: by the API's own events in the worker, to which no click is
   * lent, so that its side panel does not open; Firefox: by the browser's window, as the key or entry itself would.
   */
  outside(what: Outside): Promise<void>;
  /** Says yes to the browser's own question whether the extension may read a site; false where none is asked. */
  allow(): Promise<boolean>;
  /** Whether our page stands in the browser's own side panel; null where that cannot be asked. */
  sidebar(): Promise<boolean | null>;
  /** Ends the background worker or event page as the browser would when it is idle. */
  killBackground(): Promise<void>;
  backgroundAlive(): Promise<boolean>;
  /** Everything that tabs asked for and a test page answered. */
  answered(): string[];
  /** Everything that left for the network. */
  escaped(): string[];
  forgetRequests(): void;
  /** The browser has ended, whoever ended it. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

export interface DriverOptions {
  headless: boolean;
  executable: string | null;
  /** Called with the fresh profile's folder before the browser starts. */
  prepareProfile: ((dir: string) => void) | null;
  /** Firefox only: preferences over the harness's own. */
  prefs: Record<string, string | number | boolean>;
  /** Null follows the system. */
  scheme: Scheme | null;
  viewport: { width: number; height: number; scale: number };
  /** False leaves requests that no page answered to the network: for people's own looking about. */
  refuseNetwork: boolean;
}

export const DEFAULT_OPTIONS: DriverOptions = {
  headless: true,
  executable: null,
  prepareProfile: null,
  prefs: {},
  scheme: 'light',
  viewport: { width: 1280, height: 960, scale: 1 },
  refuseNetwork: true,
};
