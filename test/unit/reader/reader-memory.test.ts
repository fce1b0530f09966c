import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReaderDatabase } from '../../../lib/reader/database';
import { fitsAgainOn, noteVerdict, noteWorkspaceVerdicts, sweepFitsAgain } from '../../../lib/reader/fits-again';
import { openReaderMemory } from '../../../lib/reader/open-memory';
import { fakeArea } from '../platform/fake-ports';

let names = 0;
const freshName = () => `reader-${++names}`;
const snooze = {
  key: 'hash',
  rule: 'chain-misses-date',
  item: 'harrow',
  title: 'Harrow',
  text: 'Chain ends 12 Oct',
  byWorkspace: true,
  about: null,
  since: 1,
  sinceDay: '2026-09-11',
  until: null,
  facts: [{ record: 'items/harrow', field: 'target.date', value: '2026-09-30', kept: true }],
  returnedOn: null,
};
const open = (name: string, session = fakeArea().area, within = 8000) => openReaderMemory({ name, session, within });

afterEach(() => vi.restoreAllMocks());

describe('what the reader put aside', () => {
  it('is there after a restart', async () => {
    const name = freshName();
    const memory = await open(name);
    await memory.snoozes.put(snooze);
    await memory.snoozes.put({ ...snooze, key: 'other' });
    await memory.snoozes.delete('other');
    const restarted = await open(name);
    expect(restarted.snoozes.all()).toEqual([snooze]);
    expect(restarted.snoozes.get('hash')).toEqual(snooze);
  });

  it('is not trusted blindly', async () => {
    const name = freshName();
    await open(name);
    const db = new ReaderDatabase(name);
    await db.snoozes.bulkPut([snooze, { key: 'bad', item: 5 } as never]);
    await db.fitsAgain.put({ item: 'harrow', since: 'yesterday', spareDays: 3 });
    db.close();
    const memory = await open(name);
    expect(memory.snoozes.all()).toEqual([snooze]);
    expect(memory.lasting.fitsAgain.all()).toEqual([]);
  });

  it('lives in memory where the database cannot be opened, does not answer, or cannot be written', async () => {
    vi.spyOn(Dexie.prototype, 'open').mockRejectedValueOnce(new Error('private window'));
    const refused = await open(freshName());
    expect(await refused.snoozes.put(snooze)).toBe(false);
    expect(refused.snoozes.all()).toEqual([snooze]);

    vi.spyOn(Dexie.prototype, 'open').mockReturnValueOnce(new Promise(() => {}) as never);
    const silent = await open(freshName(), fakeArea().area, 5);
    expect(silent.snoozes.all()).toEqual([]);
    vi.restoreAllMocks();

    const name = freshName();
    const full = await open(name);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await full.snoozes.put(snooze)).toBe(false);
    expect(full.snoozes.get('hash')).toEqual(snooze);
    vi.restoreAllMocks();
    expect(await full.snoozes.put(snooze)).toBe(true);
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    expect(await full.snoozes.delete('hash')).toBe(false);
    expect(await full.snoozes.delete('hash')).toBe(true);
  });

  it('keeps what was seen under "show as of" in the session, apart from the lasting', async () => {
    const name = freshName();
    const session = fakeArea();
    const { lasting, underAsOf } = await open(name, session.area);
    await noteVerdict(underAsOf, 'harrow', { late: true }, true, '2026-09-11');
    expect(lasting.seenLate.all()).toEqual([]);
    const row = { item: 'harrow', byWorkspace: true };
    expect((await open(name, session.area)).underAsOf.seenLate.all()).toEqual([row]);
    expect((await open(name)).underAsOf.seenLate.all()).toEqual([]);
    session.stored.set('as-of-seen-late', [{ item: 5 }, row]);
    session.stored.set('as-of-fits-again', 'rubbish');
    const checked = (await open(name, session.area)).underAsOf;
    expect(checked.seenLate.all()).toEqual([row]);
    expect(checked.fitsAgain.all()).toEqual([]);
    session.state.refuse = true;
    expect(await checked.seenLate.put(row)).toBe(false);
    expect((await open(name, session.area)).underAsOf.seenLate.all()).toEqual([]);
  });
});

describe('fits again', () => {
  const today = '2026-09-11';
  const late = { late: true } as const;
  const fits = { late: false, spareDays: 3 } as const;
  const seen = async () => {
    const memory = (await open(freshName())).lasting;
    await noteVerdict(memory, 'harrow', late, true, '2026-09-10');
    return memory;
  };

  it('is said of an item that was seen late, for seven days', async () => {
    const memory = await seen();
    await noteVerdict(memory, 'harrow', fits, false, today);
    const entry = { item: 'harrow', since: today, spareDays: 3 };
    expect(fitsAgainOn(memory, today)).toEqual([entry]);
    expect(fitsAgainOn(memory, '2026-09-17')).toEqual([entry]);
    expect(fitsAgainOn(memory, '2026-09-18')).toEqual([]);
    await sweepFitsAgain(memory, '2026-09-17');
    expect(memory.fitsAgain.all()).toHaveLength(1);
    await sweepFitsAgain(memory, '2026-09-18');
    expect(memory.fitsAgain.all()).toEqual([]);
  });

  it('is never said of an item that was not seen late', async () => {
    const memory = (await open(freshName())).lasting;
    await noteVerdict(memory, 'harrow', fits, false, today);
    expect(fitsAgainOn(memory, today)).toEqual([]);
  });

  it('keeps its first day while the item goes on fitting, and over a miss in between', async () => {
    const memory = await seen();
    await noteVerdict(memory, 'harrow', fits, false, today);
    await noteVerdict(memory, 'harrow', fits, false, '2026-09-14');
    expect(fitsAgainOn(memory, '2026-09-14')[0]?.since).toBe(today);
    await noteVerdict(memory, 'harrow', late, true, '2026-09-15');
    expect(fitsAgainOn(memory, '2026-09-15')).toEqual([]);
    await noteVerdict(memory, 'harrow', fits, false, '2026-09-16');
    expect(fitsAgainOn(memory, '2026-09-16')[0]?.since).toBe(today);
    expect(fitsAgainOn(memory, '2026-09-18')).toEqual([]);
  });

  it('is said anew of a miss after its days', async () => {
    const memory = await seen();
    await noteVerdict(memory, 'harrow', fits, false, today);
    await noteVerdict(memory, 'harrow', late, true, '2026-09-18');
    await noteVerdict(memory, 'harrow', fits, false, '2026-09-19');
    expect(fitsAgainOn(memory, '2026-09-19')[0]?.since).toBe('2026-09-19');
  });

  it('follows a new version of the workspace without a page', async () => {
    const memory = await seen();
    await noteWorkspaceVerdicts(memory, () => null, today);
    expect(fitsAgainOn(memory, today)).toEqual([]);
    await noteWorkspaceVerdicts(memory, () => fits, today);
    expect(fitsAgainOn(memory, today)).toHaveLength(1);
    await noteWorkspaceVerdicts(memory, () => late, '2026-09-14');
    expect(fitsAgainOn(memory, '2026-09-14')).toEqual([]);
    await noteWorkspaceVerdicts(memory, () => fits, '2026-09-15');
    expect(fitsAgainOn(memory, '2026-09-15')[0]?.since).toBe(today);
  });

  it('waits for the page where only the page showed it late', async () => {
    const memory = (await open(freshName())).lasting;
    await noteVerdict(memory, 'harrow', late, false, today);
    await noteWorkspaceVerdicts(memory, () => fits, today);
    expect(fitsAgainOn(memory, today)).toEqual([]);
    await noteVerdict(memory, 'harrow', fits, false, today);
    expect(fitsAgainOn(memory, today)).toHaveLength(1);
  });

  it('is not said of a later day where "show as of" is set back', async () => {
    const memory = await seen();
    await noteVerdict(memory, 'harrow', fits, false, today);
    expect(fitsAgainOn(memory, '2026-09-09')).toEqual([]);
  });
});
