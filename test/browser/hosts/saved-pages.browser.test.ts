/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { ADAPTERS, adapterFor } from '../../../lib/hosts/adapters';
import pages from '../../fixtures/hosts/pages.json';
import { conforms } from './conformance';
import { describePage } from './describe-page';
import { showPage } from './show-page';

const sources = import.meta.glob<string>('../../fixtures/hosts/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sourceOf = (page: string) => sources[`../../fixtures/hosts/${page}.html`] ?? '';

describe('saved pages', () => {
  it.each(pages)('$page', async ({ page, url }) => {
    const { doc, close } = await showPage(sourceOf(page));
    const described = describePage(new URL(url), doc);
    close();
    await expect(`${JSON.stringify(described, null, 2)}\n`).toMatchFileSnapshot(
      `../../fixtures/hosts/${page}.expected.json`,
    );
  });

  it('has a case for every page', () => {
    const cases = pages.map(({ page }) => `../../fixtures/hosts/${page}.html`);
    expect(Object.keys(sources).sort()).toEqual(cases.sort());
  });

  it.each(pages)('$page is nobody’s under a foreign address', async ({ page }) => {
    const { doc, close } = await showPage(sourceOf(page));
    const foreign = new URL('https://intranet.example.com/start');
    const adapter = adapterFor(foreign, doc);
    // Jira Data Center and Notion's own domains live under any host; there the document decides.
    expect(adapter?.id ?? null).toBe(doc.querySelector('meta[content="JIRA"]') ? 'jira' : null);
    if (adapter) expect(adapter.view(foreign, doc)).toEqual({ kind: 'none', record: null });
    close();
  });

  it('says nothing of an empty document', () => {
    const empty = new Document();
    for (const { url } of pages) {
      for (const adapter of ADAPTERS) {
        expect(adapter.fields(new URL(url), empty)).toEqual([]);
        expect(adapter.readingRoots(new URL(url), empty)).toEqual([]);
      }
    }
  });

  it('has selectors that a browser takes', () => {
    for (const adapter of ADAPTERS) {
      for (const selector of [adapter.neverRead, adapter.sections, adapter.panes]) {
        if (selector !== null) expect(() => document.querySelector(selector)).not.toThrow();
      }
    }
  });
});

/** A page of each host, to ask the adapters of the others about. */
const ONE_EACH = ['salesforce-opportunity', 'notion-page', 'jira-cloud-issue', 'hubspot-deal'];
const savedPages = pages.map((one) => ({ ...one, html: sourceOf(one.page) }));

for (const saved of savedPages) {
  const host = saved.page.split('-')[0];
  const adapter = ADAPTERS.find(({ id }) => id === host) as HostAdapter;
  const foreign = savedPages.filter(({ page }) => ONE_EACH.includes(page) && !page.startsWith(`${host}-`));
  conforms(adapter, saved, foreign);
}
