import type { HostAdapter, PageField, PageRecord, PageRow, View } from './adapter';
import { isNotionPage } from './is-notion-page';
import { notionBehind, notionPath, notionRecord, notionView } from './notion-url';
import { allOnScreen, firstOnScreen, onScreen } from './on-screen';
import { readText } from './read-text';
import { replaced } from './replaced';

/** Selectors, each with the trust its source has (docs/adding-a-host.md). */
const PACKAGED = {
  dark: '.notion-app-inner.notion-dark-theme, body.notion-body.dark',
  light: '.notion-app-inner.notion-light-theme',
  /** B: the frame persists, its scroller is replaced on each navigation. */
  frame: 'main.notion-frame',
  peek: '.notion-overlay-container .notion-peek-renderer',
  /** B, high: by role description and not by class. */
  title: 'h1[aria-roledescription="page title"]',
  block: '[data-block-id]',
  /** B: the label of the table is localised, so it is known by what it holds. */
  property: '[role="table"] [role="row"], aside [role="row"]',
  /** B: a newer layout has some of them beside the page. */
  aside: 'aside:has([data-testid="property-value"])',
  /** D: marks of a person; they only ever leave a property out. */
  person: '[class*="avatar"], [class*="user-mention"], [data-testid*="avatar"]',
  value: '[data-testid="property-value"]',
  /** B */
  table: '.notion-table-view',
  tableHeader: '.notion-table-view-header-cell',
  cell: '.notion-table-view-cell[data-col-index]',
  item: '.notion-collection-item[data-block-id], .notion-timeline-item',
  itemLink: 'a[href]',
  board: '.notion-board-view',
  /** B, C: the other ways in which a database is drawn. */
  otherViews: '.notion-list-view, .notion-gallery-view, .notion-calendar-view, .notion-timeline-view',
  /** B: a page that is a database has its title in this. */
  databasePage: '.notion-collection_view_page-block',
  /** C: the cell with the page's own icon is the title's; a relation's icon stands in a wrapping list. */
  titleIcon: '.notion-record-icon[role="button"]',
  icon: '.notion-record-icon',
  wrapping: '[style*="flex-wrap"]',
};

/** C: what stands where a property has no value, in the languages that Notion speaks. It only ever leaves a property out. */
const EMPTY = /^(?:Empty|Leer|Vide|Vac[ií]o|Vazio|Vuoto|Leeg|Tomt?|Tyhjä|未入力|비어 있음|空白?|Kosong|Trống|ว่างเปล่า)$/;

/** B: of a value too, which may be in a void of its own. */
const CODE = '.notion-code-block, .notion-equation-block, .notion-text-equation-token';

let S = PACKAGED;

/** Notion: pages, pages peeked at, and databases in each of their views. */
export const notion: HostAdapter = {
  id: 'notion',
  matches: isNotionPage,
  fromUrl: notionView,
  view,
  fields(url, doc) {
    const { kind, record } = view(url, doc);
    const root = record && (kind === 'peek' || kind === 'record') ? paneOf(kind, doc) : null;
    if (!record || !root || !shows(root, record)) return [];
    const inside = properties(root);
    // What is beside the page is the page's own; a peek has nothing beside it.
    const aside = kind === 'record' ? firstOnScreen(doc, S.aside) : null;
    if (!aside || root.contains(aside)) return inside;
    return [...inside, ...properties(aside).filter(({ name }) => inside.every((field) => field.name !== name))];
  },
  rows(url, doc) {
    return readingRoots(url, doc).flatMap(rowsOf);
  },
  title(url, doc) {
    const { kind, record } = view(url, doc);
    const root = record && paneOf(kind, doc);
    return root && shows(root, record) ? firstOnScreen(root, S.title) : null;
  },
  readingRoots,
  neverRead: [
    // Bullets, numbers and buttons between the blocks; a page's properties and its databases are void too, and are read.
    '.pseudoSelection, [data-content-editable-void="true"]:not(:has([data-testid="property-value"]))',
    CODE,
    '.notion-topbar, .notion-sidebar, .notion-page-controls, .notion-collection-view-tab-button',
    '[role="textbox"]:not([data-content-editable-leaf]):not(h1)',
  ].join(', '),
  sections: [
    '.notion-header-block, .notion-sub_header-block, .notion-sub_sub_header-block',
    '.notion-table-view-row, .notion-collection-item, .notion-timeline-item, [role="table"] [role="row"], aside [role="row"]',
  ].join(', '),
  panes: null,
  locators: () => S,
  replaceLocators(replacements) {
    S = replaced(PACKAGED, replacements);
  },
  expects: {
    record: ['title', 'property'],
    peek: ['peek'],
    list: ['table', 'item', 'otherViews'],
    board: ['board', 'item'],
  },
  theme(doc) {
    if (doc.querySelector(S.dark)) return 'dark';
    return doc.querySelector(S.light) ? 'light' : null;
  },
};

/** `p` names the page in focus while it is peeked at; until the peek is drawn, the page behind it is on screen. */
function view(url: URL, doc: Document): View {
  const said = notionPath(url);
  if (said.kind === 'none') return said;
  if (said.kind === 'peek') {
    if (firstOnScreen(doc, S.peek)) return said;
    const frame = firstOnScreen(doc, S.frame);
    if (frame && idShown(frame) === said.record?.id) return { kind: 'record', record: said.record };
    return notionBehind(url);
  }
  const frame = firstOnScreen(doc, S.frame);
  // A database opened without a view named in its address is one all the same: what is on screen are its rows.
  if (!frame || (said.kind === 'record' && !isDatabase(frame, said.record))) return said;
  return { kind: firstOnScreen(frame, S.board) ? 'board' : 'list', record: null };
}

/** Whether a frame draws a database as its page, and the one that the address names. */
function isDatabase(frame: Element, record: PageRecord | null): boolean {
  const page = firstOnScreen(frame, S.title)?.closest(S.databasePage);
  return notionRecord(page?.getAttribute('data-block-id') ?? '')?.id === record?.id;
}

/** The page, and what is peeked at over it. */
function readingRoots(url: URL, doc: Document): Element[] {
  const { kind } = view(url, doc);
  const frame = kind === 'none' ? null : firstOnScreen(doc, S.frame);
  const peek = kind === 'peek' ? firstOnScreen(doc, S.peek) : null;
  return [frame, peek].filter((root) => root !== null);
}

function paneOf(kind: View['kind'], doc: Document): Element | null {
  if (kind === 'none') return null;
  return firstOnScreen(doc, kind === 'peek' ? S.peek : S.frame);
}

/** The id of the page drawn in a pane, by its title; null where that does not say. */
function idShown(pane: Element): string | null {
  const block = firstOnScreen(pane, S.title)?.closest(S.block)?.getAttribute('data-block-id');
  return (block && notionRecord(block)?.id) || null;
}

/** False where a pane still draws another page than the address names, as it does for a moment after each navigation. */
function shows(pane: Element, record: PageRecord): boolean {
  const id = idShown(pane);
  return id === null || id === record.id;
}

/** The properties of a page, under the names it shows. */
function properties(root: Element): PageField[] {
  const found = new Map<string, PageField>();
  for (const row of allOnScreen(root, S.property)) {
    const value = row.querySelector(S.value);
    if (value?.querySelector(S.person)) continue;
    const label = value && labelOf(row, value);
    const name = label ? readText(label) : '';
    const text = value && !beingEdited(row) ? readText(value, CODE) : null;
    if (value && name && isThere(text) && !found.has(name)) found.set(name, { name, value, label, text });
  }
  return [...found.values()];
}

const isThere = (text: string | null) => text === null || (text !== '' && !EMPTY.test(text));

/** The first cell of a property's row that is not the value's. */
function labelOf(row: Element, value: Element): Element | null {
  for (const cell of row.children) if (!cell.contains(value)) return cell;
  return null;
}

function beingEdited(row: Element): boolean {
  return row.querySelector('input:not([type="checkbox"]), textarea, [contenteditable="true"]') !== null;
}

function rowsOf(root: Element): PageRow[] {
  const rows: PageRow[] = [];
  for (const element of allOnScreen(root, S.item)) {
    const record = notionRecord(element.getAttribute('data-block-id') ?? '') ?? linkedRecord(element);
    if (!record) continue;
    const cells = [...element.querySelectorAll(S.cell)];
    const titleCell = cells.find((cell) =>
      [...cell.querySelectorAll(S.titleIcon)].some((icon) => !icon.closest(S.wrapping)),
    );
    const title =
      cells.length > 0 ? titleCell && (besideIcon(titleCell) ?? titleCell.querySelector(S.value)) : cardTitle(element);
    rows.push({ record, element, title: title ?? null, fields: cellsOf(element, cells) });
  }
  return rows;
}

/** The record that an item leads to: an item of a timeline names none itself. */
function linkedRecord(item: Element): PageRecord | null {
  const link = item.querySelector(S.itemLink) ?? item.closest(S.itemLink);
  const path = (link?.getAttribute('href') ?? '').split(/[?#]/)[0] ?? '';
  return notionRecord(/([0-9a-f]{32})$/i.exec(path)?.[1] ?? '');
}

/** What stands beside the page's icon, and not all that holds both: a sign has its place after the text. */
function besideIcon(within: Element): Element | null {
  const icon = firstOnScreen(within, S.icon);
  const beside = icon?.nextElementSibling ?? icon?.parentElement?.nextElementSibling ?? null;
  return beside && within.contains(beside) && readText(beside) !== '' ? beside : null;
}

/**
 * The title of a card: what stands beside the page's icon, else the first line that is no property's. A gallery draws the
 * page's own blocks above its title, and those are none.
 */
function cardTitle(card: Element): Element | null {
  const beside = besideIcon(card);
  if (beside) return beside;
  for (const part of card.querySelectorAll('*')) {
    const own = [...part.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
    const isBlock = part.closest(S.block) !== card && part.closest(S.block) !== card.closest(S.block);
    if (own && !isBlock && !part.closest(S.value) && onScreen(part)) return part;
  }
  return null;
}

/** The cells of a table's row, named by the header above them. */
function cellsOf(row: Element, cells: Element[]): PageField[] {
  const headers = row.closest(S.table)?.querySelectorAll(S.tableHeader);
  const fields: PageField[] = [];
  for (const cell of cells) {
    const label = headers?.[Number(cell.getAttribute('data-col-index'))];
    const value = cell.querySelector(S.value);
    if (value?.querySelector(S.person)) continue;
    const name = label ? readText(label) : '';
    const text = value ? readText(value, CODE) : '';
    if (label && value && name && isThere(text)) fields.push({ name, value, label, text });
  }
  return fields;
}
