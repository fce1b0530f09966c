import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../../lib/sync/connection';
import { couchSink } from '../../../../lib/sync/outbox/couch-sink';
import { netWorker } from '../net-worker';
import { answerOf } from '../outbox/far-side';
import { itemOf } from '../outbox/outbox-items';
import { type TestCouch, testCouch } from './test-couch';

const ROOT = 'https://couch.acme.example/live/';
const connection: Connection = { kind: 'couch', url: ROOT, keys: [], feedback: null, by: 'reader' };

const team = (id: string, note: string) => ({
  kind: 'teams',
  record: { id, name: id, status: { health: 'on-track', note, saidOn: '2026-09-11' } },
});

let couches: TestCouch[] = [];
async function newCouch(): Promise<TestCouch> {
  const couch = await testCouch(ROOT);
  couches.push(couch);
  return couch;
}
afterEach(async () => {
  await Promise.all(couches.map((couch) => couch.drop()));
  couches = [];
});

async function connected() {
  const couch = await newCouch();
  await couch.put('manifest', { kind: 'manifest', record: { name: 'Live' } });
  await couch.put('teams:sales', team('sales', 'first'));
  await couch.put('teams:identity', team('identity', 'first'));
  const worker = await netWorker({ connection });
  worker.browser.server = couch.serve;
  const notes = () => {
    const active = worker.sync.active();
    if (active === 'never-synced') return active;
    return Object.fromEntries(active.workspace.teams.map(({ id, status }) => [id, status?.note]));
  };
  const pull = () => worker.keeper.pullNow({ strict: true });
  return { couch, ...worker, notes, pull };
}

describe('a CouchDB', () => {
  it('is read whole at first, then from where it was left', async () => {
    const { couch, pull, notes, sync } = await connected();
    await pull();
    expect(notes()).toEqual({ sales: 'first', identity: 'first' });
    expect(sync.active()).toMatchObject({ position: { name: 'Live', sourceKind: 'couch', counts: { teams: 2 } } });
    await couch.put('teams:sales', team('sales', 'second'));
    await couch.put('teams:new', team('new', 'first'));
    await couch.remove('teams:identity');
    await pull();
    expect(notes()).toEqual({ sales: 'second', new: 'first' });
    expect(sync.active()).toMatchObject({ position: { counts: { teams: 2 } } });
  });

  it.each([
    ['a position that is no text', { results: [], last_seq: { 0: 1 } }],
    ['a list for a position', { results: [], last_seq: [4, 'g1AAAA'] }],
    ['no list of changes', { results: { length: 1 }, last_seq: '4' }],
    ['more to come that never comes', { results: [{}], last_seq: '0', pending: 1 }],
    ['less than nothing to come', { results: [{}], last_seq: '0', pending: -1 }],
  ])('is refused that answers with %s', async (_what, answer) => {
    const { couch, pull, notes } = await connected();
    couch.fault = async ({ url }) => (url.includes('_changes') ? answerOf(200, JSON.stringify(answer)) : null);
    await expect(pull()).rejects.toMatchObject({ problem: { code: 'bundle-damaged', values: { file: '_changes' } } });
    couch.fault = async () => null;
    await pull();
    expect(notes()).toEqual({ sales: 'first', identity: 'first' });
    couch.fault = async ({ url }) =>
      url.includes('_changes')
        ? answerOf(
            200,
            JSON.stringify({
              ...answer,
              last_seq: answer.last_seq === '0' ? url.match(/since=([^&]*)/)?.[1] : answer.last_seq,
            }),
          )
        : null;
    await expect(pull()).rejects.toMatchObject({ problem: { code: 'bundle-damaged' } });
    expect(notes()).toEqual({ sales: 'first', identity: 'first' });
  });

  it('is given up where its changes never end', async () => {
    const { couch, pull, sync } = await connected();
    let seq = 0;
    couch.fault = async ({ url }) =>
      url.includes('_changes')
        ? answerOf(200, JSON.stringify({ results: [{}], last_seq: `${++seq}`, pending: 1 }))
        : null;
    await expect(pull()).rejects.toMatchObject({ problem: { code: 'bundle-too-large' } });
    expect(seq).toBeLessThan(1100);
    expect(sync.active()).toBe('never-synced');
  });

  it('takes ids that name what objects have for ids like any other', async () => {
    const { couch, pull, notes } = await connected();
    for (const id of ['__proto__', 'constructor', 'toString'])
      await couch.put(id, team(`of-${id.toLowerCase().replaceAll('_', '')}`, id));
    await couch.put('bad', {
      kind: 'teams',
      record: JSON.parse('{"id":"__proto__","name":"x","__proto__":{"polluted":1}}'),
    });
    await pull();
    expect(notes()).toEqual({
      sales: 'first',
      identity: 'first',
      'of-proto': '__proto__',
      'of-constructor': 'constructor',
      'of-tostring': 'toString',
    });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    await couch.remove('__proto__');
    await pull();
    expect(notes()).not.toHaveProperty('of-proto');
  });

  it('takes nothing over where nothing has changed', async () => {
    const { pull, sync, couch } = await connected();
    await pull();
    await pull();
    const before = sync.active();
    couch.log.length = 0;
    await pull();
    expect(couch.log).toEqual(['GET ', 'GET _changes']);
    expect(sync.active()).toBe(before);
  });

  it('has a record deleted and made again', async () => {
    const { couch, pull, notes } = await connected();
    await pull();
    await couch.remove('teams:sales');
    await pull();
    expect(notes()).toEqual({ identity: 'first' });
    await couch.put('teams:sales', team('sales', 'again'));
    await pull();
    expect(notes()).toEqual({ sales: 'again', identity: 'first' });
  });

  it('ignores what is told again, or late', async () => {
    const { couch, pull, notes } = await connected();
    await couch.put('teams:sales', team('sales', 'second'));
    await pull();
    couch.fault = async ({ url }) =>
      url.includes('_changes')
        ? answerOf(
            200,
            JSON.stringify({
              results: [
                { seq: '9', id: 'teams:sales', changes: [{ rev: '1-aaaa' }], doc: team('sales', 'first') },
                { seq: '9', id: 'teams:sales', changes: [{ rev: '1-aaaa' }], deleted: true, doc: {} },
              ],
              last_seq: '9-opaque',
              pending: 0,
            }),
          )
        : null;
    await pull();
    expect(notes()).toEqual({ sales: 'second', identity: 'first' });
  });

  it('begins anew with a database that was made anew, and keeps the old version until it has it all', async () => {
    const { couch, pull, notes } = await connected();
    await pull();
    await couch.recreate();
    await couch.put('teams:other', team('other', 'new database'));
    couch.fault = async ({ url }) => (url.includes('_changes') ? { kind: 'unreachable' } : null);
    await pull();
    expect(notes()).toEqual({ sales: 'first', identity: 'first' });
    couch.fault = async () => null;
    await pull();
    expect(notes()).toEqual({ other: 'new database' });
  });

  it('takes nothing of two databases where one was made anew between two pages', async () => {
    const { couch, pull, notes, syncStore } = await connected();
    await pull();
    for (let n = 0; n < 1100; n++) await couch.put(`teams:t${n}`, team(`t${n}`, 'old'));
    let pages = 0;
    couch.fault = async ({ url }) => {
      if (url.includes('_changes') && ++pages === 2) {
        await couch.recreate();
        for (let n = 0; n < 3; n++) await couch.put(`teams:n${n}`, team(`n${n}`, 'new'));
      }
      return null;
    };
    await pull();
    await pull();
    await pull();
    expect(await syncStore.trouble()).toBeNull();
    expect(notes()).toEqual({ n0: 'new', n1: 'new', n2: 'new' });
  });

  it('goes on where a first load was cut off between two pages', async () => {
    const { couch, pull, version, restart } = await connected();
    for (let n = 0; n < 1500; n++) await couch.put(`teams:t${n}`, team(`t${n}`, 'old'));
    let pages = 0;
    couch.fault = async ({ url }) => (url.includes('_changes') && ++pages === 2 ? { kind: 'timed-out' } : null);
    await pull();
    expect(version()).toBe('never-synced');
    couch.log.length = 0;
    const next = await restart();
    next.browser.server = couch.serve;
    await next.keeper.pullNow({ strict: true });
    expect(next.sync.active()).toMatchObject({ position: { counts: { teams: 1502 } } });
    expect(couch.log.filter((line) => line === 'GET _changes')).toHaveLength(1);
  });

  it('is read whole where it says nothing of what is pending', async () => {
    const { couch, pull, browser, sync } = await connected();
    for (let n = 0; n < 1100; n++) await couch.put(`teams:t${n}`, team(`t${n}`, 'old'));
    const serve = browser.server;
    browser.server = async (request) => {
      const answer = await serve(request);
      if (answer.kind !== 'answer' || !request.url.includes('_changes')) return answer;
      const { pending: _, ...page } = JSON.parse(answer.text);
      return { ...answer, text: JSON.stringify(page) };
    };
    await pull();
    expect(sync.active()).toMatchObject({ position: { counts: { teams: 1102 } } });
  });

  it('sets aside a record that is not valid, and takes it when it is', async () => {
    const { couch, pull, notes, sync } = await connected();
    await couch.put('teams:sales', { kind: 'teams', record: { id: 'sales' } });
    await couch.put('note', { type: 'plumbline-outbox', note: 'no record of ours' });
    await pull();
    expect(notes()).toEqual({ identity: 'first' });
    expect(sync.active()).toMatchObject({ position: { setAside: 1 }, aside: [{ id: 'teams:sales' }] });
    await couch.put('teams:sales', team('sales', 'mended'));
    await pull();
    expect(notes()).toEqual({ sales: 'mended', identity: 'first' });
    expect(sync.active()).toMatchObject({ position: { setAside: 0 }, aside: [] });
  });

  it('finds after a week what was purged, of which the changes say nothing', async () => {
    const { couch, pull, notes, browser } = await connected();
    await pull();
    await couch.purge('teams:sales');
    await pull();
    expect(notes()).toEqual({ sales: 'first', identity: 'first' });
    browser.now += 8 * 24 * 3600_000;
    await pull();
    expect(notes()).toEqual({ identity: 'first' });
  });

  it('finds after a week that it is another, where it does not say so', async () => {
    const { couch, pull, notes, browser, sync } = await connected();
    await pull();
    couch.fault = async (request) =>
      request.url === ROOT ? answerOf(200, JSON.stringify({ instance_start_time: '0' })) : null;
    await pull();
    await couch.recreate();
    await couch.put('teams:sales', team('sales', 'of another'));
    browser.now += 8 * 24 * 3600_000;
    const before = sync.active();
    await pull();
    expect(notes()).toEqual({ sales: 'of another' });
    // One more of the same run: what hangs on epoch and version must not be taken for that of an earlier one.
    expect(sync.active()).toMatchObject({
      position: { epoch: '/0', version: before === 'never-synced' ? 0 : before.position.version + 1 },
    });
  });

  it('is no prey of an id that is a name of JavaScript, not even of one that CouchDB would not take', async () => {
    const { couch, pull, notes } = await connected();
    await couch.put('constructor', team('constructor', 'odd'));
    await pull();
    const row = { seq: '9', id: '__proto__', changes: [{ rev: '1-a' }], doc: team('to-string', 'odder') };
    const page = JSON.stringify({ results: [row], last_seq: '9-opaque', pending: 0 });
    couch.fault = async ({ url }) => (url.includes('_changes') ? answerOf(200, page) : null);
    await pull();
    expect(notes()).toEqual({ sales: 'first', identity: 'first', constructor: 'odd', 'to-string': 'odder' });
    expect(({} as Record<string, unknown>).kind).toBeUndefined();
  });
});

describe('a CouchDB as the sink', () => {
  const sinkOn = (couch: TestCouch) =>
    couchSink({ request: couch.serve }, { url: ROOT.slice(0, -1), authorization: null }, () => 0);

  it('takes an item once, however often it is sent', async () => {
    const couch = await newCouch();
    const sink = sinkOn(couch);
    expect(await sink.put(itemOf(1))).toEqual({ kind: 'taken' });
    expect(await sink.put(itemOf(1))).toEqual({ kind: 'taken' });
    expect((await couch.read(itemOf(1).id))?.rev).toMatch(/^1-/);
  });

  it('puts a later edition over an earlier one, and never the other way', async () => {
    const couch = await newCouch();
    const sink = sinkOn(couch);
    await sink.put(itemOf(1));
    expect(await sink.put({ ...itemOf(1, 'better'), edition: 2 })).toEqual({ kind: 'taken' });
    expect(await sink.put(itemOf(1))).toEqual({ kind: 'taken' });
    expect((await couch.read(itemOf(1).id))?.doc).toMatchObject({ note: 'better', edition: 2 });
  });

  it('calls nothing sent that CouchDB itself has not said', async () => {
    const couch = await newCouch();
    couch.fault = async () => answerOf(200, 'OK');
    expect(await sinkOn(couch).put(itemOf(1))).toMatchObject({ kind: 'later' });
  });
});
