import { notionId } from '../values/ref';
import type { PageRecord, View } from './adapter';

/** Hosts on which Notion's pages live; a site's own domain is known by its document alone. */
const HOSTS = /^(?:app\.notion\.com|www\.notion\.com|(?:[\w-]+\.)?notion\.so|[\w-]+\.notion\.site)$/;
/** Other products under the same domain. */
const OTHER_APPS = /^(?:calendar|mail|api)\.notion\.so$/;

const HEX = /(?:^|-)([0-9a-f]{32})$/i;
const UUID = /(?:^|-)([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/i;

const NOTHING: View = { kind: 'none', record: null };

export function isNotionHost(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && HOSTS.test(url.hostname) && !OTHER_APPS.test(url.hostname);
}

/** What a Notion URL says; null on a host that is not Notion's. */
export function notionView(url: URL): View | null {
  return isNotionHost(url) ? notionPath(url) : null;
}

/** The same on any host: for sites under a domain of their own, once the document has said that they are Notion's. */
export function notionPath(url: URL): View {
  const peek = url.searchParams.get('p');
  const shown = peek === null ? null : notionRecord(peek);
  if (shown) return { kind: 'peek', record: shown };
  const page = notionRecord(pageIdOf(url));
  // `v` selects a view of a database: what is on screen are its rows, and the database itself is no record.
  if (page && url.searchParams.has('v')) return { kind: 'list', record: null };
  return page ? { kind: 'record', record: page } : NOTHING;
}

/** The page behind a peek, and the page itself where nothing is peeked at. */
export function notionBehind(url: URL): View {
  const behind = new URL(url);
  behind.searchParams.delete('p');
  return notionPath(behind);
}

/** The id at the end of the last path segment, with or without the title before it. */
function pageIdOf(url: URL): string {
  const last = url.pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
  return UUID.exec(last)?.[1] ?? HEX.exec(last)?.[1] ?? '';
}

export function notionRecord(text: string): PageRecord | null {
  const id = notionId(text);
  return id ? { host: 'notion', type: 'page', id, ref: `notion:${id}` } : null;
}
