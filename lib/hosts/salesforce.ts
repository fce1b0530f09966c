import type { HostAdapter, PageField, View } from './adapter';
import { isSalesforcePage } from './is-salesforce-page';
import { allOnScreen, firstOnScreen, onScreen } from './on-screen';
import { readText } from './read-text';
import { replaced } from './replaced';
import { fieldNameOfLabel } from './salesforce-labels';
import { salesforceRows } from './salesforce-rows';
import { salesforceView } from './salesforce-url';

/**
 * Selectors, each with the trust its source has (docs/adding-a-host.md). The isolated world sees through synthetic
 * shadow, so they are flat; Salesforce keeps earlier panes in the document, so all are asked within the active one.
 */
const PACKAGED = {
  /** B: panes of standard and console navigation; the innermost one counts. */
  pane: [
    'div.windowViewMode-normal.active',
    'section.oneConsoleTab div.windowViewMode-maximized.active.lafPageHost',
    'section.tabContent.active.oneConsoleTab',
  ].join(', '),
  /** B: the best hook there is, an API name that no language changes. Page layout, Dynamic Forms and Aura have it. */
  field: '[data-target-selection-name^="sfdc:RecordField."]',
  /** B: what holds a field, at times in a shadow root of its own. */
  fieldHost: 'records-record-layout-item, record_flexipage-record-field',
  /** A: the header, in three generations. */
  header:
    'records-lwc-highlights-panel, records-highlights2, record_flexipage-dynamic-highlights2, .forceHighlightsPanel, .forceHighlightsStencil',
  /** B: compact fields of the header, which carry a label only. */
  headerField: 'records-highlights-details-item',
  headerLabel: 'p.slds-text-title',
  headerValue: 'p.fieldComponent',
  /** B: value and label within a field. */
  value: '[data-output-element-id="output-field"], [slot="outputField"]',
  valueFallback: '.test-id__field-value, .itemBody',
  label: '.test-id__field-label, .slds-form-element__label, .itemTitle',
  /** A: what a field holds while it is edited. */
  editing:
    '[slot*="input"], .test-id__input-root, lightning-input, lightning-textarea, lightning-combobox, input, textarea, select',
  /** A: the record's name; the second is older. */
  name: 'records-highlights2 [slot="primaryField"], record_flexipage-highlights-primary-row [slot="primaryField"]',
  nameFallback: '.slds-page-header__title',
  /** A: the stage that a record has reached, which no click on another changes. */
  stage: '.slds-path .slds-is-current .slds-path__title',
  /** A, then B: rows of a list view, of a related list and of Pipeline Inspection; those that Aura draws. */
  row: 'tr[data-row-key-value], [role="grid"] tr, [role="grid"] [role="row"], .forceListViewManagerGrid tr, lst-related-preview-card',
  grid: '[role="grid"], .forceListViewManagerGrid',
  rowTitle: ':is(th[scope="row"], [role="rowheader"]) a[href*="/lightning/r/"], a[data-refid="recordId"]',
  rowLink: 'a[href*="/lightning/r/"]',
  /** B: a list that stays beside the records of a console. */
  splitView: '.navexSplitViewWrapper .oneConsoleObjectHome',
  /** B: cards of a kanban; the id of each is a class. */
  card: '.runtime_sales_pipelineboardPipelineViewCardStencil, .pipelineViewCardStencil',
  cardTitle: '.primaryDisplayField a',
  kanban: '.runtime_sales_pipelineboardPipelineViewColumn',
  /** B: a report or a dashboard, drawn in a frame that is not read. */
  frame: 'iframe[name^="builder-"]',
};

let S = PACKAGED;

/** People are read nowhere: no field that names one is reported, nor one whose value leads to a user or a contact. */
const PEOPLE =
  /^(?:Owner|CreatedBy|LastModifiedBy|Manager|ReportsTo|Who)(?:Id)?(?:\.|$)|^(?:Contact|Supplied)|(?:Email|Phone)$/;
/** A: whose records are people; of these the name is one as well. */
const PEOPLE_OBJECTS = new Set(['Lead', 'Contact', 'User']);
const PERSON = 'a[href*="/r/User/"], a[href*="/r/Contact/"], a[href*="/r/005"], a[href*="/r/003"]';

/** A: the field that the path at the top draws. */
const STAGE_OF: Record<string, string> = {
  Opportunity: 'StageName',
  Lead: 'Status',
  Case: 'Status',
  Campaign: 'Status',
};

/** What is edited stands in a dialog, within the pane or over it. */
const DIALOG = '.slds-modal, .uiModal';

const FIELD_NAME = /^sfdc:RecordField\.(\w+)\.([\w.]+)$/;

/** Salesforce Lightning Experience. */
export const salesforce: HostAdapter = {
  id: 'salesforce',
  matches: isSalesforcePage,
  fromUrl: salesforceView,
  view,
  fields(url, doc) {
    const { kind, record } = view(url, doc);
    const pane = kind === 'record' && record ? activePane(doc) : null;
    return pane ? [...byName(pane, record?.type ?? null).values()] : [];
  },
  rows(url, doc) {
    if (!salesforceView(url)) return [];
    const pane = activePane(doc);
    const beside = allOnScreen(doc, S.splitView).filter((list) => !pane?.contains(list));
    return [...beside, ...(pane ? [pane] : [])].flatMap((root) => salesforceRows(url, root, S));
  },
  title(url, doc) {
    const pane = view(url, doc).record && activePane(doc);
    return pane && (firstOnScreen(pane, S.name) ?? firstOnScreen(pane, S.nameFallback));
  },
  readingRoots(url, doc) {
    const { kind } = view(url, doc);
    const pane = kind === 'none' ? null : activePane(doc);
    if (!pane) return [];
    return [...allOnScreen(doc, S.splitView).filter((list) => !pane.contains(list)), pane];
  },
  neverRead: [
    '[contenteditable]:not([contenteditable="false"])',
    'records-record-layout-item:has([slot*="input"])',
    'record_flexipage-record-field:has([slot*="input"])',
    // A form with unsaved changes shows its footer: nothing in it is a fact yet.
    'records-base-record-form:has(records-form-footer)',
    'lightning-input, lightning-textarea, lightning-combobox, lightning-input-rich-text, .ql-editor',
    'lst-custom-edit-cell [data-inputable="true"], lightning-primitive-datatable-iedit-panel, .forceInlineEditGrid .inlineEdit',
    '.uiInput, force-record-edit, lightning-flow, .slds-modal, .uiModal, .slds-assistive-text, .assistiveText',
  ].join(', '),
  sections: [
    'records-record-layout-item, record_flexipage-record-field, .forcePageBlockItem',
    'records-highlights2, record_flexipage-dynamic-highlights2, .slds-path, lst-related-list-single-container',
    'article, .slds-timeline__item_expandable, .cuf-feedItem, tr, .pipelineViewCard, lst-related-preview-card',
  ].join(', '),
  panes: '.lafPageHost, .windowViewMode-normal, .windowViewMode-maximized, section.oneConsoleTab',
  locators: () => S,
  replaceLocators(replacements) {
    S = replaced(PACKAGED, replacements);
  },
  expects: {
    record: ['field', 'headerField', 'name', 'frame'],
    list: ['row', 'grid', 'card', 'kanban'],
    board: ['kanban', 'card'],
  },
  theme(doc) {
    const scheme = /\bslds-color-scheme(?:--|_)(dark|light)\b/.exec(doc.body?.className ?? '');
    return scheme ? (scheme[1] as 'dark' | 'light') : null;
  },
};

/** The URL names the record; only the document knows that a list is drawn as a kanban. */
function view(url: URL, doc: Document): View {
  const said = salesforceView(url) ?? { kind: 'none', record: null };
  if (said.kind !== 'list') return said;
  const pane = activePane(doc);
  return pane && firstOnScreen(pane, S.kanban) ? { kind: 'board', record: null } : said;
}

/**
 * The pane on screen. In a console the record's pane lies within that of its workspace, so the innermost counts; where
 * two are left while one gives way to the other, the one whose record the window's title names, else the later.
 */
function activePane(doc: Document): Element | null {
  const active = allOnScreen(doc, S.pane);
  const inner = active.filter((pane) => !active.some((other) => other !== pane && pane.contains(other)));
  if (inner.length < 2) return inner[0] ?? null;
  const named = inner.find((pane) => {
    const name = firstOnScreen(pane, S.name);
    return name !== null && readText(name) !== '' && doc.title.startsWith(readText(name));
  });
  return named ?? inner.at(-1) ?? null;
}

/** The fields of a pane by API name: the details first, and from the header what they do not show. */
function byName(pane: Element, said: string | null): Map<string, PageField> {
  // An address without the object's name: a custom object's, which no id tells. The page's first field does.
  const items = fieldsIn(pane);
  const object = said ?? objectOf(items.find(onScreen));
  const found = new Map<string, PageField>();
  const inHeader: PageField[] = [];
  const nameOf = new Map<string, string>();
  for (const item of items) {
    const [, itemObject, name = ''] = FIELD_NAME.exec(item.getAttribute('data-target-selection-name') ?? '') ?? [];
    // A field of another object is one of a related record shown here, or of a pane on its way out.
    if (!name || (object && itemObject !== object) || item.closest(DIALOG)) continue;
    const label = item.querySelector(S.label);
    const said = label ? readText(label) : '';
    // Two fields of one label: in the header it means neither.
    if (said) nameOf.set(said, (nameOf.get(said) ?? name) === name ? name : '');
    if (!onScreen(item)) continue;
    // While a field is being edited, its old value in the header is not what the reader is looking at.
    if (isEdited(item)) {
      if (!namesPerson(name, object)) found.set(name, { name, value: item, label, text: null });
      continue;
    }
    const field = fieldOf(name, object, item.querySelector(S.value) ?? item.querySelector(S.valueFallback), label);
    if (field && item.closest(S.header)) inHeader.push(field);
    else if (field && !found.has(name)) found.set(name, field);
  }
  for (const item of allOnScreen(pane, S.headerField)) {
    const label = item.querySelector(S.headerLabel);
    const text = label ? readText(label) : '';
    // The page's own details say which field a label means, in any language; the English names are the last resort.
    const name = nameOf.get(text) ?? fieldNameOfLabel(object, text);
    const field =
      name && !item.querySelector(S.field) && fieldOf(name, object, item.querySelector(S.headerValue), label);
    if (field) inHeader.push(field);
  }
  const stage = object && STAGE_OF[object];
  const reached = stage && fieldOf(stage, object, firstOnScreen(pane, S.stage), null);
  if (reached) inHeader.push(reached);
  for (const field of inHeader) if (!found.has(field.name)) found.set(field.name, field);
  return found;
}

/** A box that is drawn to be read, like a ticked one that cannot be changed, is an input too and no editor. */
function isEdited(item: Element): boolean {
  return [...item.querySelectorAll(S.editing)].some((part) => !part.closest(S.value));
}

function fieldsIn(pane: Element): Element[] {
  const roots = [...pane.querySelectorAll(S.fieldHost)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [pane, ...roots].flatMap((root) => [...root.querySelectorAll(S.field)]);
}

function objectOf(field: Element | undefined): string | null {
  return FIELD_NAME.exec(field?.getAttribute('data-target-selection-name') ?? '')?.[1] ?? null;
}

function namesPerson(name: string, object: string | null): boolean {
  return PEOPLE.test(name) || (name.endsWith('Name') && object !== null && PEOPLE_OBJECTS.has(object));
}

function fieldOf(name: string, object: string | null, value: Element | null, label: Element | null): PageField | null {
  const text = value && onScreen(value) ? readText(value, salesforce.neverRead) : '';
  if (namesPerson(name, object) || value?.querySelector(PERSON)) return null;
  // An empty value is one that has not arrived yet as often as one that is not set.
  return value && text !== '' ? { name, value, label, text } : null;
}
