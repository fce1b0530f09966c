import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { startBackground } from '../../../entrypoints/background/start-background';
import { mute as muteWord } from '../../../lib/reader/muted-words';
import { openReaderMemory } from '../../../lib/reader/open-memory';
import { fakeArea, inTab } from '../platform/fake-ports';
import { harrowPage, SALESFORCE, startWorker } from './worker';

const ORIGIN = 'https://acme.lightning.force.com';
const JIRA = 'https://acme.atlassian.net';

async function withSample() {
  const worker = await startWorker();
  await worker.ask('source.sample', {});
  const mutedOn = async (url: string) => {
    const hello = { host: 'jira', origin: url, known: null } as const;
    const reply = await worker.ask('page.hello', hello, inTab(url));
    return reply.on ? reply.muted : null;
  };
  const mute = (ids: string[], everywhere: boolean, url = SALESFORCE) =>
    worker.ask('page.mute', { kind: 'term', ids, origin: 'https://forged.example', everywhere }, inTab(url));
  const listed = async () => (await worker.ask('popup.state', { url: null })).muted;
  return { ...worker, mutedOn, mute, listed };
}

it('mutes a word on the asking page’s own site, whatever the page says of itself', async () => {
  const { mute, mutedOn, listed, browser } = await withSample();
  browser.tabs = [{ id: 1, url: SALESFORCE }];
  browser.sent.length = 0;
  expect(await mute(['arr'], false)).toEqual({ ok: true });
  expect(browser.sent).toEqual([{ tabId: 1, message: { name: 'page.changed' } }]);
  expect(await mutedOn(ORIGIN)).toEqual(['arr']);
  expect(await mutedOn(JIRA)).toEqual([]);
  expect(await mutedOn('https://forged.example')).toEqual([]);
  expect(await listed()).toEqual([{ key: `${ORIGIN} arr`, title: 'ARR', host: 'acme.lightning.force.com' }]);
});

it('mutes it everywhere, which is then one entry and one step back', async () => {
  const { ask, mute, mutedOn, listed } = await withSample();
  await mute(['arr'], false);
  await mute(['arr'], false, `${JIRA}/browse/A-1`);
  await mute(['arr'], true);
  await mute(['arr'], false);
  expect(await listed()).toEqual([{ key: '* arr', title: 'ARR', host: null }]);
  expect(await mutedOn(JIRA)).toEqual(['arr']);
  expect(await ask('reader.unmute', { key: '* arr' })).toEqual({ ok: true });
  expect(await listed()).toEqual([]);
  expect(await mutedOn(ORIGIN)).toEqual([]);
});

it('keeps it over the worker’s naps and a new workspace, and lists the terms of this one alone', async () => {
  const { mute, restart, ask, listed, mutedOn } = await withSample();
  await mute(['arr', 'churn'], true);
  const again = await restart();
  expect((await again.ask('popup.state', { url: null })).muted.map(({ title }) => title)).toEqual(['ARR', 'Churn']);
  await ask('source.none', {});
  expect(await listed()).toEqual([]);
  await ask('source.sample', {});
  expect(await mutedOn(JIRA)).toEqual(['arr', 'churn']);
});

it('takes no id that the workspace does not have: nothing of a page is kept', async () => {
  const { mute, listed, state } = await withSample();
  expect(await mute(['the page’s own text'], true)).toEqual({ ok: false });
  expect(await listed()).toEqual([]);
  expect(state.memory.muted.all()).toEqual([]);
});

/** An item of the sample that is called by its name on other pages, for it has something to say. */
const HARROW = { id: 'harrow-logistics', title: 'Harrow Logistics - 3-yr Platform' };

async function withItem() {
  const worker = await withSample();
  const speaking = async (url = SALESFORCE) =>
    (await worker.ask('page.items', { ids: [HARROW.id], ref: null }, inTab(url))).speaking;
  const muteItem = (everywhere: boolean, id = HARROW.id, url = SALESFORCE) =>
    worker.ask('page.mute', { kind: 'item', ids: [id], origin: 'https://forged.example', everywhere }, inTab(url));
  expect(await speaking()).toEqual([HARROW.id]);
  return { ...worker, speaking, muteItem };
}

it('mutes the name of an item on one site in every tab, and lists it under its title', async () => {
  const { muteItem, speaking, listed, mutedOn, ask, browser } = await withItem();
  browser.tabs = [
    { id: 1, url: SALESFORCE },
    { id: 2, url: `${ORIGIN}/other` },
  ];
  browser.sent.length = 0;
  expect(await muteItem(false)).toEqual({ ok: true });
  expect(browser.sent).toEqual([1, 2].map((tabId) => ({ tabId, message: { name: 'page.changed' } })));
  expect(await speaking()).toEqual([]);
  expect(await speaking(`${JIRA}/browse/A-1`)).toEqual([HARROW.id]);
  expect(await mutedOn(ORIGIN)).toEqual([]);
  const key = `${ORIGIN} item ${HARROW.id}`;
  expect(await listed()).toEqual([{ key, title: HARROW.title, host: 'acme.lightning.force.com' }]);
  browser.sent.length = 0;
  expect(await ask('reader.unmute', { key })).toEqual({ ok: true });
  expect(browser.sent).toHaveLength(2);
  expect(await speaking()).toEqual([HARROW.id]);
});

it('mutes it everywhere over the worker’s naps, and leaves the marks of its own record', async () => {
  const { muteItem, onPage, listed, restart } = await withItem();
  const before = (await onPage('page.record', harrowPage())).marks;
  expect(before.length).toBeGreaterThan(0);
  await muteItem(false);
  await muteItem(true);
  expect(await listed()).toEqual([{ key: `* item ${HARROW.id}`, title: HARROW.title, host: null }]);
  const again = await restart();
  for (const url of [SALESFORCE, `${JIRA}/browse/A-1`])
    expect((await again.ask('page.items', { ids: [HARROW.id], ref: null }, inTab(url))).speaking).toEqual([]);
  expect((await again.ask('popup.state', { url: null })).muted).toMatchObject([{ title: HARROW.title }]);
  expect((await again.onPage('page.record', harrowPage())).marks).toEqual(before);
});

it('takes an id as that of a term or of an item, as it is said, and keeps the two apart', async () => {
  const { muteItem, mute, mutedOn, speaking, listed, state } = await withItem();
  expect(await muteItem(true, 'arr')).toEqual({ ok: false });
  expect(await mute([HARROW.id], true)).toEqual({ ok: false });
  expect(await listed()).toEqual([]);
  // A workspace may give an item the id of a term.
  const { muted } = state.memory;
  const one = { id: 'arr', title: 'ARR', since: 0 };
  await muted.put({ ...one, key: `${ORIGIN} arr`, kind: 'term', site: ORIGIN });
  await muteWord(muted, { ...one, kind: 'item' }, null, 0);
  expect(await mutedOn(ORIGIN)).toEqual(['arr']);
  expect(await mutedOn(JIRA)).toEqual([]);
  expect(muted.all().map(({ key }) => key)).toEqual([`${ORIGIN} arr`, '* item arr']);
  expect(await speaking()).toEqual([HARROW.id]);
});

it('hands them over in the file of settings, and reads a file of before items could be muted', async () => {
  const { mute, muteItem, listed, ask } = await withItem();
  await mute(['arr'], true);
  await muteItem(false);
  const both = await listed();
  const { text } = await ask('options.export', {});
  for (const { key } of both) await ask('reader.unmute', { key });
  await ask('options.import', { text });
  expect(await listed()).toEqual(both);
  for (const { key } of both) await ask('reader.unmute', { key });
  const file = JSON.parse(text);
  const before = { ...file, muted: [{ id: 'arr', title: 'ARR', site: null }] };
  await ask('options.import', { text: JSON.stringify(before) });
  expect(await listed()).toEqual([{ key: '* arr', title: 'ARR', host: null }]);
});

it('keeps what an earlier Plumbline muted: terms', async () => {
  const name = 'reader-of-terms-alone';
  const before = new Dexie(name);
  before.version(4).stores({ snoozes: 'key', seenLate: 'item', fitsAgain: 'item', muted: 'key', reads: 'id' });
  const row = { key: '* arr', id: 'arr', title: 'ARR', site: null, since: 7 };
  await before.table('muted').put(row);
  before.close();
  const memory = await openReaderMemory({ name, session: fakeArea().area });
  expect(memory.muted.all()).toEqual([{ ...row, kind: 'term' }]);
});

it('hands the commands of the manifest to the page in front, and needs no answer', async () => {
  const { browser, ports } = await startWorker();
  startBackground(ports, { cache: 'commands-cache', reader: 'commands-reader' });
  browser.active = { id: 7, url: SALESFORCE };
  browser.sent.length = 0;
  for (const name of ['next-mark', 'previous-mark', 'no-such-command', 'panel'])
    for (const listener of browser.listeners.command) await listener(name, 1);
  expect(browser.sent).toEqual([1, -1].map((by) => ({ tabId: 7, message: { name: 'page.step', by } })));
  expect(browser.panel).toEqual(['toggle 1']);
  browser.active = null;
  browser.sent.length = 0;
  for (const listener of browser.listeners.command) await listener('next-mark', 1);
  expect(browser.sent).toEqual([]);
});
