/**
 * The messages between the page script, the extension's own pages and the background: name -> request and reply.
 * Types only, so the page script pays nothing; the worker's schemas in `contract.ts` are checked against them.
 * Everything here is JSON-safe, so that a browser without structured-clone messages says the same thing.
 */
import type { Card, Mark, PopupModel, SnoozedRow } from '../../components/models';
import type { OptionsModel } from '../../components/options-models';
import type { PanelCard, PanelModel, PanelRow, PanelSubject } from '../../components/panel-models';
import type { HostId } from '../hosts/adapter';
import type { Unrecognised } from '../hosts/self-check';
import type { OutboxEntry } from '../sync/outbox/outbox-state';
import type { SyncState } from '../sync/sync-state';
import type { LocalDate } from '../values/local-date';
import type { Problem } from '../values/problem';
import type { Quietness } from '../values/quietness';
import type { Ref } from '../values/ref';
import type { OutboxDraft, OutboxItem } from '../workspace/outbox-item';

/** What a page script may do. `off`: no workspace chosen, paused, or nothing to show. */
export type PageState =
  | { on: false }
  | {
      on: true;
      version: string;
      /** The term index, as `textOfIndex` writes it. Null where the page script holds this version already. */
      index: string | null;
      /** The names of page fields that this workspace asks about on this host; null: all. */
      fields: string[] | null;
      /** Ids of the terms that the reader has muted on this site or everywhere. */
      muted: string[];
      /** Ids of the terms of which something is off, so that they are to be looked at. */
      amber: string[];
      /** Selectors of this host in the place of packaged ones, by name. */
      locators: Record<string, string>;
      /** The reader wants rows of lists marked. */
      lists: boolean;
      quiet: Quietness;
    };

/** The record on screen with the fields as they read. Held in memory while a reply is made; never stored or sent on. */
export interface PageContext {
  host: HostId;
  ref: Ref;
  /** Language of the page, as it says. */
  pageLocale: string | null;
  fields: { name: string; text: string; label: string | null }[];
  /** The links to other records that the page shows with their direction: `needs`, the record on screen needs the other. */
  links?: { ref: Ref; direction: 'needs' | 'needed-by' }[] | undefined;
}

/** What there is to say of one row of a list. */
export interface RowVerdict {
  /** The first of its warnings; null where it has none. */
  mark: Mark | null;
  /** Terms that are part of a warning of the row: where one is written in the row, it is the row's one sign. */
  words: { term: string; mark: Mark }[];
}

export type CardSubject =
  | { kind: 'word'; ids: string[]; host: HostId }
  | { kind: 'item'; ids: string[]; host: HostId }
  | { kind: 'mark'; key: string; context: PageContext }
  /** What opens in the place of a card that names it. */
  | { kind: 'term' | 'team'; id: string };

export interface Protocol {
  /** A page script starts, or has been told that something changed. `known`: the version it already holds. */
  'page.hello': {
    request: { host: HostId; origin: string; known: string | null };
    reply: PageState;
  };
  'page.record': { request: PageContext; reply: { marks: Mark[] } };
  /** Which of the items that a page names have something to say; `ref`: the record on screen, whose own marks say it. */
  'page.items': { request: { ids: string[]; ref: Ref | null }; reply: { speaking: string[] } };
  /** Rows of a list, all that are new on screen at once; answered in the same order. */
  'page.rows': { request: { rows: PageContext[] }; reply: { rows: RowVerdict[] } };
  'page.card': { request: { subject: CardSubject }; reply: { card: Card } | { problem: Problem } };
  /** Looks again for a source that could not be reached; not `ok`: it still cannot. */
  'page.retry': { request: Record<never, never>; reply: { ok: boolean } };
  /** Injects what draws cards, or marks, into the asking frame. */
  'page.need-script': { request: { script: 'card' | 'marks' }; reply: { ok: boolean } };
  /** Injects the script of this host into the asking frame: its page was recognised on a site of any name. */
  'page.need-host-script': { request: { host: HostId }; reply: { ok: boolean } };
  /**
   * Puts the warning of this mark aside until its facts change, and where a day is given, until that day at the
   * latest. Not `ok`: the record has no such warning, the day is not to come, or the browser does not keep it.
   */
  'page.snooze': { request: { key: string; context: PageContext; until: LocalDate | null }; reply: { ok: boolean } };
  /**
   * The reader has read a term as it means now. `known`: they know the word, so that it is not painted until it means
   * something else, or want it painted again; null leaves that as it is.
   */
  'page.read': { request: { id: string; known: boolean | null }; reply: { ok: boolean } };
  /** Draws nothing more on the asking page's site, until the reader starts it again. */
  'page.pause': { request: { origin: string }; reply: { ok: boolean } };
  /** Stops painting the words of these terms or items: on the asking page's site, or everywhere. */
  'page.mute': {
    request: { kind: 'term' | 'item'; ids: string[]; origin: string; everywhere: boolean };
    reply: { ok: boolean };
  };
  /** What would be sent, whole, for the reader to see before it goes. `gone`: the workspace has no such subject. */
  'page.outbox-preview': { request: { draft: OutboxDraft }; reply: { item: OutboxItem } | { problem: Problem } };
  /**
   * Saves an item and sends it when it can. `id` is the asker's `randomId()`: asked twice, it is one item. An answer
   * with an entry means that it is saved; `outbox-not-kept`: the browser keeps nothing, so it must not be called so.
   */
  'page.outbox-add': {
    request: { id: string; draft: OutboxDraft };
    reply: { entry: OutboxEntry } | { problem: Problem };
  };
  /** The reader's own items about one term or item (with its warnings), the newest first. */
  'page.outbox-about': { request: { about: 'term' | 'item'; id: string }; reply: { entries: OutboxEntry[] } };
  /** All items, the newest first. `hasSink`: there is somewhere to send them. `off`: the policy wants no feedback. */
  'outbox.list': {
    request: Record<never, never>;
    reply: { entries: OutboxEntry[]; unsent: number; hasSink: boolean; off: boolean };
  };
  /** Puts another draft in an item's place; it is sent again under the same id. */
  'outbox.edit': { request: { id: string; draft: OutboxDraft }; reply: { entry: OutboxEntry } | { problem: Problem } };
  'outbox.remove': { request: { id: string }; reply: { ok: boolean } };
  /** Tries to send at once: one rejected item as it is, or all that waits where `id` is null. */
  'outbox.retry': { request: { id: string | null }; reply: { ok: boolean } };
  /** The items as a file to save; all that are not sent where `ids` is null. */
  'outbox.export': { request: { ids: string[] | null }; reply: { name: string; text: string } };
  /** How things stand with the source. To be asked again while `loading`, about twice a second. */
  'sync.state': { request: Record<never, never>; reply: SyncState };
  /**
   * What a pasted text would connect to, before anything is asked. `patterns`: what the page has to ask the browser for
   * (`permissions.request`, within the reader's click) before `sync.connect`; `keyIds`: whose signature is asked for;
   * `feedbackUrl`: where answers will go.
   */
  'sync.preview': {
    request: { text: string };
    reply:
      | { kind: 'bundle' | 'couch'; url: string; feedbackUrl: string | null; patterns: string[]; keyIds: string[] }
      | { problem: Problem };
  };
  /** Connects and loads. `token`: what an `Authorization` header is to say, where the source asks for one. */
  'sync.connect': {
    request: { text: string; token: string | null };
    reply: { state: SyncState } | { problem: Problem };
  };
  /** Back to no workspace; what is in the outbox stays. Not where a policy has chosen it. */
  'sync.disconnect': { request: Record<never, never>; reply: { ok: boolean } };
  /** Turns to another of the workspaces that a policy names, and loads it. False where it names no such one. */
  'sync.choose': { request: { url: string }; reply: { ok: boolean } };
  /** Asks the source now, and sends what waits. Answers when that is done. */
  'sync.now': { request: Record<never, never>; reply: SyncState };
  /** Opens the source's own site in a tab; when the reader is back, it is asked again. */
  'sync.sign-in': { request: Record<never, never>; reply: { ok: boolean } };
  /** What the company has set, and what it has not: null. */
  'sync.policy': {
    request: Record<never, never>;
    reply: {
      sourceUrl: string | null;
      pollMinutes: number | null;
      team: string | null;
      sites: string[] | null;
      feedback: boolean | null;
      faults: string[];
    };
  };
  /** Forgets all of it: workspace, settings, snoozes, outbox, connection. `unsent`: how many the reader was told of. */
  'erase.all': { request: { unsent: number }; reply: { ok: boolean } | { problem: Problem } };
  /** What the panel lists of a tab's page, and besides it. `url` is null where the browser does not let it be seen. */
  'panel.list': { request: PanelPlace; reply: PanelModel };
  /** What opens under a row of the panel. */
  'panel.card': { request: PanelPlace & { subject: PanelSubject }; reply: { card: PanelCard } | { problem: Problem } };
  'panel.search': { request: { query: string }; reply: { rows: PanelRow[]; total: number } };
  /** Shows a warning or word of the panel on its page, with its card open. */
  'panel.show': { request: PanelPlace & { subject: PanelSubject }; reply: { ok: boolean } };
  'panel.snooze': { request: PanelPlace & { key: string }; reply: { ok: boolean } };
  'popup.state': { request: { url: string | null }; reply: PopupModel };
  /** What the panel of a window was opened to look up; told once. */
  'panel.asked': { request: { windowId: number | null }; reply: { query: string | null } };
  'options.state': { request: Record<never, never>; reply: OptionsModel };
  /** Versions, counts and states to hand on: no page text, no record, no address, no secret. */
  'options.diagnostics': { request: Record<never, never>; reply: { text: string } };
  /** The reader's choices as a file to save, and from one. */
  'options.export': { request: Record<never, never>; reply: { name: string; text: string } };
  'options.import': { request: { text: string }; reply: { ok: boolean } | { problem: Problem } };
  'reader.pause': { request: { site: string | null; paused: boolean }; reply: { ok: boolean } };
  /** Whether rows of lists and boards have signs. */
  'reader.lists': { request: { on: boolean }; reply: { ok: boolean } };
  'reader.team': { request: { team: string | null }; reply: { ok: boolean } };
  /** How sparingly words are painted: what is given of it. */
  'reader.quiet': { request: { quiet: Partial<Quietness> }; reply: { ok: boolean } };
  'reader.as-of': { request: { asOf: { date: LocalDate; time: string | null } | null }; reply: { ok: boolean } };
  /** The same from the extension's own pages, for a warning by the workspace's own values: no page is needed. */
  'reader.snooze': { request: { key: string; item: string; until: LocalDate | null }; reply: { ok: boolean } };
  /** What is put aside now, the latest first. */
  'snoozes.list': { request: Record<never, never>; reply: { snoozed: SnoozedRow[] } };
  /** Takes a snooze back: its mark is there again, and nothing is told of it. */
  'reader.wake': { request: { key: string }; reply: { ok: boolean } };
  /** The reader wants a word painted again that they said they know. What they have read of it stays. */
  'reader.forget-known': { request: { id: string }; reply: { ok: boolean } };
  'reader.unmute': { request: { key: string }; reply: { ok: boolean } };
  'source.sample': { request: Record<never, never>; reply: { ok: true } | { problem: Problem } };
  'source.files': {
    request: { files: { name: string; text: string }[] };
    reply: { ok: true; name: string; version: number; setAside: number } | { problem: Problem };
  };
  /** Makes a workspace of a spreadsheet's table of terms, in this browser alone. */
  'source.sheet': {
    request: { name: string; text: string };
    reply: { ok: true; name: string; version: number; setAside: number } | { problem: Problem };
  };
  'source.none': { request: Record<never, never>; reply: { ok: boolean } };
}

/** Which page the panel stands beside. */
export interface PanelPlace {
  tabId: number | null;
  url: string | null;
}

export type MessageName = keyof Protocol;
export type Request<N extends MessageName> = Protocol[N]['request'];
export type Reply<N extends MessageName> = Protocol[N]['reply'];

/** From the background to page scripts: ask again, something changed. */
export interface Changed {
  name: 'page.changed';
}

/** From the background to the page script in front: the reader has pressed the command for the next or previous mark. */
export interface Step {
  name: 'page.step';
  by: 1 | -1;
}

/** From the popup to a page script: what do you show? */
export interface PageCountRequest {
  name: 'page.count';
}
export interface PageCountReply {
  warnings: number;
  terms: number;
  recognised: boolean;
  /** What was looked for in vain, where the page is of a host and shows nothing that is expected there. */
  unrecognised?: Unrecognised | null | undefined;
  /** Every word found, painted or not: how often each is there, by its kind and ids, parted by spaces. */
  found: Record<string, number>;
  /** The record on screen, as it was asked about. */
  context: PageContext | null;
}

/** From the panel, by way of the background: show this on the page and open its card. Answered with whether it was there. */
export interface Show {
  name: 'page.show';
  /** The key of a mark, or a word's kind and ids, parted by spaces. */
  what: string;
}
