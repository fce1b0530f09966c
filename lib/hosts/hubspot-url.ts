import { hubspotId } from '../values/ref';
import type { PageRecord, View, ViewKind } from './adapter';

/** A: the app, in each of its regions: `app.hubspot.com`, `app-eu1.hubspot.com`. */
const HOST = /^app(?:-[a-z]{2}\d{1,2})?\.hubspot\.com$/;

/** A: the ids of HubSpot's own object types. A custom object has one of its own, `2-98765`, which says nothing. */
const TYPES: Record<string, string> = { '0-2': 'company', '0-3': 'deal', '0-5': 'ticket' };
/** A: contacts and users are people, and nothing is said of people. */
const PEOPLE = new Set(['0-1', '0-115']);

/** B: one path for records of every type; the part behind the id is the tab that is open. */
const RECORD = /^\/contacts\/(\d+)\/record\/(\d+-\d+)\/(\d+)(?:\/|$)/;
/** C: older addresses, which lead there. */
const OLDER = /^\/contacts\/(\d+)\/(deal|company|ticket)\/(\d+)(?:\/|$)/;
/** B: lists and boards. */
const OBJECTS = /^\/contacts\/(\d+)\/objects\/(\d+-\d+)\/views\/[^/]+\/(list|board)(?:\/|$)/;

const KIND: Record<string, ViewKind> = { list: 'list', board: 'board' };
const NOTHING: View = { kind: 'none', record: null };

export function isHubSpotHost(url: URL): boolean {
  return url.protocol === 'https:' && HOST.test(url.hostname);
}

/** What a HubSpot URL says; null on a host that is not HubSpot's. */
export function hubspotView(url: URL): View | null {
  if (!isHubSpotHost(url)) return null;
  const record = recordOf(url.pathname);
  if (record) return { kind: 'record', record };
  const list = OBJECTS.exec(url.pathname);
  return list && !PEOPLE.has(list[2] ?? '') ? { kind: KIND[list[3] ?? ''] ?? 'none', record: null } : NOTHING;
}

function recordOf(path: string): PageRecord | null {
  const record = RECORD.exec(path);
  if (record) return hubspotRecord(record[1], record[2], record[3]);
  const older = OLDER.exec(path);
  const type = Object.keys(TYPES).find((id) => TYPES[id] === older?.[2]);
  return older ? hubspotRecord(older[1], type, older[3]) : null;
}

/** A record by its account, object type and number; null where it is none, or a person's. */
export function hubspotRecord(account = '', type = '', number = ''): PageRecord | null {
  const id = PEOPLE.has(type) ? null : hubspotId(`${type}-${number}`);
  if (!id || !/^\d+$/.test(account)) return null;
  return { host: 'hubspot', type: TYPES[type] ?? type, id, ref: `hubspot:${account}/${id}` };
}

/** The account and the object type whose records a page lists; null where it lists none, or people. */
export function hubspotListOf(url: URL): { account: string; type: string } | null {
  const [, account = '', type = ''] = (isHubSpotHost(url) && OBJECTS.exec(url.pathname)) || [];
  return account && !PEOPLE.has(type) ? { account, type } : null;
}
