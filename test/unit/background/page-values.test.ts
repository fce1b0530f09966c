import { describe, expect, it } from 'vitest';
import { readPageNumber } from '../../../entrypoints/background/page-number';
import { askedFields, pageValues } from '../../../entrypoints/background/page-values';
import type { HostId } from '../../../lib/hosts/adapter';
import type { Item, Manifest } from '../../../lib/workspace/schema';

const item: Item = {
  id: 'deal',
  title: 'Deal',
  target: { date: '2026-09-30' },
  facts: { stage: 'Contract', seats: 5 },
};
const manifest: Manifest = { name: 'Meridian' };

const values = (host: HostId, fields: Record<string, string>, more: Partial<Manifest> = {}, pageLocale = 'en-US') =>
  pageValues(
    {
      host,
      ref: 'any',
      pageLocale,
      fields: Object.entries(fields).map(([name, text]) => ({ name, text, label: `${name} label` })),
    },
    item,
    { ...manifest, ...more },
    'en-US',
  );

describe('what a page says of an item', () => {
  it('wins over the cache: date, stage and amount', () => {
    expect(values('salesforce', { CloseDate: '10/15/2026', StageName: 'Signed', Amount: '$1,200,000.00' })).toEqual({
      target: '2026-10-15',
      facts: { stage: 'Signed', seats: 5, amount: 1_200_000 },
      targetFrom: 'page',
      dateField: { name: 'CloseDate', label: 'CloseDate label' },
    });
    expect(values('jira', { duedate: 'Oct 15, 2026' })).toMatchObject({ target: '2026-10-15', targetFrom: 'page' });
  });

  it('says nothing where a field is empty or no date', () => {
    expect(values('salesforce', { CloseDate: '\u2014', StageName: '--' }).facts).toEqual({
      stage: 'Contract',
      seats: 5,
    });
    expect(values('salesforce', { CloseDate: '', StageName: ' ' })).toMatchObject({
      target: undefined,
      facts: item.facts,
      targetFrom: 'cache',
      dateField: { name: 'CloseDate' },
    });
    expect(values('salesforce', { CloseDate: 'next week' })).toMatchObject({ target: undefined, targetFrom: 'cache' });
    expect(values('jira', { CloseDate: '10/15/2026' })).toMatchObject({ target: undefined, dateField: null });
  });

  it('is mapped by the workspace over the defaults', () => {
    const fields = {
      'salesforce.Go_Live__c': 'target.date',
      'salesforce.CloseDate': 'ignore',
      'salesforce.Seats__c': 'facts.seats',
      'salesforce.Clause__c': 'facts.clause',
    };
    expect(
      values(
        'salesforce',
        { CloseDate: '10/15/2026', Go_Live__c: '11/2/2026', Seats__c: '1,250', Clause__c: 'B' },
        { fields },
      ),
    ).toMatchObject({
      target: '2026-11-02',
      dateField: { name: 'Go_Live__c' },
      facts: { stage: 'Contract', seats: 1250, clause: 'B' },
    });
    expect(values('salesforce', { Seats__c: 'many' }, { fields }).facts.seats).toBe(5);
  });

  it.each<[string, string | null]>([
    ['Due', '2026-10-06'],
    ['target date', '2026-10-06'],
    ['DEADLINE', '2026-10-06'],
    ['Launch', '2026-10-06'],
    ['Go-live', '2026-10-06'],
    ['Goes live', '2026-10-06'],
    ['Last edited', null],
    ['Meeting', null],
    ['Undue delay since', null],
    ['Targeted on', null],
  ])('takes the only date property of a Notion page where its name says so: %s', (name, target) => {
    const { target: read, targetFrom } = values('notion', { Owner: 'Marketing', [name]: 'October 6, 2026' });
    expect(read ?? null).toBe(target);
    expect(targetFrom).toBe(target ? 'page' : 'cache');
  });

  it('knows the date property of a Notion page by the date that the item is known by', () => {
    expect(values('notion', { Termin: 'September 30, 2026', Edited: 'October 6, 2026' })).toMatchObject({
      target: '2026-09-30',
      dateField: { name: 'Termin' },
    });
    expect(values('notion', { Termin: 'September 30, 2026', Edited: 'September 30, 2026' }).dateField).toBeNull();
  });

  it('finds the date property of a Notion page among several', () => {
    const two = { Created: 'August 1, 2026', 'Due date': 'October 6, 2026' };
    expect(values('notion', two)).toMatchObject({ target: '2026-10-06' });
    expect(values('notion', { Created: 'August 1, 2026', Edited: 'October 6, 2026' })).toMatchObject({
      target: undefined,
      dateField: null,
    });
    expect(values('notion', two, { fields: { 'notion.Created': 'target.date' } })).toMatchObject({
      target: '2026-08-01',
    });
    expect(
      values('notion', { 'Due date': 'October 6, 2026' }, { fields: { 'notion.Due date': 'ignore' } }),
    ).toMatchObject({
      target: undefined,
    });
  });
});

it('asks a page for the fields that count, and Notion for all', () => {
  const fields = {
    'salesforce.Go_Live__c': 'target.date',
    'salesforce.CloseDate': 'ignore',
    'salesforce.Seats__c': 'facts.seats',
    'jira.priority': 'facts.priority',
  };
  const asked = (host: HostId) => askedFields(host, { ...manifest, fields })?.sort() ?? null;
  expect(asked('salesforce')).toEqual(['Amount', 'Go_Live__c', 'Seats__c', 'StageName']);
  expect(asked('jira')).toEqual(['duedate', 'priority']);
  expect(asked('notion')).toBeNull();
  expect(askedFields('jira', manifest)).toEqual(['duedate']);
});

it.each<[string, string, number | null]>([
  ['$1,200,000.00', 'en-US', 1_200_000],
  ['1.200.000,50 €', 'de-DE', 1_200_000.5],
  ['1\u202f200\u202f000,50 €', 'fr-FR', 1_200_000.5],
  ['CHF 1’200.50', 'de-CH', 1200.5],
  ['-$40', 'en-US', -40],
  ['($1,040)', 'en-US', -1040],
  ['USD -40', 'en-US', -40],
  ['nothing yet', 'en-US', null],
  ['1.2.3', 'en-US', null],
  ['12', 'not a locale at all', null],
])('reads %s in %s as %s', (text, locale, amount) => {
  expect(readPageNumber(text, [locale])).toBe(amount);
});
