import { isNotionHost, notionPath } from './notion-url';

/** B */
const APP = '#notion-app .notion-app-inner, #notion-app';

/** True on a page of Notion. A site under a domain of its own is known by its document alone. */
export function isNotionPage(url: URL, doc: Document): boolean {
  return doc.querySelector(APP) !== null && (isNotionHost(url) || notionPath(url).kind !== 'none');
}
