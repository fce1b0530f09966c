import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ADAPTERS } from '../../../lib/hosts/adapters';
import { viewFromUrl } from '../../../lib/hosts/from-url';
import { normalRef } from '../../../lib/values/ref';
import { times } from '../times';

const HOSTS = [
  'acme.lightning.force.com',
  'acme.my.salesforce.com',
  'acme.lightning.crmforce.mil',
  'app.notion.com',
  'www.notion.so',
  'acme.notion.site',
  'acme.atlassian.net',
  'jira.example.com',
  'app.hubspot.com',
  'www.example.org',
];
const PARTS = [
  'lightning',
  'r',
  'o',
  'Opportunity',
  'view',
  'edit',
  'related',
  'list',
  'one',
  'one.app',
  'p',
  'browse',
  'jira',
  'boards',
  'issues',
  'secure',
  'contacts',
  'record',
  '0-3',
];
const part = fc.oneof(
  fc.constantFrom(...PARTS),
  fc.constantFrom(
    '006xx000001SvogAAC',
    '006xx000001Svog',
    'ABC-42',
    '3d0bbe40561381a8a21acd52a7db76c5',
    '%',
    '%2F',
    '..',
  ),
  fc.string({ maxLength: 20 }).map(encodeURIComponent),
);
/** What begins as a record's address does, and may go on as none does. */
const begun = fc.constantFrom(
  '',
  'lightning/r/Opportunity/006xx000001SvogAAC/',
  'lightning/r/006xx000001SvogAAC/',
  'browse/ABC-42',
  'p/Title-3d0bbe40561381a8a21acd52a7db76c5',
);
const url = fc
  .record({
    scheme: fc.constantFrom('https', 'http', 'ftp', 'chrome-extension'),
    host: fc.oneof(fc.constantFrom(...HOSTS), fc.domain()),
    begun,
    parts: fc.array(part, { maxLength: 7 }),
    query: fc.dictionary(fc.constantFrom('p', 'pm', 'v', 'ws', 'selectedIssue', 'jql'), fc.string({ maxLength: 40 })),
    hash: fc.oneof(
      fc.constant(''),
      fc.constant('#/sObject/006xx000001SvogAAC/view'),
      part.map((text) => `#${text}`),
    ),
  })
  .map(({ scheme, host, begun, parts, query, hash }) => {
    const text = `${scheme}://${host}/${begun}${parts.join('/')}?${new URLSearchParams(query)}${hash}`;
    return URL.canParse(text) ? new URL(text) : new URL('https://www.example.org/');
  });

it('throws on no address, and names each record in its normal form', () => {
  let records = 0;
  fc.assert(
    fc.property(url, (address) => {
      for (const adapter of ADAPTERS) {
        const record = adapter.fromUrl(address)?.record;
        if (!record) continue;
        records++;
        expect(record.ref).toBe(normalRef(record.ref));
      }
      viewFromUrl(address);
    }),
    { numRuns: times(10_000) },
  );
  expect(records).toBeGreaterThan(50);
});
