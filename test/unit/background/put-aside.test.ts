import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { ReaderDatabase } from '../../../lib/reader/database';
import { openReaderMemory } from '../../../lib/reader/open-memory';
import type { Item } from '../../../lib/workspace/schema';
import { fakeArea } from '../platform/fake-ports';
import { closeDate, harrowPage, sampleWith, startWorker } from './worker';

const PAGE = harrowPage(closeDate('9/30/2026'));
/** Its close date is not read: the sample's dates move with the week. */
const RECORD = harrowPage();
const SNOOZED = 'Snoozed 11 Sep. Changed since:';

/** The reader on the day of the first story by the clock: what lasts is kept. */
async function onTheDay() {
  const worker = await startWorker();
  worker.browser.now = Date.parse('2026-09-11T13:00:00Z');
  await worker.ask('source.sample', {});
  const marks = async (context = PAGE) => (await worker.onPage('page.record', context)).marks;
  const snooze = async (until: string | null = null, context = PAGE) =>
    worker.onPage('page.snooze', { key: (await marks(context))[0]?.key ?? '', context, until });
  const returned = async (context = PAGE) => {
    const [mark] = await marks(context);
    const reply = await worker.onPage('page.card', { subject: { kind: 'mark', key: mark?.key ?? '', context } });
    if (!('card' in reply) || !('returned' in reply.card)) throw new Error('no card of a warning');
    return reply.card.returned;
  };
  const listed = async () => (await worker.ask('snoozes.list', {})).snoozed;
  return { ...worker, marks, snooze, returned, listed };
}

const startedLater = (harrow: Item): Item => ({
  ...harrow,
  process: harrow.process && { ...harrow.process, startOn: '2026-09-15' },
});

describe('a warning that is put aside', () => {
  it('until a day comes back on it, says so for seven days, and is then as if never put aside', async () => {
    const { marks, snooze, returned, listed, browser } = await onTheDay();
    expect(await returned(RECORD)).toBeNull();
    expect(await snooze('2026-09-11', RECORD)).toEqual({ ok: false });
    expect(await snooze('2026-09-14', RECORD)).toEqual({ ok: true });
    expect(await listed()).toMatchObject([{ since: '2026-09-11', until: '2026-09-14' }]);
    browser.now = Date.parse('2026-09-13T23:00:00-04:00');
    expect(await marks(RECORD)).toEqual([]);
    browser.now = Date.parse('2026-09-14T00:10:00-04:00');
    expect(await marks(RECORD)).toHaveLength(1);
    expect(await listed()).toEqual([]);
    const dayCame = { says: 'Snoozed 11 Sep until now. Nothing has changed.', changes: [] };
    expect(await returned(RECORD)).toEqual(dayCame);
    browser.now = Date.parse('2026-09-20T23:00:00-04:00');
    expect((await returned(RECORD))?.changes).toEqual([]);
    browser.now = Date.parse('2026-09-21T00:10:00-04:00');
    expect(await returned(RECORD)).toBeNull();
  });

  it('comes back before its day where a fact changes, and says which, after a restart as well', async () => {
    const { snooze, marks, ask, restart } = await onTheDay();
    await snooze('2026-09-30');
    await ask('source.files', { files: await sampleWith(startedLater) });
    expect(await marks()).toHaveLength(1);
    const next = await restart();
    const [mark] = (await next.onPage('page.record', PAGE)).marks;
    const subject = { kind: 'mark', key: mark?.key ?? '', context: PAGE } as const;
    expect(await next.onPage('page.card', { subject })).toMatchObject({
      card: {
        returned: {
          says: SNOOZED,
          changes: ['Harrow Logistics - 3-yr Platform: starts 15 Sep, before starts 14 Sep'],
        },
      },
    });
  });

  it('comes back for good: with the facts of then it is not put aside any more', async () => {
    const { snooze, marks, returned, ask } = await onTheDay();
    await snooze();
    await ask('source.files', { files: await sampleWith(startedLater) });
    await ask('source.files', { files: await sampleWith((harrow) => harrow, 3) });
    expect(await marks()).toHaveLength(1);
    expect(await returned()).toBeNull();
  });

  it('keeps nothing that the page alone says, and tells of it only how it is now', async () => {
    const { snooze, returned, state } = await onTheDay();
    await snooze(null, harrowPage(closeDate('9/29/2026')));
    const [kept] = state.memory.snoozes.all();
    expect(kept?.facts.find(({ field }) => field === 'target.date')).toMatchObject({ value: null, kept: false });
    expect(JSON.stringify(kept)).not.toContain('2026-09-29');
    expect(await returned()).toEqual({
      says: SNOOZED,
      changes: ['Harrow Logistics - 3-yr Platform: due 30 Sep'],
    });
  });

  it('is put aside once, whatever its facts: the later one counts', async () => {
    const { snooze, listed, marks } = await onTheDay();
    await snooze();
    const other = harrowPage(closeDate('9/29/2026'));
    await snooze('2026-09-14', other);
    expect(await listed()).toMatchObject([{ until: '2026-09-14' }]);
    expect(await marks(other)).toEqual([]);
    expect(await marks()).toHaveLength(1);
  });

  it('is put aside from a page of our own as well, by what the workspace says', async () => {
    const { marks, ask, listed } = await onTheDay();
    const key = (await marks())[0]?.key ?? '';
    expect(await ask('reader.snooze', { key: 'of nothing', item: 'harrow-logistics', until: null })).toEqual({
      ok: false,
    });
    expect(await ask('reader.snooze', { key, item: 'harrow-logistics', until: null })).toEqual({ ok: true });
    expect(await marks()).toEqual([]);
    await ask('reader.wake', { key });
    expect(await marks()).toHaveLength(1);
    expect(await listed()).toEqual([]);
  });

  it('of an earlier Plumbline sleeps on', async () => {
    const name = 'reader-of-before';
    const before = new Dexie(name);
    before.version(1).stores({ snoozes: 'key', seenLate: 'item', fitsAgain: 'item' });
    before.version(2).stores({ muted: 'key' });
    const row = { key: 'k', rule: 'cycle', item: 'a', title: 'A', text: 'Loop', byWorkspace: true };
    await before.table('snoozes').put({ ...row, since: Date.parse('2026-09-11T13:00:00Z') });
    before.close();
    const memory = await openReaderMemory({ name, session: fakeArea().area });
    expect(memory.snoozes.all()).toMatchObject([{ ...row, sinceDay: '2026-09-11', until: null, facts: [] }]);
    expect(new ReaderDatabase(name).verno).toBe(5);
  });
});
