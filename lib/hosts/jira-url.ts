import { jiraKey } from '../values/ref';
import type { PageRecord, View, ViewKind } from './adapter';

/** Jira Cloud. Data Center lives on any host, under any path: there only paths that are Jira's alone count. */
const CLOUD = '.atlassian.net';
/** Other products on a Cloud site. */
const OTHER_PRODUCTS = /^\/(?:wiki|admin|compass|o|people|rest|gateway)(?:\/|$)/;

const KEY = '[A-Z][A-Z0-9_]*-\\d+';
const BROWSE = new RegExp(`/browse/(${KEY})/?$`);
const ISSUES = new RegExp(`/issues/(${KEY})/?$`);
const LAST = new RegExp(`/(${KEY})/?$`);
/** Paths by which Data Center is known without a document. */
const DATA_CENTER = new RegExp(
  `/(?:browse/${KEY}/?|projects/[A-Z][A-Z0-9_]*/(?:issues/${KEY}/?|summary)|secure/\\w+(?:!\\w+)?\\.jspa)$`,
);

/** Full-page forms, in which a reader types. */
const FORM = /\/secure\/(?:EditIssue|CreateIssue|AddComment|MoveIssue|CloneIssue|DeleteIssue)\w*(?:!\w+)?\.jspa$/;

/** What the last part of a path shows, in the order in which they are tried. */
const KIND_OF_PATH: [RegExp, ViewKind][] = [
  [/\/(?:backlog|list|queues|calendar|timeline)(?:\/|$)/, 'list'],
  [/\/boards?(?:\/|$)/, 'board'],
  [/\/RapidBoard\.jspa$/, 'board'],
  [/\/issues\/?$/, 'list'],
  [/\/rovo-search\/?$/, 'list'],
  [/\/jira\/polaris\//, 'list'],
  [/\/servicedesk\/projects\/[^/]+\/section\//, 'list'],
];

export function isJiraCloud(url: URL): boolean {
  return url.protocol === 'https:' && url.hostname.endsWith(CLOUD) && !OTHER_PRODUCTS.test(url.pathname);
}

/** What a Jira URL says; null where neither host nor path is Jira's. */
export function jiraView(url: URL): View | null {
  if (!/^https?:$/.test(url.protocol)) return null;
  if (isJiraCloud(url)) return jiraPath(url);
  return !url.hostname.endsWith(CLOUD) && DATA_CENTER.test(url.pathname) ? jiraPath(url) : null;
}

/** The same on any host, once the document has said that it is Jira's. */
export function jiraPath(url: URL): View {
  const { pathname } = url;
  if (FORM.test(pathname)) return { kind: 'editor', record: null };
  const selected = jiraRecord(url, url.searchParams.get('selectedIssue'));
  const kind = KIND_OF_PATH.find(([form]) => form.test(pathname))?.[1] ?? 'none';
  // A board or list with an issue open over it: which of panel and modal only the document knows.
  if (selected) return { kind: kind === 'none' ? 'record' : kind, record: selected };
  const inPath = BROWSE.exec(pathname) ?? ISSUES.exec(pathname) ?? LAST.exec(pathname);
  const record = jiraRecord(url, inPath?.[1] ?? null);
  return record ? { kind: 'record', record } : { kind, record: null };
}

/** An issue by its key, with the site: keys are given out by each site anew. */
export function jiraRecord(url: URL, text: string | null): PageRecord | null {
  const id = text === null ? null : jiraKey(text);
  return id ? { host: 'jira', type: 'issue', id, ref: `jira:${url.hostname.toLowerCase()}/${id}` } : null;
}

/** The key in the address of a link on a page; null where it leads to no issue, or to another site's. */
export function keyInLink(url: URL, link: Element | null): string | null {
  const to = URL.parse(link?.getAttribute('href') ?? '', url);
  return (to?.hostname === url.hostname && /\/(?:browse|issues)\/([^/]+)/.exec(to.pathname)?.[1]) || null;
}
