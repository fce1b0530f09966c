import { describe, expect, it } from 'vitest';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { describePage, wordsOn } from './describe-page';
import { showPage } from './show-page';

/** A page and the address at which it stands. */
export interface SavedPage {
  page: string;
  url: string;
  html: string;
}

/** Every question that an adapter is asked, as plain data. */
function askEverything(adapter: HostAdapter, url: URL, doc: Document) {
  return { matches: adapter.matches(url, doc), fromUrl: adapter.fromUrl(url), ...describePage(url, doc, adapter) };
}

/** An id as it may stand in an address: without what parts it. */
const bare = (text: string) => text.replace(/[^A-Za-z0-9]/g, '');

/**
 * The laws of every adapter on every page, whatever either says: any adapter and any page of its host give these tests.
 * `foreign` are pages of other hosts.
 */
export function conforms(adapter: HostAdapter, saved: SavedPage, foreign: readonly SavedPage[]): void {
  const url = new URL(saved.url);

  describe(`${adapter.id} on ${saved.page}`, () => {
    it('asked twice answers the same, and writes nothing', async () => {
      const { doc, close } = await showPage(saved.html);
      const written = new MutationObserver(() => {});
      written.observe(doc, { subtree: true, childList: true, characterData: true, attributes: true });
      const first = askEverything(adapter, url, doc);
      expect(askEverything(adapter, url, doc)).toEqual(first);
      expect(adapter.fields(url, doc).map(({ value }) => value)).toEqual(
        adapter.fields(url, doc).map(({ value }) => value),
      );
      expect(written.takeRecords()).toEqual([]);
      close();
    });

    it('is about the record that its address names', async () => {
      const { doc, close } = await showPage(saved.html);
      const { kind, record } = adapter.view(url, doc);
      const named = adapter.fromUrl(url)?.record;
      // Only the document knows that a page is a list of others and no record.
      if (named && kind !== 'list' && kind !== 'board') expect(record).toEqual(named);
      if (record) expect(bare(saved.url)).toContain(bare(record.id));
      close();
    });

    it('broken in any place throws nothing', async () => {
      const { doc, close } = await showPage(saved.html);
      const all = [...doc.querySelectorAll('body *')];
      const step = Math.max(1, Math.floor(all.length / 25));
      // From the inside out, so that each round leaves half a structure.
      for (let index = all.length - 1; index >= 0; index -= step) {
        all[index]?.remove();
        askEverything(adapter, url, doc);
      }
      doc.body?.remove();
      askEverything(adapter, url, doc);
      doc.documentElement?.remove();
      askEverything(adapter, url, doc);
      close();
    });

    it('reads nothing in an editor', async () => {
      const { doc, close } = await showPage(saved.html);
      const before = wordsOn(url, doc, adapter);
      for (const root of adapter.readingRoots(url, doc)) {
        const text = 'ARR, NRR, GRR, MRR, churn and an invoice';
        const editor = Object.assign(doc.createElement('div'), { textContent: text, contentEditable: 'true' });
        const area = Object.assign(doc.createElement('textarea'), { textContent: text });
        const box = Object.assign(doc.createElement('div'), { textContent: text });
        box.setAttribute('role', 'textbox');
        root.prepend(area);
        // All of a page of Notion's is one editor, in which people read.
        if (adapter.id !== 'notion') root.prepend(editor, box);
      }
      expect(wordsOn(url, doc, adapter)).toEqual(before);
      close();
    });

    it('says nothing of pages of other hosts', async () => {
      for (const other of foreign) {
        const { doc, close } = await showPage(other.html);
        const address = new URL(other.url);
        expect(adapter.matches(address, doc), other.page).toBe(false);
        expect(adapter.fields(address, doc), other.page).toEqual([]);
        expect(adapter.rows?.(address, doc) ?? [], other.page).toEqual([]);
        expect(adapter.view(address, doc), other.page).toEqual({ kind: 'none', record: null });
        close();
      }
    });
  });
}
