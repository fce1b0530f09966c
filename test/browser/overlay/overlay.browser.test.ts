import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Mark } from '../../../components/models';
import { type Overlay, startOverlay } from '../../../entrypoints/overlay/overlay';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { compileTermIndex } from '../../../lib/match/compile';
import { textOfIndex } from '../../../lib/match/index-text';
import { send } from '../../../lib/messaging/client';
import { LEAVE_MS } from '../../../lib/page/hover-intent';
import { MARKS_TAG } from '../../../lib/page/our-nodes';
import { PLAIN_ADAPTER } from '../hosts/plain-adapter';
import { markOf } from '../page/mark-of';
import { fakeCardPort } from './fake-card-port';
import { runMarksScript } from './marks-script';

vi.mock('../../../lib/messaging/client', () => ({ send: vi.fn() }));
const sent = send as unknown as Mock<(name: string, request: unknown) => Promise<unknown>>;

const PAGE = `<p id="far">far</p><div style="width:400px;padding:60px 0;font:13px/26px sans-serif">
  <span id="value">30/09/2026</span></div>`;

const adapter: HostAdapter = {
  ...PLAIN_ADAPTER,
  view: () => ({ kind: 'record', record: { host: 'salesforce', type: null, id: 'a', ref: 'salesforce:a' } }),
  fields() {
    const value = document.querySelector('#value') as Element;
    return [{ name: 'CloseDate', value, label: null, text: value.textContent }];
  },
  theme: () => 'light',
};

let overlay: Overlay;
let port: ReturnType<typeof fakeCardPort>;
let marks: Mark[];
let cards: number;

const mark = (text: string) =>
  markOf('k', { state: 'broken', place: { kind: 'field', field: 'CloseDate' }, text, spoken: text });
const chipShown = () => document.querySelector(MARKS_TAG) !== null;
const card = () => port.cards.at(-1);

/** The pointer at the chip, 8 px after the value's text. */
async function hoverChip(): Promise<void> {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('#value') as Element);
  const value = range.getBoundingClientRect();
  const body = document.body.getBoundingClientRect();
  const position = { x: value.right + 20 - body.left, y: (value.top + value.bottom) / 2 - body.top };
  await userEvent.hover(document.body, { position, force: true });
}

beforeEach(async () => {
  document.body.innerHTML = PAGE;
  await userEvent.hover(document.querySelector('#far') as Element);
  port = fakeCardPort();
  marks = [mark('In 1 d')];
  cards = 0;
  sent.mockReset();
  sent.mockImplementation(async (name) => {
    if (name === 'page.need-script') runMarksScript();
    if (name === 'page.record') return { marks };
    if (name === 'page.card') return { card: ++cards };
    return { ok: true };
  });
  const styles = { highlights: '', highlightsInDocument: false, layer: '' };
  overlay = startOverlay(document, adapter, textOfIndex(compileTermIndex([])), styles, () => false);
  await expect.poll(chipShown).toBe(true);
  await hoverChip();
  await expect.poll(() => card()?.filled).toEqual([1]);
});
afterEach(() => {
  overlay.dispose();
  port.remove();
  document.body.replaceChildren();
});

it('fetches an open card anew when its mark reads otherwise', async () => {
  overlay.refresh();
  await expect.poll(() => sent.mock.calls.filter(([name]) => name === 'page.record').length).toBe(2);
  expect(card()?.filled).toEqual([1]);
  marks = [mark('Passed')];
  overlay.refresh();
  await expect.poll(() => card()?.filled).toEqual([1, 2]);
  expect(port.cards).toHaveLength(1);
});

it('closes an open card when its mark goes', async () => {
  marks = [];
  overlay.refresh();
  await expect.poll(() => card()?.open).toBe(false);
});

it('keeps the card in which the reader has just snoozed its mark, until it is left', async () => {
  const { options, anchor } = card() as NonNullable<ReturnType<typeof card>>;
  const stood = anchor.rect();
  expect(stood).not.toBeNull();
  options.onPointer(true);
  expect(await options.onSnooze?.(null)).toBe(true);
  marks = [];
  overlay.refresh();
  await expect.poll(chipShown).toBe(false);
  expect(card()?.open).toBe(true);
  expect(anchor.rect()).toEqual(stood);
  const left = performance.now();
  options.onPointer(false);
  await expect.poll(() => card()?.open, { timeout: 3000 }).toBe(false);
  expect(performance.now() - left).toBeGreaterThan(LEAVE_MS * 4);
});
