import { describe, expect, it } from 'vitest';
import { jiraKey, normalRef, notionId, salesforceId, siteless } from '../../../lib/values/ref';

describe('refs', () => {
  it('keeps the case of a 15-character Salesforce id and restores it from an 18-character one', () => {
    expect(salesforceId('0065g0000MERID1')).toBe('0065g0000MERID1');
    expect(salesforceId('006xx000001SvogAAC')).toBe('006xx000001Svog');
    expect(salesforceId('006XX000001SVOGAAC')).toBe('006xx000001Svog');
    expect(salesforceId('006xx000001svogaac')).toBe('006xx000001Svog');
  });

  it('takes no id with an impossible checksum or length', () => {
    for (const id of ['006xx000001Svog99C', '006xx000001Svo', '006xx000001SvogAA', '006xx000001Svo-', ''])
      expect(salesforceId(id), id).toBeNull();
  });

  it('brings both spellings of a Notion id to one', () => {
    const hex = '34a3521b014a808f9211c3a1b715c44d';
    expect(notionId('34A3521B-014A-808F-9211-C3A1B715C44D')).toBe(hex);
    expect(notionId(hex)).toBe(hex);
    expect(notionId(hex.slice(1))).toBeNull();
  });

  it('knows Jira keys, also of one-letter projects', () => {
    expect(jiraKey('BILL-412')).toBe('BILL-412');
    expect(jiraKey('A-1')).toBe('A-1');
    for (const text of ['bill-412', 'BILL-', '1BILL-2', 'BILL412']) expect(jiraKey(text), text).toBeNull();
  });

  it('has one normal form, with and without a site', () => {
    expect(normalRef('jira:ACME.atlassian.net/BILL-412')).toBe('jira:acme.atlassian.net/BILL-412');
    expect(siteless('jira:acme.atlassian.net/BILL-412')).toBe('jira:BILL-412');
    expect(normalRef('salesforce:006xx000001SvogAAC')).toBe('salesforce:006xx000001Svog');
    for (const text of ['github:1', 'jira:', 'salesforce:short', 'BILL-412', ''])
      expect(normalRef(text), text).toBeNull();
  });
});
