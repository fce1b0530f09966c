import { afterEach, describe, expect, it } from 'vitest';
import { hubspot } from '../../../lib/hosts/hubspot';
import { jira } from '../../../lib/hosts/jira';
import { notion } from '../../../lib/hosts/notion';
import { onScreen } from '../../../lib/hosts/on-screen';
import { readText } from '../../../lib/hosts/read-text';
import { salesforce } from '../../../lib/hosts/salesforce';
import { selfCheck } from '../../../lib/hosts/self-check';
import { showPage } from './show-page';

let close = () => {};
afterEach(() => close());

async function show(html: string): Promise<Document> {
  const shown = await showPage(`<!doctype html><html lang="ja" dir="rtl"><body>${html}</body></html>`);
  close = shown.close;
  return shown.doc;
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('shadow roots', () => {
  /** `depth` roots, each within the one before, the last of them with what is given. */
  function nested(host: Element, depth: number, inner: string): Element {
    const root = host.attachShadow({ mode: 'open' });
    if (depth === 1) {
      root.innerHTML = inner;
      return root.firstElementChild as Element;
    }
    root.innerHTML = '<slot></slot><x-part></x-part>';
    return nested(root.lastElementChild as Element, depth - 1, inner);
  }

  it('are read ten deep', async () => {
    const doc = await show('<p></p>');
    nested(doc.querySelector('p') as Element, 10, '<span>12/18/2026</span>');
    expect(readText(doc.querySelector('p') as Element)).toBe('12/18/2026');
  });

  it('hold elements without a box of their own, which are drawn where their root’s host is', async () => {
    const doc = await show('<div></div>');
    const host = doc.querySelector('div') as HTMLElement;
    const slot = nested(host, 3, '<slot>A value</slot>');
    expect(onScreen(slot)).toBe(true);
    host.style.display = 'none';
    expect(onScreen(slot)).toBe(false);
  });
});

describe('Salesforce', () => {
  const URL_OF_RECORD = new URL('https://acme.lightning.force.com/lightning/r/Opportunity/006xx000001SvogAAC/view');
  const lightning = (pane: string, active = 'active') =>
    `<div id="auraLoadingBox"></div><div class="windowViewMode-normal ${active} lafPageHost">${pane}</div>`;
  const item = (name: string, label: string, value: string) =>
    `<records-record-layout-item field-label="${label}"><div data-target-selection-name="sfdc:RecordField.Opportunity.${name}"><span class="test-id__field-label">${label}</span><span class="test-id__field-value">${value}</span></div></records-record-layout-item>`;
  const compact = (label: string, value: string) =>
    `<records-highlights-details-item><p class="slds-text-title">${label}</p><p class="fieldComponent">${value}</p></records-highlights-details-item>`;
  const read = (doc: Document, url = URL_OF_RECORD) =>
    Object.fromEntries(salesforce.fields(url, doc).map(({ name, text }) => [name, text]));

  it('without a header, in another language and from right to left, is read by API names', async () => {
    const doc = await show(
      lightning(
        item('CloseDate', '完了予定日', '2026/12/18') +
          item('Amount', 'المبلغ', '٤٨٦٬٠٠٠ US$') +
          item('NextStep', '次', ''),
      ),
    );
    expect(read(doc)).toEqual({ CloseDate: '2026/12/18', Amount: '٤٨٦٬٠٠٠ US$' });
    expect(salesforce.title(URL_OF_RECORD, doc)).toBeNull();
  });

  it('reads a header by the labels of the details, and not by one that two fields have', async () => {
    const hidden = (html: string) => `<div style="display: none">${html}</div>`;
    const doc = await show(
      lightning(
        compact('完了予定日', '2026/12/18') +
          compact('状態', '契約') +
          hidden(item('CloseDate', '完了予定日', '') + item('StageName', '状態', '') + item('Status__c', '状態', '')),
      ),
    );
    expect(read(doc)).toEqual({ CloseDate: '2026/12/18' });
  });

  it('of two active panes reads the one that the window’s title names, and ids that are there twice do no harm', async () => {
    const pane = (name: string, date: string) =>
      `<records-highlights2 id="x"><h1><slot><lightning-formatted-text slot="primaryField">${name}</lightning-formatted-text></slot></h1></records-highlights2>${item('CloseDate', 'Close Date', date)}`;
    const doc = await show(lightning(pane('Acme', '1/2/2026')) + lightning(pane('Bolt', '3/4/2026')));
    doc.title = 'Acme | Opportunity | Salesforce';
    expect(read(doc)).toEqual({ CloseDate: '1/2/2026' });
    doc.title = 'Bolt | Opportunity | Salesforce';
    expect(read(doc)).toEqual({ CloseDate: '3/4/2026' });
  });

  it('does not say of a report, which is drawn in a frame, that it is not recognised', async () => {
    const url = new URL('https://acme.lightning.force.com/lightning/r/Report/00Oxx0000001234EAA/view');
    const doc = await show(lightning('<iframe name="builder-1" width="900" height="600"></iframe>'));
    expect(salesforce.view(url, doc)).toMatchObject({ kind: 'record', record: { type: 'Report' } });
    expect(selfCheck(salesforce, url, doc)).toBeNull();
    doc.querySelector('iframe')?.remove();
    expect(selfCheck(salesforce, url, doc)).not.toBeNull();
  });

  it('of very long lists reads the first thousand rows', async () => {
    const rows = numbers(3000).map(
      (at) =>
        `<tr data-row-key-value="0065g00000${String(at).padStart(5, '0')}"><th scope="row"><a href="javascript:void(0)">Deal ${at}</a></th></tr>`,
    );
    const doc = await show(lightning(`<table role="grid"><tbody>${rows.join('')}</tbody></table>`));
    const found = salesforce.rows?.(new URL('https://acme.lightning.force.com/lightning/o/Opportunity/list'), doc);
    expect(found?.length).toBe(1000);
    expect(found?.at(-1)?.record.id).toBe('0065g0000001000');
  });
});

describe('Jira', () => {
  const issueOf = (crumb: string, fields: string) =>
    `<div data-testid="x.issue-details.issue-layout.issue-layout"><div data-testid="x.breadcrumbs.breadcrumb-current-issue-container">${crumb}</div><h1 data-testid="x.foundation.summary.heading">概要</h1>${fields}</div>`;
  const at = (key: string) => new URL(`https://acme.atlassian.net/browse/${key}`);
  const names = (doc: Document, key: string) => jira.fields(at(key), doc).map(({ name }) => name);

  it('says nothing of an issue that was moved until its address is the new one, and is not misled by words beside a key', async () => {
    const doc = await show(issueOf('<a>NEW-7</a> <span>キーをコピー</span>', ''));
    expect(names(doc, 'OLD-3')).toEqual([]);
    expect(names(doc, 'NEW-7')).toEqual(['summary']);
    expect(names(doc, 'NEW-70')).toEqual([]);
  });

  it('reports no person, whatever the field is called', async () => {
    const doc = await show(
      issueOf(
        '',
        '<div data-testid="issue.views.field.user.customfield_10050">Robin Poe</div><div data-testid="issue.views.field.rich-text.description">Ask <span data-mention-id="1">@Robin</span> first</div>',
      ),
    );
    expect(jira.fields(at('ABC-1'), doc).map(({ name, text }) => [name, text])).toEqual([
      ['summary', '概要'],
      ['description', 'Ask first'],
    ]);
    close();
    const dataCenter = await show(
      '<meta name="application-name" content="JIRA"><div id="issue-content"><h1 id="summary-val">One</h1><span id="customfield_10100-val"><span class="user-hover" rel="robin">Robin Poe</span></span><span id="due-date">30/Sep/26</span></div>',
    );
    const url = new URL('https://tools.example.com/a/b/browse/ABC-1');
    expect(jira.fields(url, dataCenter).map(({ name }) => name)).toEqual(['summary', 'duedate']);
  });
});

describe('Notion', () => {
  const PAGE = '34a3521b014a808f9211c3a1b715c44d';
  const property = (name: string, value: string) =>
    `<div role="row"><div role="cell">${name}</div><div role="cell"><div data-testid="property-value">${value}</div></div></div>`;

  it('takes no word for a value that stands where there is none, in any of its languages', async () => {
    const empties = ['Empty', 'Leer', '未入力', '비어 있음', 'Vide', 'Vacío'];
    const properties = empties.map((text, index) => property(`P${index}`, text)).join('');
    const doc = await show(
      `<div id="notion-app"><main class="notion-frame"><div role="table">${properties}${property('段階', '契約')}${property('Stage', 'Empty rooms')}</div></main></div>`,
    );
    const url = new URL(`https://app.notion.com/p/${PAGE}`);
    expect(notion.fields(url, doc).map(({ name, text }) => [name, text])).toEqual([
      ['段階', '契約'],
      ['Stage', 'Empty rooms'],
    ]);
  });

  it('peeked at says nothing while the page before is drawn in the peek', async () => {
    const peek = (id: string) =>
      `<div class="notion-overlay-container"><div class="notion-peek-renderer"><div data-block-id="${id}"><h1 aria-roledescription="page title">One</h1></div><div role="table">${property('Due', 'Dec 18, 2026')}</div></div></div>`;
    const url = new URL(`https://app.notion.com/p/${PAGE}?p=3d0bbe40561381a8a21acd52a7db76c5&pm=s`);
    const doc = await show(`<div id="notion-app">${peek('3d0bbe40-5613-81a8-a21a-cd52a7db76c5')}</div>`);
    expect(notion.fields(url, doc).map(({ name }) => name)).toEqual(['Due']);
    close();
    const before = await show(`<div id="notion-app">${peek(PAGE)}</div>`);
    expect(notion.fields(url, before)).toEqual([]);
  });
});

it('HubSpot’s cells have their headers, looked up once for the whole table', async () => {
  const rows = numbers(3000).map(
    (at) =>
      `<tr data-test-id="row-${at}"><td data-test-id="cell-0-3-amount-${at}">5</td><td data-test-id="cell-0-3-closedate-${at}">Dec 1, 2026</td></tr>`,
  );
  const doc = await show(
    `<table data-test-id="framework-data-table"><thead><tr><th data-test-id="header-0-3-amount">金額</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  );
  const url = new URL('https://app.hubspot.com/contacts/1/objects/0-3/views/all/list');
  const found = hubspot.rows?.(url, doc) ?? [];
  expect(found.length).toBe(1000);
  expect(found[999]?.fields.map(({ name, text, label }) => [name, text, label?.textContent])).toEqual([
    ['amount', '5', '金額'],
    ['closedate', 'Dec 1, 2026', undefined],
  ]);
});
