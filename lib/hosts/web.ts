import type { HostAdapter, PageRow } from './adapter';
import { viewFromUrl } from './from-url';
import { onScreen } from './on-screen';
import { replaced } from './replaced';

const PACKAGED = {
  /** A: HTML's own elements and roles for what a page is about. */
  main: 'main, [role="main"]',
  article: 'article, [role="article"]',
  link: 'a[href]',
};

let S = PACKAGED;

/** Links beyond these are not looked at: a page of so many is an index, which nobody reads through. */
const MOST_LINKS = 500;

/**
 * Any other site that the reader has allowed: it has no records of its own. Words in its text are painted; a link that
 * leads to a record of a known host speaks of that record.
 */
export const web: HostAdapter = {
  id: 'web',
  matches: (url, doc) => /^https?:$/.test(url.protocol) && doc.body !== null,
  fromUrl: () => null,
  view: () => ({ kind: 'none', record: null }),
  fields: () => [],
  rows: linksToRecords,
  title: () => null,
  readingRoots(_url, doc) {
    for (const selector of [S.main, S.article]) {
      const found = [...doc.querySelectorAll(selector)].filter(onScreen);
      const outer = found.filter((one) => !found.some((other) => other !== one && other.contains(one)));
      if (outer.length > 0) return outer;
    }
    return doc.body ? [doc.body] : [];
  },
  neverRead: [
    'nav, [role="navigation"], [role="banner"], body > header, [role="contentinfo"], body > footer',
    '[role="menu"], [role="menubar"], [role="tablist"], [role="toolbar"], [role="listbox"], [role="search"]',
    '[contenteditable]:not([contenteditable="false"]), .CodeMirror, .cm-editor, .monaco-editor',
  ].join(', '),
  sections: 'section, article, tr, h1, h2, h3, h4',
  panes: null,
  locators: () => S,
  replaceLocators(replacements) {
    S = replaced(PACKAGED, replacements);
  },
  expects: {},
  theme: () => null,
};

function linksToRecords(url: URL, doc: Document): PageRow[] {
  const rows: PageRow[] = [];
  for (const element of [...doc.querySelectorAll(S.link)].slice(0, MOST_LINKS)) {
    const record = recordOf(element.getAttribute('href') ?? '', url);
    if (record && onScreen(element)) rows.push({ record, element, title: element, fields: [] });
  }
  return rows;
}

function recordOf(href: string, base: URL) {
  const to = URL.parse(href, base);
  // What leads about the site itself is none of a known host's.
  return to && to.hostname !== base.hostname ? (viewFromUrl(to)?.record ?? null) : null;
}
