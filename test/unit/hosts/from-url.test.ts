import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewFromUrl } from '../../../lib/hosts/from-url';
import { jiraPath } from '../../../lib/hosts/jira-url';
import { notionBehind, notionPath } from '../../../lib/hosts/notion-url';
import { normalRef } from '../../../lib/values/ref';
import hubspotCases from './hubspot-urls.json';
import jiraCases from './jira-urls.json';
import notionCases from './notion-urls.json';
import otherCases from './urls.json';

const cases = [...otherCases, ...notionCases, ...jiraCases, ...hubspotCases];

describe('viewFromUrl', () => {
  it.each(cases)('$why: $url', ({ url, view }) => {
    expect(viewFromUrl(new URL(url))).toEqual(view);
  });

  it('gives every record a ref in normal form', () => {
    const refs = cases.flatMap(({ view }) => view?.record?.ref ?? []);
    expect(refs.map(normalRef)).toEqual(refs);
  });

  it('says the same whatever tracking a URL carries', () => {
    for (const { url, view } of cases) {
      const tracked = new URL(url);
      if (tracked.protocol !== 'https:') continue;
      tracked.searchParams.set('utm_source', 'mail');
      expect(viewFromUrl(tracked)).toEqual(view);
    }
  });
});

describe.each([
  ['a port', (url: URL) => Object.assign(url, { port: '8443' })],
  ['an anchor', (url: URL) => (url.hash ? url : Object.assign(url, { hash: '#/sObject/x/view' }))],
  ['a name and a password', (url: URL) => Object.assign(url, { username: 'a', password: 'b' })],
  ['a slash at the end', (url: URL) => Object.assign(url, { pathname: `${url.pathname.replace(/\/+$/, '')}/` })],
  ['capitals in the host', (url: URL) => new URL(url.href.replace(url.host, url.host.toUpperCase()))],
])('viewFromUrl with %s', (_what, change) => {
  it('says what it says without', () => {
    for (const { url, view } of cases) {
      const from = new URL(url);
      // The legacy address has all it says behind its hash, and paths that are files end without a slash.
      if (from.protocol === 'https:' && !from.pathname.endsWith('.app') && !/\.jspa$|\/summary$/.test(from.pathname))
        expect(viewFromUrl(change(from)), url).toEqual(view);
    }
  });
});

const host = fc.constantFrom(
  'acme.lightning.force.com',
  'acme.my.salesforce.com',
  'acme.atlassian.net',
  'jira.example.com',
  'app.notion.com',
  'acme.notion.site',
  'app-eu1.hubspot.com',
  'example.com',
);
/** Words of the grammars, so that random paths come close to real ones, and anything at all. */
const part = fc.oneof(
  fc.constantFrom(
    'lightning',
    'r',
    'o',
    'Opportunity',
    'view',
    'edit',
    'browse',
    'issues',
    'boards',
    'projects',
    'contacts/1/record',
    '0-3',
    '77',
    'p',
    'secure',
  ),
  fc.constantFrom(
    '006xx000001SvogAAC',
    '006xx000001Svog',
    'ABC-42',
    '3d0bbe40561381a8a21acd52a7db76c5',
    '%',
    '%E0%A4%A',
  ),
  fc.string({ maxLength: 40 }),
);
const key = fc.constantFrom('p', 'v', 'selectedIssue', 'ws', 'pm', 'q');
const query = fc.array(fc.tuple(key, part), { maxLength: 3 });

describe('viewFromUrl on any URL', () => {
  it('never throws, and a record it finds is in normal form', { timeout: 60_000 }, () => {
    const url = fc
      .tuple(host, fc.array(part, { maxLength: 7 }), query, fc.option(part))
      .map(([name, path, pairs, hash]) => {
        const parsed = URL.parse(`https://${name}/${path.join('/')}`) ?? new URL(`https://${name}/`);
        for (const [param, value] of pairs) parsed.searchParams.append(param, value);
        if (hash !== null) parsed.hash = hash;
        return parsed;
      });
    fc.assert(
      fc.property(
        fc.oneof(
          url,
          fc.webUrl({ withQueryParameters: true, withFragments: true }).map((text) => new URL(text)),
        ),
        (any) => {
          // Where a document says whose page it is, its address is read on any host.
          for (const view of [viewFromUrl(any), notionPath(any), notionBehind(any), jiraPath(any)]) {
            const ref = view?.record?.ref;
            if (ref !== undefined) expect(normalRef(ref)).toBe(ref);
          }
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
