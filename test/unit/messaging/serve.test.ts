import { expect, it } from 'vitest';
import { requestSchemas } from '../../../lib/messaging/contract';
import { BUNDLE_CHARACTERS } from '../../../lib/messaging/limits';
import type { MessageName, Request } from '../../../lib/messaging/protocol';
import { answer, type Handlers, serve } from '../../../lib/messaging/serve';
import { ProblemError } from '../../../lib/values/problem';
import { fakeBrowser, inTab, ownPage } from '../platform/fake-ports';

const context: Request<'page.record'> = {
  host: 'salesforce',
  ref: 'salesforce:0065g0000MERID1',
  pageLocale: 'en-US',
  fields: [{ name: 'CloseDate', text: '9/30/2026', label: 'Close Date' }],
};

/** One good request of each message. Typed by the protocol: a message without one does not compile. */
const good: { [N in MessageName]: Request<N> } = {
  'page.hello': { host: 'jira', origin: 'https://acme.atlassian.net', known: null },
  'page.record': context,
  'page.items': { ids: ['harrow'], ref: 'jira:acme.atlassian.net/BILL-412' },
  'page.rows': { rows: [context] },
  'page.card': { subject: { kind: 'mark', key: 'abc', context } },
  'page.need-script': { script: 'card' },
  'page.need-host-script': { host: 'jira' },
  'page.retry': {},
  'page.read': { id: 'arr', known: null },
  'page.pause': { origin: 'https://acme.atlassian.net' },
  'page.snooze': { key: 'abc', context, until: '2026-09-14' },
  'page.mute': { kind: 'term', ids: ['arr'], origin: 'https://acme.atlassian.net', everywhere: false },
  'page.outbox-preview': { draft: { kind: 'adoption', term: 'arr', variant: 'sales', since: '2026-09-11' } },
  'page.outbox-add': {
    id: '0123456789abcdef0123456789abcdef',
    draft: { kind: 'feedback', about: 'term', subject: 'arr', what: 'wrong-match', scope: 'here' },
  },
  'page.outbox-about': { about: 'term', id: 'arr' },
  'outbox.list': {},
  'outbox.edit': {
    id: '0123456789abcdef0123456789abcdef',
    draft: { kind: 'asked-date', from: 'calder', to: 'plat-88', neededBy: '2026-10-15' },
  },
  'outbox.remove': { id: '0123456789abcdef0123456789abcdef' },
  'outbox.retry': { id: null },
  'outbox.export': { ids: null },
  'sync.state': {},
  'sync.preview': { text: 'https://plumbline.acme.example/sales/' },
  'sync.choose': { url: 'https://plumbline.acme.example/sales/' },
  'sync.connect': { text: 'https://plumbline.acme.example/sales/', token: 'secret' },
  'sync.disconnect': {},
  'sync.now': {},
  'sync.sign-in': {},
  'sync.policy': {},
  'erase.all': { unsent: 0 },
  'panel.list': { tabId: 1, url: null },
  'panel.card': { tabId: 1, url: null, subject: { kind: 'team', id: 'sales' } },
  'panel.search': { query: 'act' },
  'panel.show': { tabId: null, url: null, subject: { kind: 'word', ids: ['arr'] } },
  'panel.snooze': { tabId: null, url: null, key: 'abc' },
  'popup.state': { url: null },
  'panel.asked': { windowId: 1 },
  'options.state': {},
  'options.diagnostics': {},
  'options.export': {},
  'options.import': { text: '{}' },
  'reader.pause': { site: null, paused: true },
  'reader.lists': { on: false },
  'reader.team': { team: null },
  'reader.as-of': { asOf: { date: '2026-09-11', time: null } },
  'reader.snooze': { key: 'abc', item: 'harrow', until: null },
  'snoozes.list': {},
  'reader.wake': { key: 'abc' },
  'reader.quiet': { quiet: { repeat: 'page', hold: null } },
  'reader.forget-known': { id: 'arr' },
  'reader.unmute': { key: '* arr' },
  'source.sample': {},
  'source.files': { files: [{ name: 'head.json', text: '{}' }] },
  'source.sheet': { name: 'Terms.csv', text: 'Term,Meaning' },
  'source.none': {},
};
const names = Object.keys(good) as MessageName[];

function echo() {
  const seen: unknown[] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      async (request: unknown) => {
        seen.push(request);
        return { handled: name };
      },
    ]),
  ) as unknown as Handlers;
  return { handlers, seen };
}

const page = inTab('https://acme.atlassian.net/browse/BILL-412');

it('has a schema for every message, and no other', () => {
  expect(Object.keys(requestSchemas).sort()).toEqual([...names].sort());
});

it.each(names)('hands a good %s to its handler unchanged', async (name) => {
  const { handlers, seen } = echo();
  expect(await answer(handlers, { name, request: good[name] }, ownPage)).toEqual({ reply: { handled: name } });
  expect(seen).toEqual([good[name]]);
});

it.each(names)('refuses %s from a page exactly where it is not a page message', async (name) => {
  const { handlers, seen } = echo();
  const outcome = await answer(handlers, { name, request: good[name] }, page);
  if (name.startsWith('page.')) expect(outcome).toEqual({ reply: { handled: name } });
  else {
    expect(outcome).toMatchObject({ refused: { code: 'unexpected' } });
    expect(seen).toEqual([]);
  }
});

it('lets the extension’s own page ask from a tab', async () => {
  const { handlers } = echo();
  const welcome = { ...ownPage, tabId: 4, url: 'chrome-extension://plumbline/welcome.html' };
  expect(await answer(handlers, { name: 'source.sample', request: {} }, welcome)).toHaveProperty('reply');
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'page.hello'],
  ['an unknown name', { name: 'page.everything', request: {} }],
  ['a name of Object', { name: 'constructor', request: {} }],
  ['no request', { name: 'page.hello' }],
  ['another host', { name: 'page.hello', request: { ...good['page.hello'], host: 'example' } }],
  ['a context without fields', { name: 'page.record', request: { ...context, fields: undefined } }],
  ['a field that is no text', { name: 'page.record', request: { ...context, fields: [{ name: 'a', text: null }] } }],
  ['a word of no term', { name: 'page.card', request: { subject: { kind: 'word', ids: [], host: 'jira' } } }],
  ['no day of the calendar', { name: 'reader.as-of', request: { asOf: { date: '2026-02-30', time: null } } }],
  ['no time of day', { name: 'reader.as-of', request: { asOf: { date: '2026-02-28', time: '24:00' } } }],
  ['a query without end', { name: 'popup.search', request: { query: 'x'.repeat(201) } }],
])('refuses %s and calls no handler', async (_what, message) => {
  const { handlers, seen } = echo();
  expect(await answer(handlers, message, ownPage)).toMatchObject({ refused: { code: 'unexpected' } });
  expect(seen).toEqual([]);
});

it('says how large files may be together', async () => {
  const { handlers, seen } = echo();
  const files = Array(3).fill({ name: 'a', text: 'x'.repeat(BUNDLE_CHARACTERS / 2) });
  expect(await answer(handlers, { name: 'source.files', request: { files } }, ownPage)).toEqual({
    refused: { code: 'bundle-too-large', values: { limit: 48, source: 'file' } },
  });
  expect(seen).toEqual([]);
  await answer(handlers, { name: 'source.files', request: { files: files.slice(1) } }, ownPage);
  expect(seen).toHaveLength(1);
});

it('keeps the first of far too many fields or terms instead of refusing the page', async () => {
  const { handlers, seen } = echo();
  const fields = Array.from({ length: 900 }, (_, i) => ({ name: `${i}`.padEnd(400, '-'), text: '', label: null }));
  const long = { ...context, pageLocale: 'x'.repeat(200), fields };
  await answer(handlers, { name: 'page.record', request: long }, page);
  const subject = { kind: 'word', ids: Array.from({ length: 300 }, (_, i) => `term-${i}`), host: 'jira' };
  await answer(handlers, { name: 'page.card', request: { subject } }, page);
  const [record, card] = seen as [typeof context, { subject: { ids: string[] } }];
  expect(record.fields).toHaveLength(500);
  expect(record.fields.at(-1)?.name).toBe('499'.padEnd(300, '-'));
  expect(card.subject.ids).toHaveLength(100);
});

it('keeps the beginning of a long field instead of refusing the page', async () => {
  const { handlers, seen } = echo();
  const fields = [{ name: 'Notes', text: 'x'.repeat(90_000), label: null }];
  await answer(handlers, { name: 'page.record', request: { ...context, fields } }, page);
  expect((seen[0] as typeof context).fields[0]?.text).toHaveLength(2000);
});

it('turns what a handler throws into a problem', async () => {
  const { handlers } = echo();
  handlers['source.none'] = () => Promise.reject(new ProblemError({ code: 'cache-unwritable', values: {} }));
  handlers['source.sample'] = () => {
    throw new TypeError('of undefined');
  };
  expect(await answer(handlers, { name: 'source.none', request: {} }, ownPage)).toEqual({
    refused: { code: 'cache-unwritable', values: {} },
  });
  expect(await answer(handlers, { name: 'source.sample', request: {} }, ownPage)).toEqual({
    refused: { code: 'unexpected', values: { detail: 'of undefined' } },
  });
});

it('registers its one listener at once', () => {
  const { browser, ports } = fakeBrowser();
  const { handlers } = echo();
  serve(async (name) => handlers[name], ports.runtime);
  expect(browser.listeners.message).toHaveLength(1);
});
