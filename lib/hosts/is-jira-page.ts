import { isJiraCloud } from './jira-url';

/** B: on every page of Cloud and of Data Center. */
const PRODUCT = 'meta[name="application-name"][content="JIRA"]';

/** True on a page of Jira: Cloud by its address, Data Center, and Cloud under a domain of its own, by the document. */
export function isJiraPage(url: URL, doc: Document): boolean {
  if (isJiraCloud(url)) return true;
  if (!/^https?:$/.test(url.protocol) || url.hostname.endsWith('.atlassian.net')) return false;
  return doc.querySelector(PRODUCT) !== null;
}
