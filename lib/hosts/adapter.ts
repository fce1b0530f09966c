import type { Ref } from '../values/ref';

/** `web`: any other site that the reader has allowed. */
export type HostId = 'salesforce' | 'notion' | 'jira' | 'hubspot' | 'web';

/** The record a page is about. */
export interface PageRecord {
  host: HostId;
  /** `Opportunity`, `page`, `issue`; null where neither URL nor id tells. */
  type: string | null;
  /** Normal form of the host's id. */
  id: string;
  /** Normal ref, with the site where the host has sites of its own (`jira:acme.atlassian.net/BILL-412`). */
  ref: Ref;
}

export type ViewKind = 'record' | 'list' | 'board' | 'peek' | 'modal' | 'editor' | 'none';

export interface View {
  kind: ViewKind;
  record: PageRecord | null;
}

/** A field as the page shows it. */
export interface PageField {
  /** The host's own name, independent of language: `CloseDate`, `duedate`, or a property's name in Notion. */
  name: string;
  /** The element whose text is the value; what holds the editor while the field is being edited. */
  value: Element;
  /** The element that holds the label; a mark goes there where no space is free beside the value. */
  label: Element | null;
  /** What the page reads, trimmed; null while it is being edited, when what stands there is nobody's word yet. */
  text: string | null;
}

/**
 * A record on screen beside the one in focus: a row or card of a list, board or database; a linked record; the page behind
 * a peek. Words in it stay quiet, and it has one sign at most.
 */
export interface PageRow {
  record: PageRecord;
  /** The row or card; all that is in it speaks of this record. */
  element: Element;
  /** The element that holds the record's title: its sign stands after the text. */
  title: Element | null;
  /** Its cells under the names that `fields` would give them; empty where the host does not say. */
  fields: PageField[];
}

/** A link from the record on screen to another, as the page shows it. */
export interface PageLink {
  /** The other end. */
  record: PageRecord;
  /** `needs`: the record on screen needs the other; `needed-by`: the other way about; null: related, and no more is said. */
  direction: 'needs' | 'needed-by' | null;
  /** The relation as the page reads: "is blocked by". */
  relation: string;
  element: Element;
}

/** Selectors by name. A name is for good: reports and published replacements speak of it. */
export type Locators = Readonly<Record<string, string>>;

/**
 * What Plumbline knows of one host: a plain object over (url, document). It reads and never writes; the engine owns
 * observers, timing and lifetimes. No method throws on a broken page: it answers null or an empty list.
 */
export interface HostAdapter {
  id: HostId;
  /** True where this page is one of this host's. */
  matches(url: URL, doc: Document): boolean;
  /** What the URL alone says; needs no document, so the command line uses it too. Null on a foreign URL. */
  fromUrl(url: URL): View | null;
  /** The view now on screen; the document decides where the URL leaves a choice. */
  view(url: URL, doc: Document): View;
  /** The fields of the record on screen: visible, not empty, each name once; none that names a person. */
  fields(url: URL, doc: Document): PageField[];
  /** The other records on screen, one for each row or card drawn now; hosts recycle rows while the reader scrolls. */
  rows?(url: URL, doc: Document): PageRow[];
  /** The links of the record on screen to others. */
  links?(url: URL, doc: Document): PageLink[];
  /** The record's title on screen: where a mark about the whole record stands. */
  title(url: URL, doc: Document): Element | null;
  /** Elements in which people read, outermost first; only the active pane's. */
  readingRoots(url: URL, doc: Document): Element[];
  /** Selector of places inside them that are never read, beyond what the engine itself leaves alone. */
  neverRead: string;
  /** Selector of the elements that begin or bound a section: first occurrence counts within the nearest one. */
  sections: string;
  /** Selector of the elements whose class or style changes show another view without adding nodes. */
  panes: string | null;
  /** The selectors in use, by name; `replaceLocators` changes them. `neverRead` is none of them and stays as packaged. */
  locators(): Locators;
  /** Puts others in the place of some; names that are not there are let go. Those that are not named are as packaged. */
  replaceLocators(replacements: Locators): void;
  /** What is to be found on a view: one of these locators at least. Where none is, the page is not recognised. */
  expects: Partial<Record<ViewKind, readonly string[]>>;
  /** The page's own theme where the host says it; null: the engine measures the background. */
  theme(doc: Document): 'light' | 'dark' | null;
}
