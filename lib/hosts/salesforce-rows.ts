import type { PageRecord, PageRow } from './adapter';
import { allOnScreen } from './on-screen';
import { salesforceRecord, salesforceView } from './salesforce-url';

/** The locators of rows and cards. */
type RowLocators = Record<'row' | 'rowTitle' | 'rowLink' | 'card' | 'cardTitle', string>;

/** The object whose records a page lists. */
const LISTED = /^\/lightning\/o\/(\w+)\//;
/** A class that is an id: of 18 characters, of an object whose prefix is known or that an org has made. */
const CLASS_ID = /^(?=\w{18}$)(?:00|01|50|70|a)/;

/**
 * The rows and cards drawn under an element. A row says its record by its key, by an attribute of its link, or by where
 * that leads; a card of a kanban by a class. A cell says its column in the reader's language only: no field has a name.
 */
export function salesforceRows(url: URL, root: Element, S: RowLocators): PageRow[] {
  const listed = LISTED.exec(url.pathname)?.[1] ?? null;
  return allOnScreen(root, `${S.row}, ${S.card}`).flatMap((element): PageRow[] => {
    const named = element.querySelector(`${S.rowTitle}, ${S.cardTitle}`);
    const links = [named, ...element.querySelectorAll(S.rowLink)].flatMap((link): Linked[] => {
      const record = link && linked(link, url);
      return link && record ? [{ record, link }] : [];
    });
    // A row without a header speaks of the first record of the listed object that it leads to, else of the first.
    const first = named ? links[0] : (links.find(({ record }) => record.type === listed) ?? links[0]);
    const record = keyed(element, listed) ?? first?.record;
    return record ? [{ record, element, title: named ?? first?.link ?? null, fields: [] }] : [];
  });
}

interface Linked {
  record: PageRecord;
  link: Element;
}

function keyed(element: Element, listed: string | null): PageRecord | null {
  const key = element.getAttribute('data-row-key-value') ?? [...element.classList].find((name) => CLASS_ID.test(name));
  const record = key ? salesforceRecord(key) : null;
  return record && { ...record, type: record.type ?? listed };
}

function linked(link: Element, url: URL): PageRecord | null {
  const id = link.getAttribute('data-recordid');
  if (id) return salesforceRecord(id);
  const to = URL.parse(link.getAttribute('href') ?? 'about:blank', url);
  return to && to.origin === url.origin ? (salesforceView(to)?.record ?? null) : null;
}
