import type { HostAdapter, PageField, PageRow } from './adapter';
import { hubspotListOf, hubspotRecord, hubspotView } from './hubspot-url';
import { isHubSpotPage } from './is-hubspot-page';
import { allOnScreen, firstOnScreen, onScreen } from './on-screen';
import { readText } from './read-text';
import { replaced } from './replaced';

/**
 * Selectors, each with the trust its source has; docs/hosts/hubspot.md says what that source is. Class names are made
 * anew with each of HubSpot's builds: none is used.
 */
const PACKAGED = {
  /** B */
  title: '[data-selenium-test="highlightTitle"], [data-test-id="highlight-record-label"]',
  /** B: a record's three columns. */
  columns: '[data-test-id="left-sidebar"], [data-test-id="middle-pane"]',
  rightColumn: '[data-test-id="records-right-sidebar"], [data-test-id="right-sidebar"]',
  /** B: the strip at the top: the name of the property is the end of the hook, the value is the element. */
  highlights: '[data-test-id="record-highlight-content"]',
  highlight: '[data-test-id^="highlight-property-display-"]',
  highlightItem: '[data-test-id^="highlight-property-item-"]',
  /** B: cards of properties, HubSpot's own and those that an account has made. */
  card: '[data-card-type="PROPERTIES_V3"] [data-selenium-test="profile-properties-list"]',
  property: ':scope > [data-test-id]:has(> [data-deferred-property-input-root="true"])',
  value: '[data-selenium-test^="property-input-"]',
  label: 'label',
  editing: 'button, input, textarea, select, [contenteditable="true"], [role="combobox"]',
  /** B: a table's rows and cells say record and property. */
  table: '[data-test-id="framework-data-table"]',
  row: 'tr[data-test-id^="row-"]',
  cell: '[data-test-id^="cell-"]',
  header: '[data-test-id^="header-"]',
  rowTitle: 'a[href*="/record/"]',
  /** B */
  column: '[data-test-id="cdb-column"]',
  boardCard: '[data-test-id="cdb-column-item"]',
  cardTitle: '[data-test-id="board-card-section-title-link"]',
};

let S = PACKAGED;

const INPUT = 'property-input-';
const HIGHLIGHT = 'highlight-property-display-';
/** People are read nowhere: owners, those who made or changed a record, and what leads to one. */
const PEOPLE = /owner|_by(?:_|$)|user_id|contact|email|phone|firstname|lastname/;

/** HubSpot: deals, companies and other records that are no people, in lists and on boards. */
export const hubspot: HostAdapter = {
  id: 'hubspot',
  matches: isHubSpotPage,
  fromUrl: hubspotView,
  view: (url) => hubspotView(url) ?? { kind: 'none', record: null },
  fields(url, doc) {
    return hubspotView(url)?.record ? [...fieldsOf(doc).values()] : [];
  },
  rows(url, doc) {
    return rowsOf(url, doc);
  },
  title(url, doc) {
    const strip = hubspotView(url)?.record ? firstOnScreen(doc, S.columns) : null;
    return strip && firstOnScreen(strip, S.title);
  },
  readingRoots(url, doc) {
    const { kind } = hubspotView(url) ?? { kind: 'none' };
    if (kind === 'record') return allOnScreen(doc, `${S.columns}, ${S.rightColumn}`);
    return kind === 'list' || kind === 'board' ? allOnScreen(doc, `${S.table}, ${S.column}`) : [];
  },
  neverRead: [
    // What is being written; a note is written in an editor within the page.
    '[contenteditable]:not([contenteditable="false"]), [role="tablist"], [role="menu"], [role="dialog"]',
    // Who owns a record, and the contacts it is about.
    '[data-test-id*="owner_id"], [data-test-id="card-wrapper-ASSOCIATION_V3/0-1"], [data-test-id*="contact-chicklet"]',
  ].join(', '),
  sections:
    '[data-test-id^="card-wrapper-"], [data-test-id="record-highlight-content"], [data-test-id="cdb-column-item"], tr',
  // A tab that is not open stays in the page.
  panes: '[data-test-id^="tab-"][data-test-id$="-content"]',
  locators: () => S,
  replaceLocators(replacements) {
    S = replaced(PACKAGED, replacements);
  },
  expects: { record: ['title', 'columns'], list: ['table'], board: ['column'] },
  theme: () => null,
};

const hook = (element: Element | null, attribute = 'data-test-id') => element?.getAttribute(attribute) ?? '';

/** The properties on screen, those of the cards first: there a property can be edited, and has its label. */
function fieldsOf(doc: Document): Map<string, PageField> {
  const found = new Map<string, PageField>();
  const add = (name: string, value: Element, label: Element | null, edited: boolean) => {
    if (found.has(name) || PEOPLE.test(name) || !onScreen(value)) return;
    const text = edited ? null : readText(value, hubspot.neverRead);
    if (text !== '') found.set(name, { name, value, label, text });
  };
  for (const card of doc.querySelectorAll(S.card)) {
    for (const row of card.querySelectorAll(S.property)) {
      const name = hook(row);
      const value = row.querySelector(S.value);
      // The two hooks of a property name it alike; what says its name once only is something else.
      if (!value || hook(value, 'data-selenium-test') !== INPUT + name) continue;
      const edited = value.matches(S.editing) || value.querySelector(S.editing) !== null;
      add(name, value, row.querySelector(S.label), edited);
    }
  }
  for (const strip of doc.querySelectorAll(S.highlights)) {
    for (const value of strip.querySelectorAll(S.highlight)) {
      const label = value.closest(S.highlightItem)?.firstElementChild ?? null;
      const edited = value.querySelector(S.editing) !== null;
      add(hook(value).slice(HIGHLIGHT.length), value, label?.contains(value) ? null : label, edited);
    }
  }
  return found;
}

function rowsOf(url: URL, doc: Document): PageRow[] {
  const list = hubspotListOf(url);
  if (!list) return [];
  const { account, type } = list;
  const rows: PageRow[] = [];
  // A header's hook ends with its property's name.
  const headers = [...doc.querySelectorAll(S.header)];
  const headerOf = (name: string) => headers.find((header) => hook(header).endsWith(`-${name}`)) ?? null;
  for (const element of allOnScreen(doc, `${S.row}, ${S.boardCard}`)) {
    const title = element.querySelector(`${S.rowTitle}, ${S.cardTitle}`);
    const said = /^row-(\d+)/.exec(hook(element))?.[1] ?? hook(element, 'data-selenium-id');
    const number = said || /\/record\/[\d-]+\/(\d+)/.exec(title?.getAttribute('href') ?? '')?.[1];
    const record = hubspotRecord(account, type, number);
    if (record) rows.push({ record, element, title, fields: cellsOf(element, type, number ?? '', headerOf) });
  }
  return rows;
}

/** A cell's hook holds the object's type, the property and the record: `cell-0-3-amount-123`. */
function cellsOf(row: Element, type: string, number: string, headerOf: (name: string) => Element | null): PageField[] {
  const fields: PageField[] = [];
  const [start, end] = [`cell-${type}-`, `-${number}`];
  for (const value of row.querySelectorAll(S.cell)) {
    const said = hook(value);
    if (!said.startsWith(start) || !said.endsWith(end)) continue;
    const name = said.slice(start.length, -end.length);
    const text = value.querySelector(S.editing) ? null : readText(value, hubspot.neverRead);
    if (name && !PEOPLE.test(name) && text !== '') fields.push({ name, value, label: headerOf(name), text });
  }
  return fields;
}
