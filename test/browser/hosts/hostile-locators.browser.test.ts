/// <reference types="vite/client" />
import { afterEach, describe, expect, it } from 'vitest';
import { fieldsToSend } from '../../../entrypoints/overlay/question';
import type { HostAdapter, PageField } from '../../../lib/hosts/adapter';
import { ADAPTERS } from '../../../lib/hosts/adapters';
import { selfCheck } from '../../../lib/hosts/self-check';
import { web } from '../../../lib/hosts/web';
import pages from '../../fixtures/hosts/pages.json';
import { describePage, wordsOn } from './describe-page';
import { showPage } from './show-page';

const sources = import.meta.glob<string>('../../fixtures/hosts/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What a workspace might publish, by mistake or not, in the place of any locator. */
const SELECTORS = [
  '*',
  'html',
  ':root',
  'html, body *',
  ':is(body, body *):not(.nothing)',
  'body:has(*)',
  'textarea, select, input',
  '[contenteditable], [role="textbox"]',
  '.slds-modal, .ql-editor, .ProseMirror, .notion-code-block, [role="dialog"], [role="menu"]',
  '*|*',
  'svg *, iframe',
  ':scope > *',
  ':not(*)',
  '::before',
  'a:hover, :visited',
  '[href]',
  'p'.repeat(900),
];
const NO_SELECTORS = [
  '',
  ' ',
  'div[',
  '}',
  'a{}',
  ',',
  ':has(',
  '::nonsense(',
  'ns|p',
  '*:has(:has(a))',
  'p'.repeat(1001),
];
const SLOW = [
  'i:has(~ b:empty ~ u)',
  'i:HAS(+ b)',
  'a:has(b):has(c):has(d)',
  ':has(a), :has(b), :has(p)',
  ':h\\61 s(~ a)',
];

const WRITTEN = 'Zanzibar ARR';
/** What somebody is writing, in each kind of place for it that a page has. */
const EDITORS = `<div data-x><div contenteditable="true">${WRITTEN}</div><textarea>${WRITTEN}</textarea><select><option>${WRITTEN}</option></select>
<div role="textbox">${WRITTEN}</div><div role="combobox">${WRITTEN}</div><div class="ql-editor ProseMirror" contenteditable="plaintext-only"><p>${WRITTEN}</p></div></div>`;
/** And in those that a host has of its own; in Notion all of a page is one editor, in which people read. */
const OWN: Record<string, string> = {
  salesforce: `<div class="slds-modal"><p>${WRITTEN}</p></div><lightning-textarea><p>${WRITTEN}</p></lightning-textarea>`,
  jira: `<div class="ak-editor-content-area"><p>${WRITTEN}</p></div><div class="jira-dialog">${WRITTEN}</div>`,
  notion: `<div class="notion-code-block">${WRITTEN}</div>`,
  hubspot: `<div role="dialog"><p>${WRITTEN}</p></div>`,
  web: `<nav>${WRITTEN}</nav><div class="CodeMirror">${WRITTEN}</div>`,
};

const CASES: [page: string, adapter: HostAdapter][] = [
  ...['salesforce-opportunity', 'salesforce-list', 'notion-page', 'notion-database-table', 'jira-cloud-issue'].map(of),
  ...['jira-cloud-board', 'jira-data-center-issue', 'hubspot-deal', 'hubspot-companies'].map(of),
  ['jira-data-center-search', web],
];
function of(page: string): [string, HostAdapter] {
  return [page, ADAPTERS.find(({ id }) => page.startsWith(id)) as HostAdapter];
}

/** A page with something being written in it, in many places of which each might be taken for a value. */
async function open(page: string, adapter: HostAdapter) {
  const url = new URL(pages.find((one) => one.page === page)?.url ?? '');
  const shown = await showPage(sources[`../../fixtures/hosts/${page}.html`] ?? '');
  const values = adapter.fields(url, shown.doc).map(({ value }) => value);
  const inNotion =
    adapter.id === 'notion' ? EDITORS.replaceAll(/<div (?:contenteditable|class).*?<\/div>/g, '') : EDITORS;
  for (const at of [...adapter.readingRoots(url, shown.doc), ...values])
    at.insertAdjacentHTML('beforeend', inNotion + OWN[adapter.id]);
  return { ...shown, url };
}

let close = () => {};
afterEach(() => {
  for (const adapter of [...ADAPTERS, web]) adapter.replaceLocators({});
  close();
});

/** All that would be sent or painted of a page. */
function said(adapter: HostAdapter, url: URL, doc: Document): string {
  const sent = (fields: readonly PageField[]) => fieldsToSend(fields, adapter, null);
  return JSON.stringify([
    sent(adapter.fields(url, doc)),
    adapter.rows?.(url, doc).map(({ fields, record }) => [record.ref, sent(fields)]),
    selfCheck(adapter, url, doc),
  ]);
}

describe.each(CASES)('on %s no published locator', (page, adapter) => {
  it('widens what is read, or throws', async () => {
    const { doc, url, close: end } = await open(page, adapter);
    close = end;
    const names = Object.keys(adapter.locators());
    const usual = wordsOn(url, doc, adapter);
    expect(said(adapter, url, doc)).not.toContain('Zanzibar');
    for (const selector of SELECTORS) {
      for (const replaced of [...names.map((name) => [name]), names]) {
        adapter.replaceLocators(Object.fromEntries(replaced.map((name) => [name, selector])));
        describePage(url, doc, adapter);
        const label = `${replaced} is ${selector}`;
        expect(said(adapter, url, doc), label).not.toContain('Zanzibar');
        // More of the page may be read, such as its frame; nothing of what is never read.
        if (replaced === names || /pane|frame|peek|main|issue|column|board|list|table|split/i.test(`${replaced}`))
          expect(writtenWords(adapter, url, doc), label).toEqual([]);
      }
    }
    adapter.replaceLocators({});
    expect(wordsOn(url, doc, adapter)).toEqual(usual);
  });

  it('counts that is no selector, is slow, or is none of the host’s', async () => {
    const { close: end } = await open(page, adapter);
    close = end;
    const packaged = { ...adapter.locators() };
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`name${at}`, '*']));
    adapter.replaceLocators({ ...many, neverRead: ':not(*)', sections: '*', __proto__: 'p', toString: 'p' });
    expect(adapter.locators()).toEqual(packaged);
    for (const selector of [...NO_SELECTORS, ...SLOW]) {
      adapter.replaceLocators(Object.fromEntries(Object.keys(packaged).map((name) => [name, selector])));
      expect(adapter.locators(), selector).toEqual(packaged);
    }
  });
});

/** The words that would be painted in something that is being written. */
function writtenWords(adapter: HostAdapter, url: URL, doc: Document): string[] {
  for (const node of doc.querySelectorAll('[data-written]')) node.removeAttribute('data-written');
  const walker = doc.createTreeWalker(doc.documentElement, NodeFilter.SHOW_TEXT);
  const marked: Element[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent && walker.currentNode.nodeValue?.includes('Zanzibar')) marked.push(parent);
  }
  for (const element of marked) element.classList.add('zanzibar');
  const words = wordsOn(url, doc, adapter).filter((word) => word.includes('zanzibar'));
  for (const element of marked) element.classList.remove('zanzibar');
  return words;
}
