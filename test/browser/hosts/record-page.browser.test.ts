/// <reference types="vite/client" />
import { expect, it } from 'vitest';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { ADAPTERS } from '../../../lib/hosts/adapters';
import jiraIssue from '../../fixtures/hosts/jira-cloud-issue.html?raw';
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
  const after = await showPage(html);
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
