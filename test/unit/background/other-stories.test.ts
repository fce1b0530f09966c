import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Request } from '../../../lib/messaging/protocol';
import { startWorker } from './worker';

type Page = Request<'page.record'>;

/** A worker with the sample, on a day, for a reader of a team. */
async function readerOn(date: string, team: string) {
  const worker = await startWorker();
  await worker.ask('source.sample', {});
  await worker.ask('reader.team', { team });
  await worker.ask('reader.as-of', { asOf: { date, time: '09:00' } });
  const marks = async (page: Page) => (await worker.onPage('page.record', page)).marks;
  const card = async (page: Page, at = 0) => {
    const key = (await marks(page))[at]?.key ?? '';
    const reply = await worker.onPage('page.card', { subject: { kind: 'mark', key, context: page } });
    if (!('card' in reply) || reply.card.kind !== 'warning') throw new Error(JSON.stringify(reply));
    return reply.card;
  };
  return { ...worker, marks, card };
}

const page = (host: Page['host'], ref: string, fields: Page['fields'] = []): Page => ({
  host,
  ref,
  pageLocale: 'en-US',
  fields,
});
const CAMPAIGN = page('salesforce', 'salesforce:7015g000000AUT1');
const LAUNCH = page('notion', 'notion:4eb3ab2b000a25962d614cfa357bffe9', [
  { name: 'Go-live', text: 'October 6, 2026', label: 'Go-live' },
]);
const CALDER = page('salesforce', 'salesforce:0065g0000CALDR1', [
  { name: 'CloseDate', text: '10/30/2026', label: 'Close Date' },
]);
const billing = (due = 'Sep 30, 2026') =>
  page('jira', 'jira:acme.atlassian.net/BILL-412', [{ name: 'duedate', text: due, label: 'Due date' }]);

describe('"On track" twice', () => {
  it('is a red mark at the due date of the epic, amber on the word, and by the title who leans on it, to its team', async () => {
    const { marks, card } = await readerOn('2026-09-14', 'engineering');
    expect(await marks(billing())).toMatchObject([
      {
        rule: 'date-inversion',
        state: 'broken',
        place: { kind: 'field', field: 'duedate' },
        text: 'Event metering (PLAT-88) is due 16 Oct, 12 working days after 30 Sep',
        brief: '12 d late',
        spoken: 'Due date: Event metering (PLAT-88) is due 16 Oct, 12 working days after 30 Sep',
      },
      {
        rule: 'meanings-differ',
        state: 'look',
        // Its own status: where the word does not stand on the page, it is for the panel only.
        place: { kind: 'word', term: 'on-track', else: null },
        text: '“On track” has more than one meaning here',
      },
      { rule: 'leaned-on', place: { kind: 'title' }, text: 'Leaning on this: 1' },
    ]);
    const meanings = await card(billing(), 1);
    expect(meanings.meanings).toMatchObject([
      {
        role: 'author',
        team: 'Product',
        shorts: ['Scope is agreed and the quarter has not changed.'],
        outcome: 'holds',
        facts: ['Usage-based billing (BILL-412): scope: agreed'],
      },
      {
        role: 'reader',
        team: 'Engineering',
        shorts: [expect.stringContaining('fits capacity')],
        outcome: 'does-not-hold',
        facts: [
          'Event metering (PLAT-88): due 16 Oct, said 5 Aug',
          'Usage-based billing (BILL-412): due 30 Sep, said 3 Aug',
        ],
      },
    ]);
    expect(meanings.facts.at(-1)).toEqual({
      name: 'On track',
      facts: ['Three meanings, open 38 days.', 'BizOps decides.'],
    });
    // It tells what else is so: a mark at another place may find no room.
    expect(meanings.also).toEqual([
      'Event metering (PLAT-88) is due 16 Oct, 12 working days after 30 Sep',
      'Leaning on this: 1 opportunity',
    ]);
    expect(meanings.safe).toMatch(/^Product said “on track” of Usage-based billing \(BILL-412\) on 24 Aug;/);
    expect(meanings.actions).toEqual(['Ask BizOps which meaning of “on track” counts']);
  });

  it('tells its facts, each with its age', async () => {
    const { card } = await readerOn('2026-09-14', 'engineering');
    expect(await card(billing())).toMatchObject({
      title: 'Event metering (PLAT-88) is due 16 Oct, 12 working days after 30 Sep',
      item: { title: 'Usage-based billing' },
      facts: [
        { name: 'Usage-based billing (BILL-412)', facts: ['due 30 Sep, said 3 Aug'] },
        { name: 'Needs Event metering (PLAT-88)', facts: ['cannot do without it'] },
        { name: 'Event metering (PLAT-88)', facts: ['due 16 Oct, said 5 Aug'] },
      ],
      actions: ['Agree with Platform on a date by 30 Sep', 'Move this date to 16 Oct or later'],
      also: [expect.stringMatching(/^Product said/), 'Leaning on this: 1 opportunity'],
    });
  });

  it('goes with the due date that the page shows, and is one chip on the opportunity to Sales', async () => {
    const engineering = await readerOn('2026-09-14', 'engineering');
    // Its date holds then; but to the opportunity that was promised 30 Sep it has slipped.
    expect((await engineering.marks(billing('Oct 16, 2026'))).map(({ rule }) => rule)).toEqual(['leaned-on']);
    const sales = await readerOn('2026-09-14', 'sales');
    const alder = page('salesforce', 'salesforce:0065g0000ALDER1');
    expect(await sales.marks(alder)).toMatchObject([
      { rule: 'meanings-differ', place: { kind: 'word', term: 'on-track', else: 'title' }, state: 'look' },
    ]);
    expect((await sales.card(alder)).meanings.map(({ team, outcome }) => [team, outcome])).toEqual([
      ['Product', 'holds'],
      ['Sales', 'cannot-be-tested'],
      ['Engineering', 'does-not-hold'],
    ]);
  });
});

describe('a campaign on a deprioritised feature', () => {
  const SAYS = 'Smart Routing (ROUT-77) was deprioritised 4 working days ago; your date is 6 Oct';

  it('is one mark on the campaign and on the page, at its date where there is one', async () => {
    const { marks, card } = await readerOn('2026-09-10', 'marketing');
    expect(await marks(CAMPAIGN)).toMatchObject([
      { rule: 'needs-deprioritised', place: { kind: 'title' }, text: SAYS },
    ]);
    expect(await marks(LAUNCH)).toMatchObject([
      { place: { kind: 'field', field: 'Go-live' }, text: SAYS, state: 'look' },
    ]);
    const { facts } = await card(CAMPAIGN);
    expect(facts.at(-1)).toEqual({
      name: 'Smart Routing (ROUT-77)',
      facts: ['deprioritised, said 3 Sep', '“capacity to PLAT-88”'],
    });
  });

  it('is told to the team that owns the feature by who leans on it', async () => {
    const { marks, card } = await readerOn('2026-09-10', 'routing');
    const feature = page('jira', 'jira:acme.atlassian.net/ROUT-77');
    expect(await marks(feature)).toMatchObject([{ rule: 'leaned-on', state: 'look', text: 'Leaning on this: 3' }]);
    expect(await card(feature)).toMatchObject({
      title: 'Leaning on this: 3',
      says: 'Leaning on this: Autumn launch (Marketing), 2 opportunities',
      facts: [
        { name: 'Marketing', facts: ['Autumn launch'] },
        { name: 'Sales', facts: ['2 opportunities'] },
      ],
    });
  });

  it('is put aside until it changes', async () => {
    const { marks, onPage, ask } = await readerOn('2026-09-10', 'marketing');
    const [mark] = await marks(CAMPAIGN);
    expect(await onPage('page.snooze', { key: mark?.key ?? '', context: CAMPAIGN, until: null })).toEqual({ ok: true });
    expect(await marks(CAMPAIGN)).toEqual([]);
    await ask('reader.as-of', { asOf: { date: '2026-09-16', time: '09:00' } });
    expect(await marks(CAMPAIGN)).toEqual([]);
    const { snoozed } = await ask('popup.state', { url: null });
    expect(snoozed).toMatchObject([{ key: mark?.key, title: 'Autumn launch', text: SAYS, until: null }]);
  });

  it('has the same key in any week the sample is shown in', async () => {
    const { marks, ask } = await readerOn('2026-09-10', 'marketing');
    const [mark] = await marks(CAMPAIGN);
    await ask('reader.as-of', { asOf: null });
    const [shifted] = await marks(CAMPAIGN);
    expect(shifted?.text).not.toBe(mark?.text);
    expect(shifted?.key).toBe(mark?.key);
  });
});

describe('a timeline nobody agreed', () => {
  it('is one chip on the opportunity, with a sentence to copy', async () => {
    const { marks, card } = await readerOn('2026-09-15', 'sales');
    expect(await marks(CALDER)).toMatchObject([
      {
        rule: 'never-agreed',
        place: { kind: 'title' },
        text: 'Identity has agreed no date for Audit log export. Asked: never.',
      },
    ]);
    expect(await card(CALDER)).toMatchObject({
      actions: ['Ask Identity for a date by 15 Oct'],
      safe: 'As of 15 Sep, Audit log export has no agreed date.',
      facts: [{ name: 'Needs Audit log export', facts: ['needed by 15 Oct', 'no date agreed'] }],
    });
  });
});
