import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../lib/workspace/schema';
import { bundleOf } from '../sync/bundles';
import { closeDate, harrowPage, remedied, sampleWith, startWorker } from './worker';

const STORY = { asOf: { date: '2026-09-11', time: '09:00' } };

async function onTheDay() {
  const worker = await startWorker();
  await worker.ask('source.sample', {});
  await worker.ask('reader.team', { team: 'sales' });
  await worker.ask('reader.as-of', STORY);
  return worker;
}

describe('the deal slip nobody saw together', () => {
  it('is one mark at Close Date, with its card', async () => {
    const { onPage } = await onTheDay();
    const context = harrowPage(closeDate('9/30/2026'));
    const { marks } = await onPage('page.record', context);
    expect(marks).toHaveLength(1);
    expect(marks[0]).toMatchObject({
      rule: 'chain-misses-date',
      item: 'harrow-logistics',
      state: 'broken',
      place: { kind: 'field', field: 'CloseDate' },
    });
    expect(marks[0]?.text).toContain('12 Oct');
    expect(marks[0]?.text).toContain('8 working days late');

    const reply = await onPage('page.card', { subject: { kind: 'mark', key: marks[0]?.key ?? '', context } });
    expect(reply).toMatchObject({
      card: {
        kind: 'chain',
        fieldLabel: 'Close Date',
        targetFrom: 'page',
        today: '2026-09-11',
        report: { target: '2026-09-30', finish: '2026-10-12', workingDaysLate: 8, eachFitsAlone: true },
        foot: {
          workspace: 'Meridian',
          version: 1,
          asOf: '2026-09-11T08:40:00-04:00',
          now: '2026-09-11T13:00:00.000Z',
          timeZone: 'America/New_York',
          locale: 'en-US',
        },
      },
    });
  });

  it('is the same without any field on the page, by the title and from the cache', async () => {
    const { onPage } = await onTheDay();
    const context = harrowPage();
    const { marks } = await onPage('page.record', context);
    expect(marks).toMatchObject([{ place: { kind: 'title' } }]);
    expect(await onPage('page.card', { subject: { kind: 'mark', key: marks[0]?.key ?? '', context } })).toMatchObject({
      card: { fieldLabel: null, targetFrom: 'cache' },
    });
  });

  it('follows the close date on the page at once', async () => {
    const { onPage, browser } = await onTheDay();
    const late = await onPage('page.record', harrowPage(closeDate('10/9/2026')));
    expect(late.marks[0]?.text).toContain('1 working day');
    expect((await onPage('page.record', harrowPage(closeDate('10/12/2026')))).marks).toEqual([]);
    const stored = JSON.stringify([...browser.local.stored, ...browser.session.stored]);
    expect(stored).not.toContain('10/12/2026');
  });

  it('reads the date by the page, and says where nobody can tell', async () => {
    const { onPage, browser } = await onTheDay();
    browser.language = 'en-US';
    const british = { ...harrowPage(closeDate('12/10/2026')), pageLocale: 'en-GB' };
    expect((await onPage('page.record', british)).marks).toEqual([]);

    browser.language = 'no such language';
    const unclear = { ...harrowPage(closeDate('12/10/2026')), pageLocale: null };
    const { marks } = await onPage('page.record', unclear);
    expect(marks).toMatchObject([{ place: { kind: 'field', field: 'CloseDate' } }]);
    const subject = { kind: 'mark', key: marks[0]?.key ?? '', context: unclear } as const;
    expect(await onPage('page.card', { subject })).toMatchObject({
      card: { targetFrom: 'ambiguous', report: { target: '2026-09-30' } },
    });
  });

  it('fits again after the remedy: one line in the popup for seven days, nothing on the page', async () => {
    const { onPage, ask } = await onTheDay();
    await onPage('page.record', harrowPage(closeDate('9/30/2026')));
    await ask('source.files', { files: await sampleWith(remedied) });
    const lineOn = async (date: string) => {
      await ask('reader.as-of', { asOf: { date, time: null } });
      return (await ask('popup.state', { url: null })).fitsAgain;
    };
    const line = {
      item: 'harrow-logistics',
      title: 'Harrow Logistics - 3-yr Platform',
      spareDays: 3,
      since: '2026-09-11',
    };
    // Said before any page was seen again, and after.
    expect(await lineOn('2026-09-11')).toEqual([line]);
    expect((await onPage('page.record', harrowPage(closeDate('9/30/2026')))).marks).toEqual([]);
    expect(await lineOn('2026-09-11')).toEqual([line]);
    expect(await lineOn('2026-09-17')).toEqual([line]);
    expect(await lineOn('2026-09-18')).toEqual([]);
  });

  it('is no news where only the cache said so: the field could not be read, or in two ways', async () => {
    const { onPage, ask, browser } = await onTheDay();
    const lines = async () => (await ask('popup.state', { url: null })).fitsAgain;
    // Late by the cache's date for a moment, then the page's own date, which fits.
    await onPage('page.record', harrowPage());
    await onPage('page.record', harrowPage(closeDate('')));
    browser.language = 'no such language';
    await onPage('page.record', { ...harrowPage(closeDate('12/10/2026')), pageLocale: null });
    browser.language = 'en-US';
    await onPage('page.record', harrowPage(closeDate('10/12/2026')));
    expect(await lines()).toEqual([]);

    // Late by the page's date: neither the cache nor an unclear reading clears it.
    await ask('source.files', { files: await sampleWith(remedied) });
    await onPage('page.record', harrowPage(closeDate('9/22/2026')));
    await onPage('page.record', harrowPage());
    expect(await lines()).toEqual([]);
    await onPage('page.record', harrowPage(closeDate('9/30/2026')));
    expect(await lines()).toMatchObject([{ spareDays: 3 }]);
  });

  it('keeps the first day of "fits again" while the field comes and goes', async () => {
    const { onPage, ask } = await onTheDay();
    await onPage('page.record', harrowPage(closeDate('9/30/2026')));
    await onPage('page.record', harrowPage(closeDate('10/12/2026')));
    await ask('reader.as-of', { asOf: { date: '2026-09-15', time: '09:00' } });
    await onPage('page.record', harrowPage());
    await onPage('page.record', harrowPage(closeDate('9/30/2026')));
    expect((await ask('popup.state', { url: null })).fitsAgain).toEqual([]);
    await onPage('page.record', harrowPage(closeDate('10/30/2026')));
    expect((await ask('popup.state', { url: null })).fitsAgain).toMatchObject([{ since: '2026-09-11' }]);
  });

  it('leaves nothing behind of what was seen under "show as of"', async () => {
    const { onPage, ask, state, restart, browser } = await onTheDay();
    await onPage('page.record', harrowPage(closeDate('9/30/2026')));
    expect(state.memory.lasting.seenLate.all()).toEqual([]);
    await onPage('page.record', harrowPage(closeDate('10/12/2026')));
    expect((await ask('popup.state', { url: null })).fitsAgain).toHaveLength(1);
    expect((await (await restart()).ask('popup.state', { url: null })).fitsAgain).toHaveLength(1);
    await ask('reader.as-of', { asOf: null });
    expect((await ask('popup.state', { url: null })).fitsAgain).toEqual([]);
    browser.session.stored.clear();
    const { memory } = (await restart()).state;
    expect([memory.lasting, memory.underAsOf].map(({ fitsAgain }) => fitsAgain.all())).toEqual([[], []]);
  });

  it('judges a version that came under "show as of" by the clock once that is off', async () => {
    const { onPage, ask, browser } = await onTheDay();
    browser.now = Date.parse('2026-09-11T13:00:00Z');
    await ask('reader.as-of', { asOf: null });
    await onPage('page.record', harrowPage(closeDate('9/30/2026')));
    await ask('reader.as-of', { asOf: { date: '2026-09-10', time: null } });
    await ask('source.files', { files: await sampleWith(remedied) });
    const lines = async () => (await ask('popup.state', { url: null })).fitsAgain;
    expect(await lines()).toEqual([]);
    await ask('reader.as-of', { asOf: null });
    expect(await lines()).toMatchObject([{ spareDays: 3, since: '2026-09-11' }]);
  });

  it('is no longer among the snoozed once the same rule speaks of other facts', async () => {
    const { onPage, ask, browser } = await onTheDay();
    await ask('reader.as-of', { asOf: null });
    browser.now = Date.parse('2026-09-11T13:00:00Z');
    const context = harrowPage(closeDate('9/30/2026'));
    const snoozed = async () => (await ask('popup.state', { url: null })).snoozed.length;
    const snooze = async (on: typeof context) => {
      const [mark] = (await onPage('page.record', on)).marks;
      await onPage('page.snooze', { key: mark?.key ?? '', context: on, until: null });
    };
    await snooze(context);
    // By the cache alone the facts are the same, and what fits has no warning of other facts.
    await onPage('page.record', harrowPage());
    await onPage('page.record', harrowPage(closeDate('10/12/2026')));
    expect(await snoozed()).toBe(1);
    await onPage('page.record', harrowPage(closeDate('9/29/2026')));
    expect(await snoozed()).toBe(0);

    await snooze(context);
    const startOn = (harrow: Item): Item => ({
      ...harrow,
      process: harrow.process && { ...harrow.process, startOn: '2026-09-15' },
    });
    await ask('source.files', { files: await sampleWith(startOn) });
    expect(await snoozed()).toBe(0);

    // A snooze of what only the page showed waits for the page.
    await snooze(harrowPage(closeDate('9/29/2026')));
    await ask('source.files', { files: await sampleWith((harrow) => harrow, 3) });
    expect(await snoozed()).toBe(1);
    await ask('source.files', { files: await bundleOf(1) });
    expect(await snoozed()).toBe(0);
    await ask('source.files', { files: await sampleWith((harrow) => harrow, 3) });
    expect(await snoozed()).toBe(1);
  });

  it('stays snoozed over the weekly shift of the sample and under "show as of"', async () => {
    const { onPage, ask, browser } = await onTheDay();
    const context = harrowPage();
    const [mark] = (await onPage('page.record', context)).marks;
    await onPage('page.snooze', { key: mark?.key ?? '', context, until: null });
    const marks = async () => (await onPage('page.record', context)).marks;
    await ask('reader.as-of', { asOf: null });
    expect(await marks()).toEqual([]);
    browser.now += 7 * 86_400_000;
    expect(await marks()).toEqual([]);
    await ask('reader.wake', { key: mark?.key ?? '' });
    const [shifted] = await marks();
    expect(shifted?.key).toBe(mark?.key);
    const subject = { kind: 'mark', key: shifted?.key ?? '', context } as const;
    expect(await onPage('page.card', { subject })).toMatchObject({ card: { kind: 'chain' } });
  });

  it('is snoozed until its facts change, and woken by hand', async () => {
    const { onPage, ask, restart } = await onTheDay();
    const context = harrowPage(closeDate('9/30/2026'));
    const [mark] = (await onPage('page.record', context)).marks;
    expect(await onPage('page.snooze', { key: 'of nothing on this page', context, until: null })).toEqual({
      ok: false,
    });
    expect(await onPage('page.snooze', { key: mark?.key ?? '', context, until: null })).toEqual({ ok: true });
    expect((await onPage('page.record', context)).marks).toEqual([]);
    expect((await onPage('page.record', harrowPage(closeDate('9/29/2026')))).marks).toHaveLength(1);

    const next = await restart();
    expect((await next.onPage('page.record', context)).marks).toEqual([]);
    const { snoozed } = await next.ask('popup.state', { url: null });
    expect(snoozed).toEqual([
      {
        key: mark?.key,
        rule: 'chain-misses-date',
        item: 'harrow-logistics',
        title: 'Harrow Logistics - 3-yr Platform',
        text: mark?.text,
        since: '2026-09-11',
        until: null,
      },
    ]);
    await ask('reader.wake', { key: mark?.key ?? '' });
    await next.ask('reader.wake', { key: mark?.key ?? '' });
    expect((await next.onPage('page.record', context)).marks).toHaveLength(1);
  });

  it('is shifted by whole weeks to look current where no day is set', async () => {
    const { onPage, ask } = await onTheDay();
    await ask('reader.as-of', { asOf: null });
    const state = await ask('popup.state', { url: null });
    expect(state.source).toMatchObject({ kind: 'sample', shiftWeeks: 5, asOf: '2026-10-09T08:40:00-04:00' });
    const { marks } = await onPage('page.record', harrowPage());
    expect(marks[0]?.text).toContain('16 Nov');
  });
});
