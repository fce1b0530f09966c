import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Overlay, startOverlay } from '../../../entrypoints/overlay/overlay';
import type { HostAdapter, PageRow } from '../../../lib/hosts/adapter';
import { compileTermIndex } from '../../../lib/match/compile';
import { textOfIndex } from '../../../lib/match/index-text';
import { send } from '../../../lib/messaging/client';
import type { PageContext, RowVerdict } from '../../../lib/messaging/protocol';
import { PLAIN_ADAPTER } from '../hosts/plain-adapter';
import { markOf } from '../page/mark-of';
import { fakeCardPort } from './fake-card-port';
import { runMarksScript } from './marks-script';

vi.mock('../../../lib/messaging/client', () => ({ send: vi.fn() }));
const sent = send as unknown as Mock<(name: string, request: unknown) => Promise<unknown>>;

const ref = (id: string) => `salesforce:${id}`;
const row = (id: string, text: string) =>
  `<div class="row" data-id="${id}" style="display:flex;width:600px;height:30px;font:13px/30px sans-serif">
    <span class="title" style="width:300px">${id}</span><span class="cell">${text}</span></div>`;
const PAGE = `<main><p id="far">ARR</p><div id="rows">${row('a', 'On track, ARR')}${row('b', 'ARR')}${row('c', 'On track')}${row('d', 'churn')}</div></main>`;

/** A list, or a page that has one in it. */
let kind: 'list' | 'record';
const adapter: HostAdapter = {
  ...PLAIN_ADAPTER,
  view: () => ({ kind, record: null }),
  rows: (_url, doc) =>
    [...doc.querySelectorAll('.row')].map((element): PageRow => {
      const id = element.getAttribute('data-id') ?? '';
      const record = { host: 'salesforce' as const, type: null, id, ref: ref(id) };
      return { record, element, title: element.querySelector('.title'), fields: [] };
    }),
  readingRoots: (_url, doc) => [doc.querySelector('main') as Element],
  theme: () => 'light',
};

const form = (id: string, text: string) => ({
  text,
  id,
  kind: 'term' as const,
  exact: false,
  inflect: true,
  commonWord: false,
});
const index = () =>
  textOfIndex(compileTermIndex([form('arr', 'ARR'), form('on-track', 'On track'), form('churn', 'churn')]));

let overlay: Overlay;
let port: ReturnType<typeof fakeCardPort>;
let verdicts: Record<string, RowVerdict>;
let roots: ShadowRoot[];
const attach = Element.prototype.attachShadow;

const painted = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map(
    ({ startContainer }) =>
      startContainer.parentElement?.closest('[data-id]')?.getAttribute('data-id') ?? startContainer.parentElement?.id,
  );
const chips = () =>
  roots
    .filter(({ host }) => host.isConnected)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.pl-chip')])
    .map((chip) => chip.getAttribute('aria-label'));
const asked = () =>
  sent.mock.calls
    .filter(([name]) => name === 'page.rows')
    .map(([, request]) => (request as { rows: PageContext[] }).rows.map((one) => one.ref));

function start(): void {
  const styles = { highlights: '', highlightsInDocument: false, layer: '' };
  overlay = startOverlay(document, adapter, index(), styles, () => false);
  overlay.setFields([]);
  overlay.setLists(true);
  overlay.refresh();
}

beforeEach(() => {
  kind = 'list';
  roots = [];
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  document.body.innerHTML = PAGE;
  port = fakeCardPort();
  const onTrack = markOf('on-track-differs');
  verdicts = {
    [ref('a')]: { mark: markOf('late-a'), words: [{ term: 'on-track', mark: onTrack }] },
    [ref('b')]: { mark: markOf('late-b'), words: [] },
    [ref('e')]: { mark: markOf('late-e'), words: [] },
  };
  sent.mockReset();
  sent.mockImplementation(async (name, request) => {
    if (name === 'page.need-script') runMarksScript();
    if (name === 'page.record') return { marks: [] };
    if (name === 'page.rows')
      return {
        rows: (request as { rows: PageContext[] }).rows.map((one) => verdicts[one.ref] ?? { mark: null, words: [] }),
      };
    if (name === 'page.card') return { card: {} };
    return { ok: true };
  });
});
afterEach(() => {
  Element.prototype.attachShadow = attach;
  overlay.dispose();
  port.remove();
  document.body.replaceChildren();
});

it('has one sign for each row with a warning: the word that is part of it, else a small mark, and asks once', async () => {
  start();
  await expect.poll(() => painted('pl-look')).toEqual(['a']);
  await expect.poll(chips).toEqual(['Spoken late-b']);
  expect(painted('pl-term')).toEqual([]);
  expect(asked()).toEqual([['a', 'b', 'c', 'd'].map(ref)]);
  expect(overlay.count()).toMatchObject({ warnings: 2, terms: 0 });
});

it('lets the words around a list on a page be, and quiets those in it', async () => {
  kind = 'record';
  start();
  await expect.poll(() => painted('pl-look')).toEqual(['a']);
  await expect.poll(() => painted('pl-term')).toEqual(['far']);
});

it('follows rows that are recycled for other records, and asks about what is new alone', async () => {
  start();
  await expect.poll(chips).toEqual(['Spoken late-b']);
  const [first, second] = document.querySelectorAll('.row');
  second?.setAttribute('data-id', 'x');
  (second?.querySelector('.title') as Element).textContent = 'x';
  await expect.poll(chips).toEqual([]);
  first?.setAttribute('data-id', 'e');
  (first?.querySelector('.title') as Element).textContent = 'e';
  await expect.poll(chips).toEqual(['Spoken late-e']);
  expect(painted('pl-look')).toEqual([]);
  const all = asked().flat();
  expect(new Set(all).size).toBe(all.length);
});

it('opens the card of the warning from the word that is its sign', async () => {
  start();
  await expect.poll(() => painted('pl-look')).toEqual(['a']);
  overlay.step(1);
  await expect.poll(() => port.cards.length).toBe(1);
  overlay.step(1);
  await expect.poll(() => port.cards.length).toBe(2);
  const subjects = sent.mock.calls.filter(([name]) => name === 'page.card').map(([, request]) => request);
  expect(subjects).toMatchObject([
    { subject: { kind: 'mark', key: 'late-b', context: { ref: ref('b') } } },
    { subject: { kind: 'mark', key: 'on-track-differs', context: { ref: ref('a') } } },
  ]);
  expect(port.cards.map(({ options }) => options.title)).toEqual(['Why late-b', 'Why on-track-differs']);
});

it('asks about a list that draws all its rows by two hundred, and reaches the last', async () => {
  const body = document.querySelector('#rows') as HTMLElement;
  body.innerHTML += Array.from({ length: 450 }, (_, at) => row(`r${at}`, '')).join('');
  const last = ref('r449');
  verdicts[last] = { mark: markOf('late-last'), words: [] };
  start();
  await expect.poll(() => asked().flat()).toContain(last);
  expect(asked().map((refs) => refs.length)).toEqual([200, 200, 54]);
  expect(new Set(asked().flat()).size).toBe(454);
  (body.lastElementChild as Element).scrollIntoView();
  await expect.poll(chips).toContain('Spoken late-last');
});

it('leaves lists alone where the reader wants it', async () => {
  start();
  await expect.poll(chips).toEqual(['Spoken late-b']);
  overlay.setLists(false);
  overlay.refresh();
  await expect.poll(chips).toEqual([]);
  await expect.poll(() => painted('pl-look')).toEqual([]);
  expect(painted('pl-term')).toEqual([]);
  await userEvent.hover(document.querySelector('.cell') as Element);
  expect(port.cards).toEqual([]);
});

it('leaves nothing behind', async () => {
  start();
  await expect.poll(chips).toEqual(['Spoken late-b']);
  overlay.dispose();
  expect(chips()).toEqual([]);
  expect(painted('pl-look')).toEqual([]);
});
