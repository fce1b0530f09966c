/// <reference types="vite/client" />
import { afterEach, describe, expect, it } from 'vitest';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { ADAPTERS, adapterFor } from '../../../lib/hosts/adapters';
import { selfCheck } from '../../../lib/hosts/self-check';
import pages from '../../fixtures/hosts/pages.json';
import { showPage } from './show-page';

const sources = import.meta.glob<string>('../../fixtures/hosts/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const sourceOf = (page: string) => sources[`../../fixtures/hosts/${page}.html`] ?? '';
const OPPORTUNITY = pages.find(({ page }) => page === 'salesforce-opportunity') as (typeof pages)[number];

let close = () => {};
async function open({ page, url }: (typeof pages)[number]) {
  const shown = await showPage(sourceOf(page));
  close = shown.close;
  const address = new URL(url);
  return { doc: shown.doc, url: address, adapter: adapterFor(address, shown.doc) as HostAdapter };
}
afterEach(() => {
  for (const adapter of ADAPTERS) adapter.replaceLocators({});
  close();
});

describe('the self-check', () => {
  it.each(pages)('knows $page', async (one) => {
    const { adapter, url, doc } = await open(one);
    // A page with one component alone is of no host.
    if (!adapter) expect(one.page).toMatch(/lbc|renderer/);
    else if (!/lbc|renderer/.test(one.page)) expect(selfCheck(adapter, url, doc)).toBeNull();
  });

  it('says what it looked for where a host has changed, and holds no text of the page', async () => {
    const { adapter, url, doc } = await open(OPPORTUNITY);
    for (const element of doc.querySelectorAll('[data-target-selection-name]'))
      element.removeAttribute('data-target-selection-name');
    for (const element of doc.querySelectorAll('records-highlights-details-item, records-highlights2'))
      element.replaceWith(...element.childNodes);
    const report = selfCheck(adapter, url, doc);
    expect(report).toMatchObject({ host: 'salesforce', view: 'record', known: true });
    expect(report?.tried.map(({ name }) => name)).toEqual(adapter.expects.record);
    expect(report?.tried.every(({ onScreen }) => onScreen === 0)).toBe(true);
    const text = JSON.stringify(report);
    expect(text).not.toContain(url.hostname);
    expect(text).not.toContain(adapter.view(url, doc).record?.id);
    const words = (doc.body.innerText.match(/[A-Z][a-z]{5,}/g) ?? []).filter(
      (word) => !/Record|Field|Forms/.test(word),
    );
    expect(words.length).toBeGreaterThan(5);
    for (const word of words) expect(text).not.toContain(word);
    // Where even the signs of the host are gone, it says that no word is read either.
    for (const sign of doc.querySelectorAll('#auraLoadingBox, one-record-home-flexipage2')) sign.remove();
    for (const sign of doc.querySelectorAll('.oneOne')) sign.classList.remove('oneOne');
    expect(selfCheck(adapter, url, doc)).toMatchObject({ view: 'record', known: false });
  });

  it('is mended by locators of a workspace, and by none that is no selector or no locator', async () => {
    const { adapter, url, doc } = await open(OPPORTUNITY);
    const before = adapter.fields(url, doc).map(({ name }) => name);
    for (const element of doc.querySelectorAll('[data-target-selection-name]')) {
      const name = element.getAttribute('data-target-selection-name') as string;
      if (!name.startsWith('sfdc:RecordField')) continue;
      element.classList.add('moved');
    }
    const packaged = adapter.locators().field as string;
    adapter.replaceLocators({ field: '.moved' });
    expect(adapter.fields(url, doc).map(({ name }) => name)).toEqual(before);
    adapter.replaceLocators({ field: 'div[', neverRead: 'none', constructor: 'p' });
    expect(adapter.locators().field).toBe(packaged);
    expect(Object.keys(adapter.locators())).not.toContain('neverRead');
    adapter.replaceLocators({ field: '.none-such' });
    expect(adapter.fields(url, doc).length).toBeLessThan(before.length);
    adapter.replaceLocators({});
    expect(adapter.fields(url, doc).map(({ name }) => name)).toEqual(before);
  });
});
