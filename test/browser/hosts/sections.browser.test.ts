import { afterEach, describe, expect, it } from 'vitest';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { adapterFor } from '../../../lib/hosts/adapters';
import { leftAloneSelector } from '../../../lib/page/left-alone';
import { sectionsOf } from '../../../lib/page/sections';
import { isRead, type TextBlock, textBlocks } from '../../../lib/page/text-blocks';
import { type SamplePage, samplePages } from '../../fixtures/pages';
import { showPage } from './show-page';

const pages = samplePages({ shiftWeeks: 0 });
let close = () => {};
afterEach(() => close());

interface ReadBlock extends TextBlock {
  section: Node;
}

function finished<R>(steps: Generator<unknown, R>): R {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** All that would be searched for words on a sample page, with the section in which each block counts. */
async function blocksOf(id: string): Promise<{ doc: Document; blocks: ReadBlock[] }> {
  const page = pages.find((each) => each.id === id) as SamplePage;
  const url = new URL(page.url);
  const shown = await showPage(page.html);
  close = shown.close;
  const { doc } = shown;
  const adapter = adapterFor(url, doc) as HostAdapter;
  const rules = {
    leftAlone: leftAloneSelector(adapter.neverRead),
    shadowRootOf: (element: Element) => element.shadowRoot,
  };
  const found = adapter.readingRoots(url, doc);
  const roots = found.filter((root) => !found.some((other) => other !== root && other.contains(root)));
  const read = roots.flatMap((root) => [...textBlocks(root, rules)].filter((block) => block !== null));
  read.sort((a, b) => (a.owner.compareDocumentPosition(b.owner) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  const sectionOf = finished(sectionsOf(roots, adapter.sections));
  const blocks = read
    .filter((block) => block.text.trim() !== '' && isRead(block, rules))
    .map((block) => ({ ...block, section: sectionOf(block.owner, block.slices[0]?.node as Node) }));
  return { doc, blocks };
}

/** What frames a host's pages, by what it is and not by what an adapter knows of it. */
const CHROME = [
  'header:not(main header), nav, aside.notion-sidebar, footer:not(main footer)',
  '[role="banner"], [role="navigation"], [role="toolbar"], [role="menu"], [role="menubar"], [role="tablist"], [role="search"]',
  '.slds-global-header, .slds-context-bar, one-appnav, .notion-topbar, .notion-sidebar',
  'button, a[href], input, textarea, select, [role="tab"], code, pre',
].join(', ');

describe('nothing of what frames a host’s pages is read', () => {
  it.each(pages.map(({ id }) => id))('%s', async (id) => {
    const { blocks, doc } = await blocksOf(id);
    expect(blocks.length).toBeGreaterThan(0);
    const inChrome = blocks.flatMap(({ slices }) =>
      slices.flatMap(({ node }) => (node.parentElement?.closest(CHROME) ? [node.data.trim()] : [])),
    );
    expect(inChrome.filter((text) => text !== '')).toEqual([]);
    // There is a frame to be left alone.
    expect(doc.querySelectorAll(CHROME).length).toBeGreaterThan(3);
  });
});

const nearest = (block: ReadBlock, selector: string) => block.owner.closest(selector);

describe('sections', () => {
  it('are the fields in a Salesforce record', async () => {
    const { blocks } = await blocksOf('salesforce-harrow');
    const ITEM = 'records-record-layout-item';
    const inFields = blocks.filter((block) => nearest(block, ITEM));
    expect(new Set(inFields.map((block) => nearest(block, ITEM))).size).toBeGreaterThan(3);
    for (const block of inFields) expect(block.section).toBe(nearest(block, ITEM));
  });

  it('are what follows a heading in Notion, up to the next, and the rows of its tables', async () => {
    const { doc, blocks } = await blocksOf('notion-autumn-roadmap');
    const HEADING = '.notion-header-block, .notion-sub_header-block, .notion-sub_sub_header-block';
    const headings = [...doc.querySelectorAll(HEADING)];
    expect(headings.length).toBeGreaterThan(1);
    const texts = blocks.filter((block) => nearest(block, '.notion-text-block, .notion-bulleted_list-block'));
    expect(texts.length).toBeGreaterThan(1);
    for (const block of texts) {
      const before = headings.filter(
        (heading) => heading.compareDocumentPosition(block.owner) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      const row = nearest(block, '[role="row"], .notion-table-view-row');
      if (!row && before.length > 0) expect(block.section).toBe(before.at(-1));
    }
  });

  it('are the description and each comment in a Jira issue', async () => {
    const { doc, blocks } = await blocksOf('jira-bill-412');
    const [description] = doc.querySelectorAll('[data-testid$="views.field.rich-text.description"]');
    const inDescription = blocks.filter(({ owner }) => description?.contains(owner));
    expect(inDescription.length).toBeGreaterThan(0);
    for (const { section } of inDescription) expect(section).toBe(description);
    const comments = [...doc.querySelectorAll('[data-testid*="comment-base-item-"]')];
    for (const comment of comments)
      for (const { section } of blocks.filter(({ owner }) => comment.contains(owner)))
        expect(comments.includes(section as Element) && comment.contains(section)).toBe(true);
  });
});
