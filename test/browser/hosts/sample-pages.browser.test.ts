import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { adapterFor } from '../../../lib/hosts/adapters';
import { viewFromUrl } from '../../../lib/hosts/from-url';
import { leftAloneSelector } from '../../../lib/page/left-alone';
import { type SamplePage, samplePages } from '../../fixtures/pages';
import { showPage } from './show-page';

const pages = samplePages({ shiftWeeks: 0 });
let close = () => {};
let url: URL;
let doc: Document;
let adapter: HostAdapter;

async function open(id: string): Promise<void> {
  const page = pages.find((each) => each.id === id) as SamplePage;
  url = new URL(page.url);
  ({ doc, close } = await showPage(page.html));
  adapter = adapterFor(url, doc) as HostAdapter;
}
afterEach(() => close());

const texts = () => Object.fromEntries(adapter.fields(url, doc).map(({ name, text }) => [name, text]));
const get = (selector: string) => doc.querySelector(selector) as HTMLElement;

describe('every sample page', () => {
  it.each(pages.map(({ id }) => id))('%s is its host’s, and about what its address says', async (id) => {
    await open(id);
    expect(adapter.view(url, doc)).toEqual(viewFromUrl(url));
    expect(adapter.title(url, doc)?.textContent?.trim()).not.toBe('');
    expect(adapter.readingRoots(url, doc).length).toBeGreaterThan(0);
    const names = adapter.fields(url, doc).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(pages.map(({ id }) => id))('%s says which theme it has', async (id) => {
    await open(id);
    expect(adapter.theme(doc)).toBe(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  });
});

describe('a Salesforce record', () => {
  beforeEach(() => open('salesforce-harrow'));

  it('shows its fields by API name, also those that arrive late', async () => {
    expect(texts()).toMatchObject({ CloseDate: '9/30/2026', Amount: '$486,000.00', Segment__c: 'Enterprise' });
    await vi.waitFor(() => expect(texts().ForecastCategoryName).toBe('Commit'));
    await vi.waitFor(() => expect(texts().Description).toContain('ARR from the first year'));
  });

  it('reads the details and not the header', () => {
    const field = adapter.fields(url, doc).find(({ name }) => name === 'CloseDate');
    expect(field?.value.closest('records-record-layout-item')).not.toBeNull();
    expect(field?.label?.textContent).toBe('Close Date');
  });

  it('says that a field is being edited, and reads the new value once it is saved', () => {
    get('[data-target-selection-name$=".CloseDate"] .inline-edit-trigger').click();
    expect(texts().CloseDate).toBeNull();
    const input = get('input[name="CloseDate"]') as HTMLInputElement;
    input.value = '10/15/2026';
    get('[name="SaveEdit"]').click();
    expect(texts().CloseDate).toBe('10/15/2026');
  });

  it('reads the old value again once an edit is given up', () => {
    get('[data-target-selection-name$=".CloseDate"] .slds-form-element').dispatchEvent(
      new MouseEvent('dblclick', { bubbles: true }),
    );
    expect(texts().CloseDate).toBeNull();
    get('[name="CancelEdit"]').click();
    expect(texts().CloseDate).toBe('9/30/2026');
  });

  it('falls back to the header and the path while the details are on a closed tab', () => {
    get('[data-tab-value="relatedListsTab"]').click();
    expect(texts()).toEqual({
      AccountId: 'Harrow Logistics',
      CloseDate: '9/30/2026',
      Amount: '$486,000.00',
      StageName: 'Contract',
    });
  });

  it('takes a box that is drawn to be read for no editor', () => {
    const output = get('[data-target-selection-name$=".CloseDate"] [data-output-element-id]');
    output.insertAdjacentHTML('beforeend', '<lightning-input><input type="checkbox" disabled></lightning-input>');
    expect(texts().CloseDate).toBe('9/30/2026');
  });

  it('reads no person: not by the name of a field, nor by what a value leads to', () => {
    expect(texts()).not.toHaveProperty('OwnerId');
    const link = doc.createElement('a');
    link.href = '/lightning/r/User/0055g00000ROBIN/view';
    link.textContent = 'Robin Poe';
    expect(texts()).toHaveProperty('Segment__c');
    get('[data-target-selection-name$=".Segment__c"] [data-output-element-id]').replaceChildren(link);
    expect(texts()).not.toHaveProperty('Segment__c');
  });

  it('leaves the subjects of its timeline alone, which are links', () => {
    const subject = get('.timeline-subject');
    expect(subject.closest(leftAloneSelector(adapter.neverRead))).toBe(subject);
    expect(get('.slds-timeline__item_expandable p').closest(leftAloneSelector(adapter.neverRead))).toBeNull();
  });

  it('reads the active pane only, and the earlier one again when it is shown', () => {
    const first = get('.lafPageHost');
    const template = get('template[data-pane*="ALDER"]') as HTMLTemplateElement;
    const second = doc.importNode(template.content, true).firstElementChild as HTMLElement;
    const firstUrl = url;
    first.classList.remove('active');
    second.classList.add('active');
    first.parentElement?.append(second);
    url = new URL(template.dataset.pane ?? '', url);
    expect(texts().Name).toBe('Alder Foods');
    expect(adapter.readingRoots(url, doc)).toEqual([second]);
    second.classList.remove('active');
    first.classList.add('active');
    url = firstUrl;
    expect(texts().Name).toBe('Harrow Logistics - 3-yr Platform');
  });

  it('reads Dynamic Forms the same way', async () => {
    close();
    await open('salesforce-calder');
    expect(texts()).toMatchObject({ CloseDate: '10/30/2026', NextStep: 'audit log export GA by 15 Oct' });
  });
});

describe('a Notion page', () => {
  beforeEach(() => open('notion-autumn-roadmap'));

  it('lists the rows of its table with their cells', () => {
    const row = adapter.rows?.(url, doc).find(({ record }) => record.id === 'df9668cb99e17bbd4afba3f618cc5e7f');
    expect(row?.title?.textContent?.trim()).toBe('Usage-based billing');
    expect(row?.fields.map(({ name, text }) => [name, text])).toEqual([
      ['Item', 'Usage-based billing'],
      ['Team', 'Product'],
      ['Status', 'On track'],
      ['Target', 'September 30, 2026'],
      ['Notes', 'BILL-412'],
    ]);
  });

  it('takes back what others write into its editor, and nothing that is painted outside', async () => {
    const reverted = () => (doc.defaultView as unknown as { __reverted: string[] }).__reverted;
    const leaf = get('.notion-text-block .leaf');
    const before = leaf.innerHTML;
    leaf.append(doc.createElement('mark'));
    leaf.classList.add('foreign');
    await vi.waitFor(() => expect(leaf.innerHTML).toBe(before));
    expect(leaf.className).toBe('leaf');
    expect(reverted().sort()).toEqual(['added MARK', 'attribute DIV']);
    doc.documentElement.append(doc.createElement('div'));
    await Promise.resolve();
    expect(reverted()).toHaveLength(2);
  });

  it('leaves code and links alone and reads the table', () => {
    expect(get('.notion-code-block .code').closest(adapter.neverRead)).not.toBeNull();
    expect(get('.status.green span').closest(adapter.neverRead)).toBeNull();
    expect(get('.notion-text-block .leaf').closest(adapter.neverRead)).toBeNull();
  });

  it('reads the properties of a page', async () => {
    close();
    await open('notion-autumn-launch');
    expect(texts()).toEqual({
      Status: 'Planned',
      'Goes live': 'October 6, 2026',
      Team: 'Marketing',
      'Leads with': 'Smart Routing',
    });
  });

  it('says nothing while the document shows another page than the address names', async () => {
    close();
    await open('notion-autumn-launch');
    const shown = url;
    url = new URL('https://app.notion.com/p/3c369db9f0db814ea295fa99ada3b049');
    expect(adapter.view(url, doc).kind).toBe('record');
    expect(adapter.fields(url, doc)).toEqual([]);
    expect(adapter.title(url, doc)).toBeNull();
    url = shown;
    expect(texts().Status).toBe('Planned');
  });

  it('stays with the page until a peek is drawn', () => {
    const peeked = new URL(url);
    peeked.searchParams.set('p', 'df9668cb99e17bbd4afba3f618cc5e7f');
    expect(adapter.view(peeked, doc)).toEqual(viewFromUrl(url));
    const template = get('template[data-peek^="df9668"]') as HTMLTemplateElement;
    get('.notion-overlay-container').append(doc.importNode(template.content, true));
    expect(adapter.view(peeked, doc)).toMatchObject({
      kind: 'peek',
      record: { id: 'df9668cb99e17bbd4afba3f618cc5e7f' },
    });
    url = peeked;
    expect(texts()).toMatchObject({ Status: 'On track', Target: 'September 30, 2026' });
    expect(adapter.title(url, doc)?.textContent).toBe('Usage-based billing');
    // The page behind is still on screen, and so are its rows.
    expect(adapter.rows?.(url, doc)).toHaveLength(7);
  });
});

describe('a Jira issue', () => {
  beforeEach(() => open('jira-bill-412'));

  it('shows its fields, and no person', () => {
    expect(texts()).toMatchObject({
      summary: 'Usage-based billing',
      status: 'In Progress',
      duedate: 'Sep 30, 2026',
      customfield_10001: 'Engineering',
      priority: 'High',
      fixVersions: '2026.9',
    });
    expect(texts()).not.toHaveProperty('assignee');
  });

  it('says that a field is being edited', () => {
    get('.field.date [data-testid$="read-view-container.ui.container"] > button').click();
    expect(texts().duedate).toBeNull();
    const input = get('.field.date input') as HTMLInputElement;
    input.value = 'Oct 20, 2026';
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(texts().duedate).toBe('Oct 20, 2026');
  });

  it('does not read a description that is being written', () => {
    get('.ak-renderer-document').click();
    expect(texts()).not.toHaveProperty('description');
    expect(get('.ProseMirror p').closest(adapter.neverRead)).not.toBeNull();
  });

  it('says nothing while the document shows another issue than the address names', () => {
    url = new URL('/browse/BILL-413', url);
    expect(adapter.fields(url, doc)).toEqual([]);
    expect(adapter.title(url, doc)).toBeNull();
  });

  it('reads an issue over a board from its dialog, and not from what lies behind', async () => {
    const issue = get('[data-testid$="issue-layout.issue-layout"]').outerHTML;
    close();
    const board = `<div data-testid="software-board.board"><div id="card-BILL-430" data-testid="platform-board-kit.ui.card.card"><span data-testid="platform-card.ui.card.card-content.single-line-text.container.box">Invoice preview</span></div></div>`;
    url = new URL('https://meridian.atlassian.net/jira/software/c/projects/BILL/boards/12?selectedIssue=BILL-412');
    const { doc: shown, close: end } = await showPage(
      `<div id="jira-frontend">${board}</div><section role="dialog">${issue}</section><div role="dialog">A menu</div>`,
    );
    close = end;
    doc = shown;
    expect(adapter.view(url, doc)).toMatchObject({ kind: 'modal', record: { id: 'BILL-412' } });
    expect(texts().duedate).toBe('Sep 30, 2026');
    // The card behind it, and what it is linked to.
    expect(adapter.rows?.(url, doc).map(({ record }) => record.id)).toEqual(['BILL-430', 'PLAT-88', 'BILL-430']);
    get('section').remove();
    expect(adapter.view(url, doc)).toMatchObject({ kind: 'board', record: { id: 'BILL-412' } });
    expect(adapter.fields(url, doc)).toEqual([]);
  });

  it('breaks, as the real one does, where a text node of its own was wrapped', () => {
    const page = doc.defaultView as unknown as { __rerender(): void; __crashed?: string };
    page.__rerender();
    expect(page.__crashed).toBeUndefined();
    const live = get('[data-live]');
    const wrap = doc.createElement('mark');
    live.firstChild?.replaceWith(wrap);
    page.__rerender();
    expect(page.__crashed).toContain('NotFoundError');
  });
});
