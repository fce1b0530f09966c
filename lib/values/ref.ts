/**
 * A ref names a record of a host in normal form: `salesforce:<15 characters>`, `notion:<32 lower-case hex>`,
 * `jira:KEY-1`, `hubspot:<object type>-<record>` (`hubspot:0-3-12345678`); with the site where it matters,
 * `jira:acme.atlassian.net/KEY-1`, `hubspot:<account>/0-3-12345678`. Without a site it holds on any.
 */
export type Ref = string;

const CHECKSUM_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 15 characters of a Salesforce id. An id of 18 has its case restored from the checksum (bit i of the n-th
 * checksum character says that character i of the n-th group of five is a capital), so that an id that some
 * system has lower-cased is still itself. Null where the text is no Salesforce id or the checksum is impossible.
 */
export function salesforceId(text: string): string | null {
  if (/^[A-Za-z0-9]{15}$/.test(text)) return text;
  if (!/^[A-Za-z0-9]{18}$/.test(text)) return null;
  let id = '';
  for (let group = 0; group < 3; group++) {
    const bits = CHECKSUM_ALPHABET.indexOf(text.charAt(15 + group).toUpperCase());
    if (bits < 0) return null;
    for (let i = 0; i < 5; i++) {
      const char = text.charAt(group * 5 + i);
      id += bits & (1 << i) ? char.toUpperCase() : char.toLowerCase();
    }
  }
  return id;
}

/** The 32 lower-case hex digits of a Notion page id, from either spelling; null where it is none. */
export function notionId(text: string): string | null {
  const hex = text.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(hex) ? hex : null;
}

/** A Jira issue key, or null. */
export function jiraKey(text: string): string | null {
  return /^[A-Z][A-Z0-9_]*-\d+$/.test(text) ? text : null;
}

/** A HubSpot record by its object type and its number, `0-3-12345678`; both are the account's own. Null where it is none. */
export function hubspotId(text: string): string | null {
  return /^\d{1,4}-\d{1,12}-\d{1,20}$/.test(text) ? text : null;
}

const NORMAL: Record<string, (id: string) => string | null> = {
  salesforce: salesforceId,
  notion: notionId,
  jira: jiraKey,
  hubspot: hubspotId,
};

/** Brings a ref into its normal form; null where host or id is not of a known form. */
export function normalRef(text: string): Ref | null {
  const parts = /^([a-z]+):(?:([^/]+)\/)?([^/]+)$/.exec(text.trim());
  if (!parts) return null;
  const [, host = '', site, id = ''] = parts;
  const normal = NORMAL[host]?.(id);
  if (!normal) return null;
  return site ? `${host}:${site.toLowerCase()}/${normal}` : `${host}:${normal}`;
}

/** A ref without its site: what two refs of one record share where one names no site. */
export function siteless(ref: Ref): Ref {
  return ref.replace(/:[^/]*\//, ':');
}
