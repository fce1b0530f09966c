import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { viewFromUrl } from '../../../lib/hosts/from-url';
import { salesforceId, siteless } from '../../../lib/values/ref';
import { respond, samplePages } from '../../fixtures/pages';
import { salesforceId18 } from '../../fixtures/pages/salesforce/salesforce-id-18';

const pages = samplePages({ shiftWeeks: 0 });
const isQuiet = ({ id }: { id: string }) => id.endsWith('-quiet');

/** All records of one folder of the sample workspace. */
function sample(kind: string): { label?: string; title?: string; aliases?: { text: string }[]; refs?: string[] }[] {
  const folder = join(import.meta.dirname, '../../../lib/sample/meridian', kind);
  return readdirSync(folder).flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')));
}

const escaped = (word: string) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a reader can read on a page: its text without scripts and styles. */
const readable = (html: string) =>
  html
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll(/<template.*<\/template>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ');

describe('sample pages', () => {
  it('stand each at an address of its own that names a record', () => {
    expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    for (const { url } of pages) expect(viewFromUrl(new URL(url))?.record).not.toBeNull();
  });

  it('has one page of each host on which there is nothing to say', () => {
    expect(pages.filter(isQuiet).map(({ id }) => id)).toEqual(['salesforce-quiet', 'notion-quiet', 'jira-quiet']);
    const words = [...sample('terms'), ...sample('items')].flatMap(({ label, title, aliases }) => [
      ...(label ? [label] : []),
      ...(title ? [title] : []),
      ...(aliases ?? []).map(({ text }) => text),
    ]);
    const refs = new Set(sample('items').flatMap(({ refs = [] }) => refs));
    expect(words.length).toBeGreaterThan(50);
    for (const page of pages.filter(isQuiet)) {
      const ref = viewFromUrl(new URL(page.url))?.record?.ref ?? '';
      expect(refs.has(siteless(ref))).toBe(false);
      // The navigation around a page names other pages; what is read begins with the page itself.
      const text = readable(
        page.html.slice(page.html.search(/<div class="windowViewMode|<main|issue-layout.container-left/)),
      );
      const found = words.filter((word) =>
        new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu').test(text),
      );
      expect(found, page.id).toEqual([]);
    }
  });

  it('shows records that the sample workspace knows', () => {
    const known = new Set(sample('items').flatMap(({ refs = [] }) => refs));
    const shown = pages.map(({ url }) => siteless(viewFromUrl(new URL(url))?.record?.ref ?? ''));
    for (const ref of ['salesforce:0065g0000MERID1', 'salesforce:0065g0000ALDER1', 'salesforce:0065g0000CALDR1'])
      expect(known.has(ref) && shown.includes(ref), ref).toBe(true);
    for (const ref of ['salesforce:7015g000000AUT1', 'jira:BILL-412', 'jira:ROUT-77', 'jira:PLAT-88'])
      expect(known.has(ref) && shown.includes(ref), ref).toBe(true);
  });

  it('asks for nothing from anywhere', () => {
    for (const { html, headers } of pages) {
      expect(html).not.toMatch(
        /<(?:img|link|iframe|object|embed|video|audio|source)\b|\bsrc=|url\(|@import|fetch\(|sendBeacon/,
      );
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1];
      for (const [, attributes] of html.matchAll(/<script([^>]*)>/g)) {
        expect(attributes?.includes(`nonce="${nonce}"`) || attributes?.includes('application/json')).toBe(true);
      }
    }
  });

  it('moves its dates by whole weeks', () => {
    const harrow = (shiftWeeks: number) =>
      samplePages({ shiftWeeks }).find(({ id }) => id === 'salesforce-harrow')?.html;
    expect(harrow(0)).toContain('>9/30/2026<');
    expect(harrow(2)).toContain('>10/14/2026<');
    expect(harrow(-1)).toContain('>9/23/2026<');
  });
});

describe('respond', () => {
  it('serves each page at its address, and at other addresses of its record', () => {
    for (const { url, html } of pages) expect(respond(url, 0)).toMatchObject({ status: 200, body: html });
    const harrow = pages.find(({ id }) => id === 'salesforce-harrow')?.html;
    expect(respond('https://meridian.lightning.force.com/lightning/r/0065g0000MERID1/view', 0)?.body).toBe(harrow);
    const roadmap = pages.find(({ id }) => id === 'notion-autumn-roadmap');
    expect(respond(`https://app.notion.com/p/${roadmap?.url.slice(-32)}?pvs=4`, 0)?.body).toBe(roadmap?.html);
    expect(respond(`${roadmap?.url}?p=df9668cb99e17bbd4afba3f618cc5e7f&pm=s`, 0)?.body).toBe(roadmap?.html);
  });

  it('knows what it has not, and what is not its own', () => {
    expect(respond('https://meridian.atlassian.net/browse/BILL-1', 0)?.status).toBe(404);
    expect(respond('https://meridian.atlassian.net/rest/api/3/issue/BILL-412', 0)?.status).toBe(404);
    expect(respond('https://example.com/browse/BILL-412', 0)).toBeNull();
    expect(respond('not an address', 0)).toBeNull();
  });
});

describe('salesforceId18', () => {
  it('is read back as the id it was made from', () => {
    expect(salesforceId18('006xx000001Svog')).toBe('006xx000001SvogAAC');
    expect(salesforceId18('0065g0000MERID1')).toBe('0065g0000MERID1AQP');
    expect(salesforceId(salesforceId18('7015g000000AUT1').toLowerCase())).toBe('7015g000000AUT1');
  });
});
