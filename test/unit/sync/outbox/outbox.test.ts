import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCourier } from '../../../../lib/sync/outbox/courier';
import { OutboxDatabase } from '../../../../lib/sync/outbox/database';
import { httpSink } from '../../../../lib/sync/outbox/http-sink';
import { openOutbox } from '../../../../lib/sync/outbox/open-outbox';
import { fakeBrowser } from '../../platform/fake-ports';
import { answerOf, farSide } from './far-side';
import { idOf, itemOf, noteOf } from './outbox-items';

const NOW = Date.parse('2026-09-14T14:00:00Z');
let names = 0;

afterEach(() => vi.restoreAllMocks());

/** An outbox on a disk and a browser of its own; `restart` is the next worker's. */
function outboxOn(name = `outbox-${++names}`, fake = fakeBrowser({ now: NOW })) {
  const { browser, ports } = fake;
  const outbox = openOutbox({ local: ports.storage.local, now: ports.clock.now, name });
  const sink = httpSink(ports.network, { url: 'https://inbox.acme.example/box', authorization: null }, ports.clock.now);
  const courier = createCourier({ outbox, locks: ports.locks, sinkOf: async () => sink });
  const states = async () => (await outbox.rows()).map(({ id, state }) => [Number.parseInt(id, 16), state]);
  const mirrored = () => [...browser.local.stored.keys()].filter((key) => key.startsWith('outbox:'));
  return { name, browser, outbox, courier, states, mirrored, restart: () => outboxOn(name, fake) };
}

async function wipe(name: string): Promise<void> {
  const db = new OutboxDatabase(name);
  await db.rows.clear();
  db.close();
}

describe('the outbox', () => {
  it('keeps an item in its store and in the mirror, and takes it once', async () => {
    const { outbox, mirrored, restart } = outboxOn();
    expect(await outbox.add(itemOf(1))).toBe(true);
    expect(await outbox.add(itemOf(1, 'asked again'))).toBe(true);
    expect(mirrored()).toEqual([`outbox:${idOf(1)}`]);
    expect(await restart().outbox.rows()).toMatchObject([{ item: { note: 'note 1' }, state: 'saved' }]);
  });

  it('asks the disk for strict durability', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { outbox } = outboxOn();
    await outbox.add(itemOf(1));
    const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(0);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  it('has an item back from the mirror where the store was wiped', async () => {
    const { name, outbox, restart } = outboxOn();
    await outbox.add(itemOf(1));
    await wipe(name);
    expect(await restart().states()).toEqual([[1, 'saved']]);
  });

  it('writes the mirror anew where it was wiped', async () => {
    const { outbox, browser, mirrored, restart } = outboxOn();
    await outbox.add(itemOf(1));
    browser.local.stored.clear();
    expect(await restart().states()).toEqual([[1, 'saved']]);
    expect(mirrored()).toEqual([`outbox:${idOf(1)}`]);
  });

  it('takes the later edition of the two', async () => {
    const { name, outbox, browser, restart } = outboxOn();
    await outbox.add(itemOf(1));
    const old = new Map(browser.local.stored);
    await outbox.edit(idOf(1), noteOf('better'));
    for (const [key, value] of old) browser.local.stored.set(key, value);
    const next = restart();
    expect(await next.outbox.rows()).toMatchObject([{ item: { note: 'better', edition: 2 } }]);
    await wipe(name);
    expect(await next.restart().outbox.rows()).toMatchObject([{ item: { note: 'better', edition: 2 } }]);
  });

  it('is saved by either of the two alone, and says where neither keeps it', async () => {
    const { outbox, browser, restart } = outboxOn();
    browser.local.state.refuse = true;
    expect(await outbox.add(itemOf(1))).toBe(true);
    browser.local.state.refuse = false;
    vi.spyOn(Dexie.prototype, 'open').mockRejectedValue(new Error('private window'));
    const withoutDisk = restart();
    expect(await withoutDisk.outbox.add(itemOf(2))).toBe(true);
    browser.local.state.refuse = true;
    expect(await withoutDisk.outbox.add(itemOf(3))).toBe(false);
    expect(await withoutDisk.states()).toEqual([
      [3, 'saved'],
      [2, 'saved'],
    ]);
  });

  it('keeps what the disk has no room for', async () => {
    const { outbox, restart } = outboxOn();
    await outbox.rows();
    vi.spyOn(OutboxDatabase.prototype, 'transaction').mockRejectedValue(new Dexie.QuotaExceededError('full'));
    expect(await outbox.add(itemOf(1))).toBe(true);
    vi.restoreAllMocks();
    expect(await restart().states()).toEqual([[1, 'saved']]);
  });

  it('does not bring back what the reader took away, even where the mirror kept it', async () => {
    const { outbox, browser, mirrored, restart } = outboxOn();
    await outbox.add(itemOf(1));
    browser.local.state.refuse = true;
    await outbox.remove(idOf(1));
    browser.local.state.refuse = false;
    expect(mirrored()).toHaveLength(1);
    expect(await restart().states()).toEqual([]);
    expect(mirrored()).toEqual([]);
  });

  it('shows no row that another hand has damaged, and works on', async () => {
    const { name, outbox } = outboxOn();
    await outbox.add(itemOf(1));
    const db = new OutboxDatabase(name);
    await db.rows.put({ id: idOf(2), item: { kind: 'feedback' } } as never);
    db.close();
    expect((await outbox.rows()).map(({ id }) => id)).toEqual([idOf(1)]);
  });

  it('forgets everything once erased', async () => {
    const { outbox, mirrored, restart } = outboxOn();
    await outbox.add(itemOf(1));
    await outbox.erase();
    expect(mirrored()).toEqual([]);
    expect(await restart().states()).toEqual([]);
  });
});

describe('sending', () => {
  it('says "sent" only after the far side’s word, and forgets the mirror then', async () => {
    const { outbox, courier, browser, states, mirrored } = outboxOn();
    const side = farSide();
    let during: unknown;
    browser.server = async (request) => {
      during = await states();
      return side.serve(request);
    };
    await outbox.add(itemOf(1));
    expect(await courier.send()).toEqual({ settled: 1, stopped: null, more: false });
    expect(during).toEqual([[1, 'sending']]);
    expect(await states()).toEqual([[1, 'sent']]);
    expect(mirrored()).toEqual([]);
    expect(browser.requests[0]).toMatchObject({ method: 'PUT', url: `https://inbox.acme.example/box/${idOf(1)}` });
    expect(JSON.parse(browser.requests[0]?.body ?? '')).toEqual(itemOf(1));
  });

  it.each([
    ['no answer', { kind: 'unreachable' as const }, 'offline', null],
    ['no answer in time', { kind: 'timed-out' as const }, 'offline', null],
    ['a redirect', { kind: 'redirected' as const }, 'sign-in', null],
    ['401', answerOf(401), 'sign-in', null],
    ['403', answerOf(403), 'sign-in', null],
    ['a portal that says 200', answerOf(200, '<!doctype html><title>Hotel</title>'), 'sign-in', null],
    ['429 with seconds', answerOf(429, '', { 'retry-after': '120' }), 'busy', 120_000],
    ['429 with a date', answerOf(429, '', { 'retry-after': 'Mon, 14 Sep 2026 14:05:00 GMT' }), 'busy', 300_000],
    ['503', answerOf(503, 'down'), 'busy', null],
    ['a folder that is not there', answerOf(404), 'busy', null],
  ])('keeps the item saved on %s', async (_what, answer, why, afterMs) => {
    const { outbox, courier, browser, states, mirrored } = outboxOn();
    browser.server = async () => answer;
    await outbox.add(itemOf(1));
    await outbox.add(itemOf(2));
    expect(await courier.send()).toEqual({ settled: 0, stopped: { kind: 'later', why, afterMs }, more: true });
    expect(await states()).toEqual([
      [2, 'saved'],
      [1, 'saved'],
    ]);
    expect(browser.requests).toHaveLength(1);
    expect(mirrored()).toHaveLength(2);
  });

  it.each([400, 413, 422])('gives a rejection of %d back to the reader, and goes on with the next', async (status) => {
    const { outbox, courier, browser, states } = outboxOn();
    const side = farSide();
    browser.server = async (request) =>
      request.url.endsWith(idOf(1)) ? answerOf(status, 'The note is too long.') : side.serve(request);
    await outbox.add(itemOf(1));
    await outbox.add(itemOf(2));
    await courier.send();
    expect(await states()).toEqual([
      [2, 'sent'],
      [1, 'rejected'],
    ]);
    const rejected = (await outbox.rows()).find(({ state }) => state === 'rejected');
    expect(rejected?.rejection).toEqual({ status, reason: 'The note is too long.' });

    await courier.send();
    expect(browser.requests).toHaveLength(2);
    browser.server = side.serve;
    await outbox.edit(idOf(1), noteOf('shorter'));
    await courier.send();
    expect(side.held.get(idOf(1))).toMatchObject({ note: 'shorter', edition: 2 });
  });

  it('sends an item again where the worker ended between the far side’s word and ours: it took effect once', async () => {
    const { outbox, courier, browser, restart } = outboxOn();
    const side = farSide();
    await outbox.add(itemOf(1));
    let dead = false;
    browser.server = async (request) => {
      await side.serve(request);
      dead = true;
      return new Promise(() => {});
    };
    void courier.send();
    await vi.waitFor(() => expect(dead).toBe(true));

    browser.server = side.serve;
    const next = restart();
    expect(await next.states()).toEqual([[1, 'sending']]);
    // The lock went with the worker that held it.
    const sink = httpSink(
      { request: side.serve },
      { url: 'https://inbox.acme.example/box', authorization: null },
      () => NOW,
    );
    const locks = { ifFree: <T>(_name: string, work: () => Promise<T>) => work() };
    await createCourier({ outbox: next.outbox, locks, sinkOf: async () => sink }).send();
    expect(await next.states()).toEqual([[1, 'sent']]);
    expect(side.puts).toBe(2);
    expect(side.effects.get(idOf(1))).toBe(1);
  });

  it('does not call an edition sent that the reader changed on its way', async () => {
    const { outbox, courier, browser, states } = outboxOn();
    const side = farSide();
    await outbox.add(itemOf(1));
    browser.server = async (request) => {
      if (side.puts === 0) await outbox.edit(idOf(1), noteOf('changed on its way'));
      return side.serve(request);
    };
    await courier.send();
    expect(await states()).toEqual([[1, 'saved']]);
    await courier.send();
    expect(side.held.get(idOf(1))).toMatchObject({ note: 'changed on its way', edition: 2 });
    expect(await states()).toEqual([[1, 'sent']]);
  });

  it('is done by one worker at a time, and not at all where there is nowhere to send to', async () => {
    const { outbox, courier, browser } = outboxOn();
    const side = farSide();
    browser.server = side.serve;
    await outbox.add(itemOf(1));
    const ends = await Promise.all([courier.send(), courier.send()]);
    expect(ends.filter((end) => end === null)).toHaveLength(1);
    expect(side.puts).toBe(1);
    const locks = { ifFree: <T>(_name: string, work: () => Promise<T>) => work() };
    expect(await createCourier({ outbox, locks, sinkOf: async () => null }).send()).toBeNull();
  });
});
