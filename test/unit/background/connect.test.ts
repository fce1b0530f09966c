import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { toBase64url } from '../../../lib/bundle/base64url';
import { encodeConnect } from '../../../lib/bundle/connect-code';
import { feedbackPlace } from '../../../lib/bundle/feedback-place';
import { generateKeyFile } from '../../../lib/bundle/signing-key';
import { policyOf } from '../../../lib/sync/policy';
import { fakeBrowser } from '../platform/fake-ports';
import { packaged } from '../sync/bundles';
import { answerOf, farSide } from '../sync/outbox/far-side';
import { idOf } from '../sync/outbox/outbox-items';
import { publisher, workspaceOf } from '../sync/published';
import { SITE, staticServer } from '../sync/static-server';
import { FIVE_WEEKS_LATER, sampleFiles, startWorker } from './worker';

async function reader() {
  const fake = fakeBrowser({ files: packaged(await sampleFiles()), now: FIVE_WEEKS_LATER });
  const server = staticServer();
  fake.browser.server = server.serve;
  const worker = await startWorker({ browser: fake });
  const publish = publisher();
  server.publish(await publish(1, workspaceOf(1)));
  const connect = (text = SITE, token: string | null = null) => worker.ask('sync.connect', { text, token });
  return { ...worker, server, publish, connect };
}

/** The code of the workspace with a place for answers, on another origin. */
const codeWith = (keys: string[]) =>
  encodeConnect({ kind: 'bundle', url: SITE, keys, feedback: feedbackPlace('https://inbox.acme.example/box/') });

const NOTE = { kind: 'feedback', about: 'term', subject: 't00000', what: 'other', note: 'Ours differs.' } as const;

describe('connecting', () => {
  it('says what would be asked for before anything is asked', async () => {
    const { ask, browser } = await reader();
    expect(await ask('sync.preview', { text: ` ${SITE}head.json` })).toEqual({
      kind: 'bundle',
      url: SITE,
      feedbackUrl: null,
      patterns: ['https://plumbline.acme.example/*'],
      keyIds: [],
    });
    const { publicKey, id } = await generateKeyFile();
    expect(await ask('sync.preview', { text: await codeWith([publicKey]) })).toEqual({
      kind: 'bundle',
      url: SITE,
      feedbackUrl: 'https://inbox.acme.example/box',
      patterns: ['https://plumbline.acme.example/*', 'https://inbox.acme.example/*'],
      keyIds: [id],
    });
    expect(await ask('sync.preview', { text: 'http://acme.example/' })).toMatchObject({
      problem: { code: 'connect-invalid', values: { what: 'insecure' } },
    });
    expect(browser.requests).toEqual([]);
  });

  it('loads the workspace and is connected over a restart; a page’s wake asks nobody', async () => {
    const { ask, connect, restart, browser } = await reader();
    expect((await ask('sync.state', {})).status).toBe('none');
    expect(await connect()).toMatchObject({ state: { status: 'current', url: SITE, version: 1, source: 'bundle' } });
    const asked = browser.requests.length;
    const next = await restart();
    await next.onPage('page.hello', { host: 'salesforce', origin: 'https://acme.lightning.force.com', known: null });
    expect(await next.ask('popup.state', { url: null })).toMatchObject({ source: { kind: 'bundle', version: 1 } });
    expect(browser.requests).toHaveLength(asked);
  });

  it('stays with the workspace before where the new one cannot be followed', async () => {
    const { ask, connect, server } = await reader();
    await ask('source.sample', {});
    server.files.set('head.json', '{}');
    expect(await connect()).toMatchObject({ problem: { code: 'bundle-damaged' } });
    expect(await ask('sync.state', {})).toMatchObject({ source: 'sample', url: null, status: 'current' });
  });

  it('tells never synced, offline, sign-in, refused, empty, stale and current apart', async () => {
    const { ask, connect, server, publish, browser } = await reader();
    const status = async () => (await ask('sync.now', {})).status;
    server.fault = async () => ({ kind: 'unreachable' });
    expect(await connect()).toMatchObject({ state: { status: 'offline', version: null } });
    server.fault = async () => answerOf(401);
    expect(await status()).toBe('sign-in');
    server.fault = async () => null;
    expect(await status()).toBe('current');
    server.publish([{ name: 'head.json', text: 'oops' }]);
    expect(await status()).toBe('refused');
    server.publish(await publish(2, workspaceOf(2), { expiresAt: '2026-09-11T09:00:00Z' }));
    expect(await status()).toBe('stale');
    server.publish(
      await publish(3, {
        ...workspaceOf(3, 0),
        teams: [],
        calendars: [{ id: 'us', timeZone: 'UTC', weekend: [6, 7] }],
      }),
    );
    expect(await status()).toBe('empty');
    server.publish(await publish(4, workspaceOf(4)));
    expect(await status()).toBe('current');
    browser.now += 24 * 3_600_000;
    expect((await ask('sync.state', {})).status).toBe('stale');
  });

  it('calls a source stale that is frozen: it answers each poll, and its day is over', async () => {
    const { ask, connect, server, publish, browser, state } = await reader();
    server.publish(await publish(2, workspaceOf(2), { expiresAt: new Date(browser.now + 3_600_000).toISOString() }));
    expect(await connect()).toMatchObject({ state: { status: 'current' } });
    for (let polls = 0; polls < 3; polls++) {
      browser.now += 40 * 60_000;
      await state.keeper.pullIfDue();
    }
    expect(server.log.filter((line) => line === 'head.json 304')).toHaveLength(3);
    expect(await ask('sync.state', {})).toMatchObject({ status: 'stale', version: 2 });
  });

  it('a card says that the source cannot be reached, since when, and looks again when the reader wants it', async () => {
    const { ask, onPage, connect, server, browser } = await reader();
    await connect();
    const unreachableDays = async () => {
      const reply = await onPage('page.card', { subject: { kind: 'term', id: 't00000' } });
      return 'card' in reply ? reply.card.foot.unreachableDays : 'no card';
    };
    expect(await unreachableDays()).toBeUndefined();
    server.fault = async () => ({ kind: 'unreachable' });
    // Wednesday to the Monday after: Thursday, Friday, Monday.
    browser.now += 5 * 86_400_000;
    await ask('sync.now', {});
    expect(await unreachableDays()).toBe(3);
    expect(await onPage('page.retry', {})).toEqual({ ok: false });
    server.fault = async () => null;
    expect(await onPage('page.retry', {})).toEqual({ ok: true });
    expect(await unreachableDays()).toBeUndefined();
    const asked = browser.requests.length;
    await onPage('page.retry', {});
    expect(browser.requests).toHaveLength(asked);
  });

  it('asks again when the reader is back from signing in', async () => {
    const { ask, connect, server, browser, ports, state } = await reader();
    server.fault = async () => ({ kind: 'redirected' });
    expect(await connect()).toMatchObject({ state: { status: 'sign-in' } });
    expect(await ask('sync.sign-in', {})).toEqual({ ok: true });
    expect(browser.opened).toEqual(['https://plumbline.acme.example/']);
    server.fault = async () => null;
    const { watchSync } = await import('../../../entrypoints/background/watch-sync');
    watchSync(ports, Promise.resolve(state));
    const asked = browser.requests.length;
    for (const turned of [{ closed: 77 }, { turnedTo: 1 }])
      for (const listener of browser.listeners.turned) await listener(turned);
    expect(browser.requests).toHaveLength(asked);
    for (const listener of browser.listeners.turned) await listener({ closed: 1 });
    expect((await ask('sync.state', {})).status).toBe('current');
  });

  it('sends a token to the source’s own origin alone, and shows it nowhere', async () => {
    const { ask, connect, browser, onPage } = await reader();
    const side = farSide();
    const files = browser.server;
    browser.server = (request) => (request.method === 'PUT' ? side.serve(request) : files(request));
    const state = await connect(await codeWith([]), 'top-secret');
    await onPage('page.outbox-add', { id: idOf(1), draft: NOTE });
    await vi.waitFor(() => expect(side.puts).toBe(1));
    const withToken = browser.requests.filter(({ headers }) => headers?.authorization === 'Bearer top-secret');
    expect(withToken.length).toBeGreaterThan(1);
    expect(new Set(withToken.map(({ url }) => new URL(url).origin))).toEqual(
      new Set(['https://plumbline.acme.example']),
    );
    const shown = [
      state,
      await ask('sync.state', {}),
      await ask('outbox.export', { ids: null }),
      await ask('options.export', {}),
      await ask('options.diagnostics', {}),
      await ask('options.state', {}),
      [...browser.local.stored],
      [...browser.session.stored],
    ];
    expect(JSON.stringify(shown)).not.toContain('top-secret');
  });

  it('leaves nothing of it when disconnected but what the reader wrote', async () => {
    const { ask, connect, browser, onPage, disk } = await reader();
    await connect();
    await onPage('page.hello', { host: 'jira', origin: 'https://acme.atlassian.net', known: null });
    await onPage('page.outbox-add', { id: idOf(1), draft: NOTE });
    await vi.waitFor(async () => expect(await rowsOn(disk, ['derived', 'pages'])).toBeGreaterThan(0));
    expect(await ask('sync.disconnect', {})).toEqual({ ok: true });
    expect(await rowsOn(disk, ['cache', 'derived', 'pages', 'sync'])).toBe(0);
    expect(await ask('sync.state', {})).toMatchObject({ status: 'none', url: null, unsent: 1 });
    expect(browser.givenBack).toEqual(['https://plumbline.acme.example/*']);
  });
});

describe('a policy', () => {
  const policy = {
    sources: [{ url: SITE, feedbackUrl: `${SITE}inbox` }],
    pollMinutes: 15,
    team: 'sales',
    feedback: false,
  };

  it('connects every reader, whom no choice of their own takes away from it', async () => {
    const { ask, browser, state, onPage } = await reader();
    browser.policy = policy;
    await state.policy.look();
    await state.keeper.pullIfDue();
    expect(await ask('sync.state', {})).toMatchObject({ status: 'current', by: 'policy', feedbackUrl: null });
    expect(await ask('source.sample', {})).toMatchObject({ problem: { code: 'set-by-policy' } });
    expect(await ask('source.none', {})).toEqual({ ok: false });
    expect(await ask('sync.disconnect', {})).toEqual({ ok: false });
    expect(await ask('sync.connect', { text: SITE, token: null })).toMatchObject({
      problem: { code: 'set-by-policy' },
    });
    expect(await onPage('page.outbox-add', { id: idOf(1), draft: NOTE })).toMatchObject({
      problem: { code: 'feedback-off' },
    });
    expect(await ask('outbox.list', {})).toMatchObject({ off: true });
    expect(await ask('sync.policy', {})).toEqual({
      sourceUrl: SITE,
      pollMinutes: 15,
      team: 'sales',
      sites: null,
      feedback: false,
      faults: [],
    });
  });

  const OTHER = 'https://finance.acme.example/deal-desk/';

  it('may name a workspace for each audience: one is open, and the reader turns to another', async () => {
    const { ask, browser, state, publish, server } = await reader();
    const files = new Map((await publish(7, workspaceOf(7))).map(({ name, text }) => [OTHER + name, text]));
    browser.server = async (request) => {
      const text = files.get(request.url);
      return text === undefined ? server.serve(request) : answerOf(200, text);
    };
    browser.policy = { sources: [{ url: SITE }, { url: OTHER }] };
    await state.policy.look();
    await state.keeper.pullIfDue();
    expect(await ask('sync.state', {})).toMatchObject({ url: SITE, version: 1 });
    expect(await ask('sync.choose', { url: 'https://elsewhere.example/' })).toEqual({ ok: false });
    expect(await ask('sync.choose', { url: OTHER })).toEqual({ ok: true });
    expect(await ask('sync.state', {})).toMatchObject({ url: OTHER, version: 7, status: 'current' });
    const { policySources } = await ask('options.state', {});
    expect(policySources.map(({ url, inUse }) => [url, inUse])).toEqual([
      [SITE, false],
      [OTHER, true],
    ]);
    // What was asked of one a moment ago says nothing of the other.
    browser.policy = { sources: [{ url: SITE }] };
    await state.policy.look();
    await state.keeper.pullIfDue();
    expect(await ask('sync.state', {})).toMatchObject({ url: SITE, version: 1, status: 'current' });
  });

  it('does not get the token that a reader gave for a source of their own', async () => {
    const { browser, connect, state } = await reader();
    await connect(SITE, 'top-secret');
    browser.policy = { sources: [{ url: OTHER, feedbackUrl: `${OTHER}inbox` }] };
    await state.policy.look();
    await state.keeper.pullNow();
    const asked = browser.requests.filter(({ url }) => url.startsWith(OTHER));
    expect(asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(asked)).not.toContain('top-secret');
  });

  it('loses by one slip among its workspaces only that one', () => {
    const read = policyOf({ sources: [{ url: 'ftp://acme.example' }, { url: SITE }] });
    expect(read.connection).toMatchObject({ url: SITE, by: 'policy' });
    expect(read.faults).toEqual(['sources']);
  });

  it('loses by one slip only what slipped', () => {
    const read = policyOf({ ...policy, pollMinutes: 'often', sources: [{ url: 'ftp://acme.example' }], sites: 7 });
    expect(read).toMatchObject({ connection: null, pollMinutes: null, team: 'sales', feedback: false });
    expect(read.faults).toEqual(['sources', 'pollMinutes', 'sites']);
  });

  it.each<[string, object, object | null]>([
    ['a key that is none', { url: SITE, keys: ['mistyped'] }, null],
    ['keys that are no list', { url: SITE, keys: 'key' }, null],
    ['a database that is to be signed', { url: SITE, kind: 'couch', keys: [toBase64url(new Uint8Array(64))] }, null],
    ['an address with a password', { url: SITE.replace('//', '//me:secret@') }, null],
    ['an address with a question mark', { url: `${SITE}?version=1` }, null],
    ['no text for an address', { url: 7 }, null],
    ['answers to an address with a question mark', { url: SITE, feedbackUrl: `${SITE}in?box=1` }, { feedback: null }],
    ['answers to no address', { url: SITE, feedbackUrl: 7 }, { feedback: null }],
  ])('is at fault with %s, and takes nothing unsigned in the place of what was to be signed', (_what, source, read) => {
    const { connection, faults } = policyOf({ sources: [source] });
    expect(faults).toEqual(['sources']);
    if (read === null) expect(connection).toBeNull();
    else expect(connection).toMatchObject({ url: SITE, ...read });
  });

  it('takes addresses as a reader would write them', () => {
    const [bundle, couch] = [`${SITE}head.json`, 'HTTPS://couch.acme.example/live#x'];
    expect(policyOf({ sources: [{ url: bundle, keys: null, feedbackUrl: `couchdb:${couch}` }] })).toMatchObject({
      connection: { url: SITE, keys: [], feedback: { kind: 'couch', url: 'https://couch.acme.example/live' } },
      faults: [],
    });
    expect(policyOf({ sources: [{ url: couch, kind: 'couch' }] }).connection?.url).toBe(
      'https://couch.acme.example/live/',
    );
  });

  it('has a schema that names what is read, and nothing else', () => {
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    expect(Object.keys(schema.properties).sort()).toEqual(['feedback', 'pollMinutes', 'sites', 'sources', 'team']);
    expect(Object.keys(schema.properties.sources.items.properties).sort()).toEqual([
      'feedbackKind',
      'feedbackUrl',
      'keys',
      'kind',
      'url',
    ]);
  });
});

/** How many rows the databases of a worker's disk hold together. */
async function rowsOn(disk: string, databases: string[]): Promise<number> {
  let rows = 0;
  for (const name of databases) {
    if (!(await Dexie.exists(`${disk}-${name}`))) continue;
    const db = await new Dexie(`${disk}-${name}`).open();
    for (const table of db.tables) rows += await table.count();
    db.close();
  }
  return rows;
}

describe('erasing everything', () => {
  it('names what is not sent first, and leaves nothing behind', async () => {
    const { ask, connect, browser, onPage, restart, disk } = await reader();
    await connect();
    await ask('reader.team', { team: 'sales' });
    await onPage('page.hello', { host: 'jira', origin: 'https://acme.atlassian.net', known: null });
    await onPage('page.outbox-add', { id: idOf(1), draft: NOTE });
    const { outbox } = await ask('options.state', {});
    expect(outbox.filter(({ state }) => state !== 'sent').map(({ id }) => id)).toEqual([idOf(1)]);
    await vi.waitFor(async () => expect(await rowsOn(disk, ['derived', 'pages'])).toBeGreaterThan(0));
    await onPage('page.outbox-add', { id: idOf(2), draft: NOTE });
    expect(await ask('erase.all', { unsent: 1 })).toEqual({ problem: { code: 'unsent-items', values: { count: 2 } } });
    expect(await ask('erase.all', { unsent: 2 })).toEqual({ ok: true });
    expect(browser.local.stored.size).toBe(0);
    expect(await rowsOn(disk, ['cache', 'reader', 'derived', 'outbox', 'sync', 'pages'])).toBe(0);
    const next = await restart();
    expect(await next.ask('sync.state', {})).toMatchObject({ status: 'none', url: null, unsent: 0, version: null });
    expect(await next.ask('popup.state', { url: null })).toMatchObject({ source: null, team: null });
  });
});
