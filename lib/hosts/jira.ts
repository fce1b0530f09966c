import type { HostAdapter, PageField, PageRow, View } from './adapter';
import { isJiraPage } from './is-jira-page';
import { dataCenterFields } from './jira-data-center';
import { jiraLinks } from './jira-links';
import { jiraPath, jiraRecord, jiraView, keyInLink } from './jira-url';
import { allOnScreen, firstOnScreen, onScreen } from './on-screen';
import { readText } from './read-text';
import { replaced } from './replaced';

/**
 * Selectors, each with the trust its source has (docs/adding-a-host.md). Test ids are matched by their last parts:
 * Atlassian renames what stands before them. Older builds spell the attribute `data-test-id`.
 */
const PACKAGED = {
  /** B */
  summary: ids('$="foundation.summary.heading"'),
  dialog: 'section[role="dialog"], [data-testid*="modal-dialog"]',
  currentIssue: `${ids('$="breadcrumbs.current-issue.item"')}, ${ids('$="breadcrumb-current-issue-container"')}`,
  /** B: the columns of the issue, or the narrow panel beside a board. */
  issue: [
    ids('$="issue-details.issue-layout.issue-layout"'),
    ids('$="issue-details.issue-layout.compact-layout"'),
    ids('$="issue-layout.container-left"'),
    '#issue-content, #ghx-detail-issue',
  ].join(', '),
  column: [ids('$="issue-layout.container-left"'), ids('$="issue-layout.container-right"')].join(', '),
  /** B: fields whose test id ends in their name; then those with a form of their own. */
  field: [ids('*="issue.views.field."'), ids('*="issue-view-layout.issue-view-"')].join(', '),
  status: ids('$="status-view.status-button.status-button"'),
  resolution: ids('$="issue-field-resolution.ui.read.resolution-status-label"'),
  priority: ids('$="issue-field-priority-readview-full.ui.priority.wrapper"'),
  parent: ids('$="issue-field-parent.ui.view-link"'),
  readView: ids('$="issue-field-inline-edit-read-view-container.ui.container"'),
  /** A, B: what a field holds while it is edited. */
  editing: 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="combobox"]',
  /** B: cards of a board, rows of a backlog, of a search, of child issues, of a table in a text (C) and of a timeline, linked issues; then Data Center's. */
  row: [
    ids('$="platform-board-kit.ui.card.card"'),
    ids('*="card-list.card.content-container."'),
    ids('$="ui.issue-row"'),
    ids('*="datasource-table-view--row-"'),
    ids('*="timeline-table.components.list-item.container-"'),
    `a${ids('$="detail-view.card-list.card"')}`,
    ids('$="issue-line-card.card-container"'),
    'tr.issuerow[data-issuekey], .ghx-issue[data-issue-key], .split-view .issue-list li[data-key], #linkingmodule .link-content',
  ].join(', '),
  rowTitle: [
    ids('$="single-line-text.container.box"'),
    '[data-component-selector="platform-card.ui.card.card-content.content-section"]',
    ids('$="summary-field-static.content"'),
    ids('$="issue-summary.issue-summary-cell"'),
    ids('$="inline-read.link-item"'),
    'td.summary, .ghx-summary, .issue-link-summary',
  ].join(', '),
  /** B: any link to an issue, in a list or on a board whose rows are not known: the row around it. */
  issueLink: 'a[href*="/browse/"]',
  anyRow: 'tr, li, [role="row"], [role="listitem"], [draggable="true"]',
  /** B, C: groups of linked issues, each under a heading that names the relation; then Data Center's. */
  linkPart: [
    `${ids('$="issue-links.group-container"')} :is(h2, h3, h4, [role="heading"])`,
    `${ids('$="issue-links.group-container"')} ${ids('$="issue-line-card.card-container"')}`,
    '#linkingmodule .links-list :is(dt, a.issue-link[data-issue-key])',
  ].join(', '),
  linked: `${ids('$="issue-line-card.card-container"')}, a.issue-link`,
  board: [ids('$="software-board.board"'), ids('*="draggable-column.styled-wrapper"'), '#ghx-pool'].join(', '),
  list: [
    'table[data-vc="issue-table"]',
    ids('$="backlog-content.scrollable"'),
    ids('$="sr-timeline"'),
    '#issuetable, #ghx-backlog',
  ].join(', '),
};

let S = PACKAGED;

/** Fields that have a form of their own; each is a locator by that name. */
const OWN_FORM = ['summary', 'status', 'resolution', 'priority', 'parent'] as const;

const headingOf = (name: string) => ids(`$="field-heading.${name}"`);

/** A: the summary of an issue of Data Center, on its own page and beside a board. */
const DATA_CENTER = '#summary-val, #ghx-detail-issue [data-field-id="summary"]';

/** People are read nowhere: no field that names one is reported. */
const PEOPLE = new Set(['assignee', 'reporter', 'creator']);
/** B: every field that names one has this in its hook; A: Data Center draws a person so. */
const PERSON = `${ids('*="views.field.user."')}, .user-hover`;
const LAST_PART = /\.(customfield_\d+|[a-zA-Z]+)$/;

/** Jira Cloud, and Data Center under any host and path. */
export const jira: HostAdapter = {
  id: 'jira',
  matches: isJiraPage,
  fromUrl: jiraView,
  view,
  fields(url, doc) {
    const scope = scopeOf(url, doc);
    if (!scope) return [];
    return scope.querySelector(DATA_CENTER) ? dataCenterFields(scope, S.editing, jira.neverRead) : cloudFields(scope);
  },
  rows(url, doc) {
    return isJiraPage(url, doc) ? rowsOf(url, doc) : [];
  },
  title(url, doc) {
    const scope = scopeOf(url, doc);
    return scope && firstOnScreen(scope, `${S.summary}, ${DATA_CENTER}`);
  },
  links(url, doc) {
    const scope = scopeOf(url, doc);
    return scope ? jiraLinks(url, scope, S.linkPart, S.linked) : [];
  },
  readingRoots(url, doc) {
    if (!isJiraPage(url, doc)) return [];
    const scope = scopeOf(url, doc);
    const columns = scope ? allOnScreen(scope, S.column) : [];
    const issue = columns.length > 0 ? columns : scope ? [scope] : [];
    const behind = allOnScreen(doc, `${S.board}, ${S.list}`).filter(
      (root) => !issue.some((part) => part.contains(root)),
    );
    return outermost([...behind, ...issue]);
  },
  neverRead: [
    '[contenteditable]:not([contenteditable="false"])',
    '.ProseMirror, .ak-editor-content-area, #ak-editor-textarea',
    ids('$="rich-text.editor-container"'),
    ids('$="editor.default-editor"'),
    ids('$="summary.heading.writeable"'),
    '[data-component-selector="breadcrumbs-wrapper"], .code-block, [data-inline-card], [data-mention-id]',
    PERSON,
    '.editable-field.active, .inline-edit-fields, .wiki-textfield, .jira-wikifield, .jira-dialog',
  ].join(', '),
  sections: [
    ids('$="views.field.rich-text.description"'),
    ids('*="comment-base-item-"'),
    ids('*="sortable-item-container-"'),
    ids('$="card-container"'),
    S.row,
    '#descriptionmodule, .activity-comment',
  ].join(', '),
  panes: null,
  locators: () => S,
  replaceLocators(replacements) {
    S = replaced(PACKAGED, replacements);
  },
  expects: {
    record: ['summary', 'issue'],
    modal: ['summary'],
    peek: ['issue'],
    list: ['list', 'row', 'issueLink'],
    board: ['board', 'row', 'issueLink'],
  },
  theme(doc) {
    const mode = doc.documentElement?.getAttribute('data-color-mode');
    return mode === 'dark' || mode === 'light' ? mode : null;
  },
};

/** A test id under both spellings of the attribute: `$="a"` gives `:is([data-testid$="a"], [data-test-id$="a"])`. */
function ids(test: string): string {
  return `:is([data-testid${test}], [data-test-id${test}])`;
}

/** The URL names the issue; the document knows whether an issue open over a board is a dialog or a panel. */
function view(url: URL, doc: Document): View {
  if (!isJiraPage(url, doc)) return { kind: 'none', record: null };
  const said = jiraPath(url);
  if (!said.record || said.kind === 'record') return said;
  if (dialogOf(doc)) return { kind: 'modal', record: said.record };
  return firstOnScreen(doc, S.issue) ? { kind: 'peek', record: said.record } : said;
}

/** The dialog that shows an issue; menus and pickers are dialogs too. */
function dialogOf(doc: Document): Element | null {
  return allOnScreen(doc, S.dialog).find((dialog) => dialog.querySelector(S.summary)) ?? null;
}

/**
 * Where the issue on screen is drawn: the page behind a dialog holds fields and keys of its own. Null where the
 * document shows another issue than the URL names, as it does for a moment after each navigation.
 */
function scopeOf(url: URL, doc: Document): Element | null {
  const { record } = view(url, doc);
  if (!record) return null;
  const scope = dialogOf(doc) ?? firstOnScreen(doc, S.issue);
  const current = scope?.querySelector(S.currentIssue) ?? scope?.querySelector('#key-val, #issuekey-val');
  const shown = /[A-Z]\w*-\d+/.exec(current ? readText(current) : '')?.[0] ?? record.id;
  return shown === record.id ? scope : null;
}

function cloudFields(scope: Element): PageField[] {
  const found = new Map<string, PageField>();
  const add = (name: string, holder: Element | null) => {
    if (!holder || found.has(name) || PEOPLE.has(name) || holder.matches(PERSON) || !onScreen(holder)) return;
    const edited = holder.querySelector(S.editing) !== null;
    const value = edited ? holder : readValueOf(holder);
    const text = edited ? null : readText(value, jira.neverRead);
    if (text !== '') found.set(name, { name, value, label: scope.querySelector(headingOf(name)), text });
  };
  for (const name of OWN_FORM) add(name, scope.querySelector(S[name]));
  for (const holder of scope.querySelectorAll(S.field)) {
    const id = holder.getAttribute('data-testid') ?? holder.getAttribute('data-test-id') ?? '';
    const name = LAST_PART.exec(id)?.[1];
    if (name) add(name, holder);
  }
  return [...found.values()];
}

/** The value within a field's read view, whose other child is an invisible button that starts the edit. */
function readValueOf(holder: Element): Element {
  const read = holder.querySelector(S.readView) ?? holder;
  const values = [...read.children].filter((child) => child.localName !== 'button');
  return read !== holder && values.length === 1 ? (values[0] ?? read) : read;
}

function rowsOf(url: URL, doc: Document): PageRow[] {
  const rows: PageRow[] = [];
  for (const element of allOnScreen(doc, S.row)) {
    const record = jiraRecord(url, keyOf(url, element));
    const link = element.matches('a') ? element : element.querySelector(S.issueLink);
    if (record) rows.push({ record, element, title: element.querySelector(S.rowTitle) ?? link, fields: [] });
  }
  const { kind } = jiraPath(url);
  return rows.length > 0 || (kind !== 'list' && kind !== 'board') ? rows : linkedRows(url, doc);
}

/** A list or board whose rows are not known by name: a link to an issue speaks of the row around it. */
function linkedRows(url: URL, doc: Document): PageRow[] {
  const rows = new Map<Element, PageRow>();
  for (const link of allOnScreen(doc, S.issueLink)) {
    const element = link.closest(S.anyRow);
    const record = element && !rows.has(element) ? jiraRecord(url, keyOf(url, element)) : null;
    if (!element || !record) continue;
    // A row has two links at times, of which one may be an icon's; the longer text is the summary's.
    const links = [...element.querySelectorAll(S.issueLink)];
    const title = links.reduce((best, one) => (readText(one).length > readText(best).length ? one : best), link);
    rows.set(element, { record, element, title, fields: [] });
  }
  return [...rows.values()];
}

/** The key of a row: each kind says it in a place of its own, and a link to the issue is in all of Cloud's. */
function keyOf(url: URL, row: Element): string | null {
  const said = ['data-issuekey', 'data-issue-key', 'data-key'].map((name) => row.getAttribute(name)).find(Boolean);
  const inId =
    /^card-(.+)$/.exec(row.id)?.[1] ?? /content-container\.(.+)$/.exec(row.getAttribute('data-testid') ?? '')?.[1];
  return said ?? inId ?? keyInLink(url, row.matches('a') ? row : row.querySelector(S.issueLink));
}

function outermost(elements: Element[]): Element[] {
  return elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
}
