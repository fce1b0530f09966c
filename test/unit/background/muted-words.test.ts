import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { startBackground } from '../../../entrypoints/background/start-background';
import { inTab } from '../platform/fake-ports';
import { SALESFORCE, startWorker } from './worker';

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
    worker.ask('page.mute', { ids, origin: 'https://forged.example', everywhere }, inTab(url));
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
