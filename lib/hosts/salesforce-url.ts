import { salesforceId } from '../values/ref';
import type { PageRecord, View, ViewKind } from './adapter';

/** Lightning's hosts, and the Classic ones that redirect to it. Matched at the end of the host name. */
const HOSTS = [
  '.lightning.force.com', // A: production, sandboxes, developer and trailblaze orgs
  '.lightning.force.mil', // A: government
  '.lightning.crmforce.mil', // A
  '.lightning.force.com.mcas.ms', // A: behind a proxy
  '.my.salesforce.com', // A: Classic or a redirect
  '.salesforce-setup.com', // A: Setup, where there is nothing to read
  '.sfcrmapps.cn', // A: China
  '.sfcrmproducts.cn', // A
];

/** The object an id is of, by its first three characters (A: the same in every org). */
const BY_PREFIX: Record<string, string> = {
  '001': 'Account',
  '003': 'Contact',
  '005': 'User',
  '006': 'Opportunity',
  '00O': 'Report',
  '00Q': 'Lead',
  '00T': 'Task',
  '00U': 'Event',
  '01Z': 'Dashboard',
  '01t': 'Product2',
  '500': 'Case',
  '701': 'Campaign',
};

const ID = '[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?';
const RECORD = new RegExp(`^/lightning/r/(?:(\\w+)/)?(${ID})(?:/(view|edit|clone|related)(?:/|$)|/?$)`);
const OBJECT = /^\/lightning\/o\/(\w+)(?:\/(\w+))?/;
const CLASSIC = new RegExp(`^/(${ID})(?:/(e))?/?$`);
const LEGACY = new RegExp(`^#/sObject/(${ID})(?:/|$)`);

/** What is edited, cloned or made stands in a form, over the record's page. */
const KIND_OF_VERB: Record<string, ViewKind> = { view: 'record', edit: 'editor', clone: 'editor', related: 'list' };
const KIND_OF_OBJECT_PAGE: Record<string, ViewKind> = {
  new: 'editor',
  list: 'list',
  home: 'list',
  pipelineInspection: 'list',
};

const NOTHING: View = { kind: 'none', record: null };

export function isSalesforceHost(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && HOSTS.some((end) => url.hostname.endsWith(end));
}

/** What a Salesforce URL says: the path names the focused record, also in a console, where `ws` names its workspace. */
export function salesforceView(url: URL): View | null {
  if (!isSalesforceHost(url)) return null;
  const { pathname, hash } = url;
  if (url.hostname.endsWith('.salesforce-setup.com') || pathname.startsWith('/lightning/setup/')) return NOTHING;

  const record = RECORD.exec(pathname);
  if (record) return of(KIND_OF_VERB[record[3] ?? 'view'] ?? 'record', record[2] ?? '', record[1]);

  const object = OBJECT.exec(pathname);
  if (object) return { kind: KIND_OF_OBJECT_PAGE[object[2] ?? 'home'] ?? 'none', record: null };

  // The article's own name stands where an id would: a record page, but of which record only the page knows.
  if (pathname.startsWith('/lightning/articles/')) return { kind: 'record', record: null };

  const legacy = pathname === '/one/one.app' ? LEGACY.exec(hash) : null;
  if (legacy) return of('record', legacy[1] ?? '');

  const classic = CLASSIC.exec(pathname);
  if (classic) return of(classic[2] ? 'editor' : 'record', classic[1] ?? '');
  return NOTHING;
}

function of(kind: ViewKind, id: string, type?: string): View {
  const record = salesforceRecord(id, type);
  return record ? { kind, record } : NOTHING;
}

/** A record by its id of 15 or 18 characters; its type from the URL, else from the id. Null where it is no id. */
export function salesforceRecord(text: string, type?: string): PageRecord | null {
  const id = salesforceId(text);
  if (!id || !/\d/.test(id)) return null;
  return { host: 'salesforce', type: type ?? BY_PREFIX[id.slice(0, 3)] ?? null, id, ref: `salesforce:${id}` };
}
