import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeConnect } from '../../lib/bundle/connect-code';
import { encodeEdition } from '../../lib/bundle/encode';
import type { Term, Workspace } from '../../lib/workspace/schema';
import { type CompanyServer, startCompanyServer } from './harness/company-server';
import type { Driver, Tab } from './harness/driver';
import { BROWSER, copyOfBuilt, startBrowser } from './harness/start';
import { until } from './harness/until';

const TERMS = 300;
const EPOCH = '0123456789abcdef0123456789abcdef';
const ITEM = 'f'.repeat(32);
const LOOKED_AT = Array.from({ length: 12 }, (_, at) => `term-${at * 25}`);

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ reply?: unknown }> } };

/** A workspace whose every term says which version it is of. */
const workspaceOf = (version: number): Workspace => ({
  manifest: { name: 'Acme' },
  terms: Array.from({ length: TERMS }, (_, at): Term => ({ id: `term-${at}`, label: `Term ${at} of ${version}` })),
  teams: [],
  processes: [],
  calendars: [],
  items: [],
  links: [],
});

/** Asks the background as a page of ours does. */
const ask = <T>(tab: Tab, name: string, request: object): Promise<T> =>
  tab.run(async (message) => (await chrome.runtime.sendMessage(message)).reply as never, { name, request });

/** Asks, and waits for no answer: the worker will not live to give it. */
const tell = (tab: Tab, name: string, request: object) =>
  tab.run(
    (message) => {
      chrome.runtime.sendMessage(message).catch(() => {});
    },
    { name, request },
  );

/** A company's own server, and a browser whose background is ended in the midst of what it does. */
describe(`a background that is killed, ${BROWSER}`, () => {
  let driver: Driver;
  let server: CompanyServer;
  let tab: Tab;
  const built = copyOfBuilt(['http://127.0.0.1/*']);
  let version = 0;

  async function publish(): Promise<void> {
    version++;
    const publishedAt = `2026-09-11T08:${String(version).padStart(2, '0')}:00Z`;
    server.publish((await encodeEdition(workspaceOf(version), { version, epoch: EPOCH, publishedAt })).files);
  }

  /** The version in use: what it calls itself, and what all of its terms that are looked at say. */
  async function versionInUse(): Promise<number> {
    const state = await ask<{ version: number }>(tab, 'sync.state', {});
    const said = new Set<number>();
    for (const id of LOOKED_AT) {
      const card = JSON.stringify(await ask(tab, 'page.card', { subject: { kind: 'term', id } }));
      said.add(Number(/Term \d+ of (\d+)/.exec(card)?.[1]));
    }
    expect([...said]).toEqual([state.version]);
    return state.version;
  }

  beforeAll(async () => {
    server = await startCompanyServer();
    await publish();
    driver = await startBrowser({ refuseNetwork: false });
    await driver.install(built.dir);
    tab = await driver.openOwn('popup.html');
    const feedback = { kind: 'http', url: `${server.url}inbox` } as const;
    const text = await encodeConnect({ kind: 'bundle', url: server.url, keys: [], feedback });
    expect(await ask(tab, 'sync.connect', { text, token: null })).toMatchObject({ state: { status: 'current' } });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    built.remove();
  });

  test.each([
    ['before the head has come', /head/, 'drop'],
    ['before the index has come', /index/, 'drop'],
    ['before the records have come', /shard/, 'drop'],
    ['as soon as the records have come', /shard/, 'answer'],
  ] as const)('in a sync, %s, holds one version, and has the next one after', async (_when, line, then) => {
    await publish();
    const held = server.hold(line);
    await tell(tab, 'sync.now', {});
    await until('it waits for an answer', () => held.isHeld());
    if (then === 'answer') held.answer();
    await driver.killBackground();
    held.drop();
    const inUse = await versionInUse();
    expect([version - 1, version]).toContain(inUse);
    if (then === 'drop') expect(inUse).toBe(version - 1);
    await ask(tab, 'sync.now', {});
    expect(await versionInUse()).toBe(version);
  });

  test('between the far side’s word and its own note of it, sends an answer again, and it counts once', async () => {
    const held = server.hold(/PUT/);
    const draft = { kind: 'feedback', about: 'term', subject: 'term-0', what: 'other', note: 'Ours differs.' };
    expect(await ask(tab, 'page.outbox-add', { id: ITEM, draft })).toMatchObject({ entry: { item: { id: ITEM } } });
    await until('the far side has it', () => held.isHeld());
    expect([...server.inbox.keys()]).toEqual([ITEM]);
    const first = server.inbox.get(ITEM);
    await driver.killBackground();
    held.drop();
    const stateNow = async () => {
      const { entries } = await ask<{ entries: { state: string }[] }>(tab, 'outbox.list', {});
      return entries.map(({ state }) => state);
    };
    expect(await stateNow()).toEqual(['sending']);
    await ask(tab, 'sync.now', {});
    await until('it is sent', async () => (await stateNow())[0] === 'sent');
    expect(server.puts()).toBe(2);
    expect([...server.inbox]).toEqual([[ITEM, first]]);
  });
});
