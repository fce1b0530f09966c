/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { ADAPTERS } from '../../../lib/hosts/adapters';
import jiraIssue from '../../fixtures/hosts/jira-cloud-issue.html?raw';
import dataCenterIssue from '../../fixtures/hosts/jira-data-center-issue.html?raw';
import notionTable from '../../fixtures/hosts/notion-database-table.html?raw';
import recorder from '../../fixtures/hosts/record-page.js?raw';
import opportunity from '../../fixtures/hosts/salesforce-opportunity.html?raw';
import { showPage } from './show-page';

const adapterOf = (host: string) => ADAPTERS.find(({ id }) => id === host) as HostAdapter;
const wordsIn = (doc: Document) =>
  new Set((doc.body.innerText.match(/\p{L}{4,}/gu) ?? []).map((word) => word.toLowerCase()));

/** What is pasted into a console: its last value is the answer. */
function pasted(doc: Document): string {
  return (doc.defaultView as Window & { eval(text: string): string }).eval(recorder);
}

it.each([
  ['salesforce', 'https://acme.lightning.force.com/lightning/r/Opportunity/006xx000001SvogAAC/view', opportunity],
  ['jira', 'https://acme.atlassian.net/browse/ABC-42', jiraIssue],
  [
    'notion',
    'https://app.notion.com/p/9fd38760340246878aa500000000005a?v=9fd38760340246878aa5000000000999',
    notionTable,
  ],
])('a page of %s is recorded with its structure and without a word', async (host, address, source) => {
  const adapter = adapterOf(host);
  const url = new URL(address);
  const before = await showPage(source);
  const html = pasted(before.doc);
  expect(adapter.matches(url, before.doc)).toBe(true);
  const after = await showPage(html);
  expect(adapter.matches(url, after.doc)).toBe(true);
  // Jira’s address names its issue, which is another one in the recorded page; fields and rows are there all the same.
  const shapeOf = (doc: Document) => ({
    fields: host === 'salesforce' ? adapter.fields(url, doc).map(({ name }) => name) : [],
    rows: adapter.rows?.(url, doc).length,
    roots: host === 'jira' ? 0 : adapter.readingRoots(url, doc).length,
  });
  expect(shapeOf(after.doc)).toEqual(shapeOf(before.doc));
  const said = wordsIn(before.doc);
  expect(said.size).toBeGreaterThan(10);
  for (const word of wordsIn(after.doc)) expect(said).not.toContain(word);
  const attributes = [...after.doc.querySelectorAll('*')].flatMap((one) =>
    ['title', 'aria-label', 'href', 'value'].map((name) => one.getAttribute(name) ?? ''),
  );
  for (const word of said) if (word.length > 5) expect(attributes.join(' ').toLowerCase()).not.toContain(` ${word} `);
  before.close();
  after.close();
});

it.each([
  ['Cloud', 'https://acme.atlassian.net/browse/', jiraIssue, '[data-testid$="current-issue.item"]'],
  ['Data Center', 'https://tools.example.com/jira/browse/', dataCenterIssue, '#key-val'],
])('an issue of Jira %s is an issue of another key, with the same fields', async (_where, base, source, shown) => {
  const jira = adapterOf('jira');
  const namesOn = (doc: Document, key: string | undefined) =>
    jira.fields(new URL(key ?? '', base), doc).map(({ name }) => name);
  const { doc, close } = await showPage(source);
  const after = await showPage(pasted(doc));
  const key = after.doc.querySelector(shown)?.textContent?.trim();
  expect(key).toMatch(/^[A-Z]{3}-\d\d$/);
  expect(namesOn(doc, 'ABC-42').length).toBeGreaterThan(4);
  expect(namesOn(after.doc, key)).toEqual(namesOn(doc, 'ABC-42'));
  expect(after.doc.querySelector(shown)?.closest('[href]')?.getAttribute('href')).toContain(key);
  close();
  after.close();
});

it('what somebody has written is in no attribute, comment, style or frame of what is recorded', async () => {
  const { doc, close } = await showPage(opportunity);
  const places = [...doc.querySelectorAll('body *')].slice(0, 12);
  const names = 'id name title alt value placeholder content aria-label data-name data-label data-value data-owner';
  for (const [at, name] of names.split(' ').entries()) places[at]?.setAttribute(name, 'Zanzibar');
  for (const name of ['style', 'onclick', 'src', 'srcset', 'data-x-y', 'aria-description', 'href'])
    doc.body.setAttribute(name, 'zanzibar');
  doc.body.append(
    doc.createComment('Zanzibar'),
    Object.assign(doc.createElement('style'), { textContent: 'zanzibar{}' }),
  );
  doc.body.append(Object.assign(doc.createElement('iframe'), { srcdoc: 'Zanzibar' }));
  doc.title = 'Zanzibar';
  expect(doc.documentElement.outerHTML.match(/zanzibar/gi)?.length).toBeGreaterThan(20);
  expect(pasted(doc)).not.toMatch(/zanzibar/i);
  close();
});
