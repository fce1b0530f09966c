import { describe, expect, it } from 'vitest';
import { withPageLinks } from '../../../entrypoints/background/with-page-links';
import { say } from '../../../lib/phrases/say';
import { evaluateItem } from '../../../lib/reason/evaluate';
import { indexWorkspace } from '../../../lib/workspace/workspace-index';
import { Meridian } from '../reason/meridian.fixture';

const NOW = Date.parse('2026-09-14T09:00:00-04:00');
const SITE = 'jira:meridian.atlassian.net';
const index = indexWorkspace(new Meridian().workspace);
const needs = (key: string) => ({ ref: `${SITE}/${key}`, direction: 'needs' as const });
const neededBy = (key: string) => ({ ref: `${SITE}/${key}`, direction: 'needed-by' as const });
const judged = (item: string, links: Parameters<typeof withPageLinks>[2]) =>
  evaluateItem(withPageLinks(index, item, links), item, { now: NOW, readerTeam: null });

describe('withPageLinks', () => {
  it('judges an item by a link that only the page shows, and the card can say where it is from', () => {
    expect(judged('tax-rules', []).map(({ rule }) => rule)).toEqual([]);
    const [warning] = judged('tax-rules', [needs('BILL-441')]);
    expect(warning).toMatchObject({
      rule: 'date-inversion',
      severity: 'medium',
      item: 'tax-rules',
      about: 'plan-picker',
    });
    const fact = warning?.because.find(({ field }) => field === 'readOnPage');
    expect(fact).toMatchObject({ record: 'links/tax-rules needs plan-picker', value: true });
    expect(say('fact', { field: 'readOnPage', value: true, asOf: null }, 'en', '2026-09-14')).toBe('from this page');
  });

  it('turns a link round where the page says so', () => {
    const turned = withPageLinks(index, 'session-policies', [neededBy('BILL-418')]);
    expect(turned.linksFrom.get('tax-rules')?.at(-1)).toMatchObject({ to: 'session-policies', kind: 'needs' });
    expect(turned.linksTo.get('session-policies')?.at(-1)).toMatchObject({ from: 'tax-rules' });
    expect(judged('session-policies', [neededBy('BILL-418')]).map(({ rule }) => rule)).toEqual([]);
  });

  it('leaves what the workspace says of two items as it is', () => {
    expect(withPageLinks(index, 'usage-based-billing', [needs('PLAT-88')])).toBe(index);
    expect(judged('usage-based-billing', [needs('PLAT-88')])).toEqual(judged('usage-based-billing', []));
  });

  it('lets go of what leads to nothing that is known, and to the item itself', () => {
    const links = [needs('ABC-1'), needs('BILL-418'), { ref: 'not a ref', direction: 'needs' as const }];
    expect(withPageLinks(index, 'tax-rules', links)).toBe(index);
    expect(withPageLinks(index, 'tax-rules', undefined)).toBe(index);
  });

  it('never says of such a link that its date was not agreed, nor changes the workspace', () => {
    const before = index.links.length;
    const rules = judged('tax-rules', [needs('BILL-441'), needs('IDN-45'), needs('ROUT-77')]).map(({ rule }) => rule);
    expect(rules).not.toContain('never-agreed');
    expect(rules).toContain('date-inversion');
    expect(index.links).toHaveLength(before);
    expect(index.linksFrom.get('tax-rules') ?? []).not.toContainEqual(expect.objectContaining({ readOnPage: true }));
  });
});
