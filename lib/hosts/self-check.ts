import type { HostAdapter, ViewKind } from './adapter';
import { allOnScreen } from './on-screen';

/** What was looked for on a page that is not recognised. Holds no text of the page, and no address. */
export interface Unrecognised {
  host: string;
  /** What the address says the page is. */
  view: ViewKind;
  /** It is known as a page of its host, so that words are read on it. */
  known: boolean;
  tried: { name: string; selector: string; found: number; onScreen: number }[];
}

function look(doc: Document, name: string, selector = '') {
  try {
    const found = doc.querySelectorAll(selector).length;
    return { name, selector, found, onScreen: found > 0 ? allOnScreen(doc, selector).length : 0 };
  } catch {
    return { name, selector, found: 0, onScreen: 0 };
  }
}

/**
 * Whether a page that the address says is a record, a list or a board shows anything that its host is expected to show
 * there. Null where it does, and on views of which nothing is expected. To be asked of a page at rest.
 */
export function selfCheck(adapter: HostAdapter, url: URL, doc: Document): Unrecognised | null {
  const { kind } = adapter.view(url, doc);
  const expected = adapter.expects[kind];
  if (!expected) return null;
  const locators = adapter.locators();
  const tried = expected.map((name) => look(doc, name, locators[name]));
  return tried.some(({ onScreen }) => onScreen > 0)
    ? null
    : { host: adapter.id, view: kind, known: adapter.matches(url, doc), tried };
}
