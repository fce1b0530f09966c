import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Mark } from '../../../components/models';
import { type Overlay, startOverlay } from '../../../entrypoints/overlay/overlay';
import type { HostAdapter } from '../../../lib/hosts/adapter';
import { compileTermIndex } from '../../../lib/match/compile';
import { textOfIndex } from '../../../lib/match/index-text';
import { send } from '../../../lib/messaging/client';
import { PLAIN_ADAPTER } from '../hosts/plain-adapter';
import { markOf } from '../page/mark-of';
import { fakeCardPort } from './fake-card-port';
import { runMarksScript } from './marks-script';

vi.mock('../../../lib/messaging/client', () => ({ send: vi.fn() }));
const sent = send as unknown as Mock<(name: string, request: unknown) => Promise<unknown>>;

const PAGE = `<main><h2>First</h2><p id="one">ARR and churn</p>
  <div id="box" style="height:100px;overflow:auto"><div style="height:600px"></div><h2>Second</h2><p id="two">ARR</p></div>
  <h2>Third</h2><p id="hidden" style="display:none">churn</p>
  <div style="height:3000px"></div><p id="end" style="width:400px">churn of <span id="value">30/09/2026</span></p></main>`;

const adapter: HostAdapter = {
  ...PLAIN_ADAPTER,
  view: () => ({ kind: 'record', record: { host: 'salesforce', type: null, id: 'a', ref: 'salesforce:a' } }),
  fields() {
    const value = document.querySelector('#value') as Element;
    return [{ name: 'CloseDate', value, label: null, text: value.textContent }];
  },
  readingRoots: () => [document.querySelector('main') as Element],
  sections: 'h2',
  theme: () => 'light',
};

let overlay: Overlay;
let port: ReturnType<typeof fakeCardPort>;
let marks: Mark[];
let speaking: string[];

const form = (text: string, kind: 'term' | 'item' = 'term') => ({
  text,
  id: text.toLowerCase(),
  kind,
  exact: false,
  inflect: true,
  commonWord: false,
});
const mark = () =>
  markOf('k', { state: 'broken', place: { kind: 'field', field: 'CloseDate' }, text: 'Late', spoken: 'Late' });
const paintedAs = (highlight: string) =>
  [...(CSS.highlights.get(highlight) ?? [])].map(({ startContainer }) => startContainer.parentElement?.id).sort();
const painted = () => paintedAs('pl-term');
const amber = () => paintedAs('pl-look');
const opened = () => port.cards.length;
/** Title of the card that the last step opened, and where it hangs. */
async function stepped(by: 1 | -1): Promise<string> {
  const before = opened();
  overlay.step(by);
  await expect.poll(opened).toBe(before + 1);
  const { options, anchor } = port.cards.at(-1) as (typeof port.cards)[number];
  expect(options.focus).toBe(true);
  expect(anchor.inSight()).toBe(true);
  const { top, bottom } = anchor.rect() as DOMRect;
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
  const where = document.elementFromPoint((anchor.rect() as DOMRect).left + 1, (top + bottom) / 2)?.id ?? '';
  return `${options.title} ${where}`.trim();
}

beforeEach(async () => {
  await page.viewport(800, 600);
  document.body.innerHTML = PAGE;
  await userEvent.hover(document.querySelector('h2') as Element);
  port = fakeCardPort();
  marks = [];
  speaking = [];
  sent.mockReset();
  sent.mockImplementation(async (name) => {
    if (name === 'page.need-script') runMarksScript();
    if (name === 'page.record') return { marks };
    if (name === 'page.card') return { card: {} };
    if (name === 'page.items') return { speaking };
    return { ok: true };
  });
  const styles = { highlights: '', highlightsInDocument: false, layer: '' };
  overlay = startOverlay(
    document,
    adapter,
    textOfIndex(compileTermIndex([form('ARR'), form('churn')])),
    styles,
    () => false,
  );
  await expect.poll(painted).toEqual(['end', 'one', 'one', 'two']);
});
afterEach(() => {
  overlay.dispose();
  port.remove();
  document.body.replaceChildren();
  window.scrollTo(0, 0);
});

it('walks the words in the order of the page and round, past what is not drawn, each in sight', async () => {
  expect(await stepped(1)).toBe('ARR one');
  expect(await stepped(1)).toBe('churn one');
  expect(window.scrollY).toBe(0);
  expect(await stepped(1)).toBe('ARR two');
  expect(window.scrollY).toBe(0);
  expect((document.querySelector('#box') as Element).scrollTop).toBeGreaterThan(0);
  expect(await stepped(1)).toBe('churn end');
  expect(window.scrollY).toBeGreaterThan(0);
  expect(await stepped(1)).toBe('ARR one');
  expect(await stepped(-1)).toBe('churn end');
});

it('begins with the warnings, and goes on from what was opened last', async () => {
  marks = [mark()];
  overlay.refresh();
  await expect.poll(() => document.querySelector('plumbline-marks')).not.toBeNull();
  expect(await stepped(1)).toMatch(/^Late/);
  expect(await stepped(1)).toBe('ARR one');
  port.cards.at(-1)?.options.onClose('escape');
  expect(await stepped(1)).toBe('churn one');
  expect(await stepped(-1)).toBe('ARR one');
  expect(await stepped(-1)).toMatch(/^Late/);
});

it('tints the word of the open card, and none whose card has closed by then', async () => {
  const tinted = () => CSS.highlights.has('pl-open');
  await stepped(1);
  await expect.poll(tinted).toBe(true);
  port.cards.at(-1)?.options.onClose('escape');
  await expect.poll(tinted).toBe(false);
  overlay.step(1);
  expect(opened()).toBe(2);
  port.cards.at(-1)?.options.onClose('escape');
  // After all that waited before.
  await new Promise((resolve) => requestIdleCallback(resolve));
  expect(tinted()).toBe(false);
});

it('goes nowhere under a modal dialog, nor where there is nothing', async () => {
  const dialog = document.querySelector('main')?.appendChild(document.createElement('dialog')) as HTMLDialogElement;
  dialog.showModal();
  overlay.step(1);
  dialog.close();
  expect(await stepped(1)).toBe('ARR one');
  expect(opened()).toBe(1);
  overlay.setMuted(['arr', 'churn']);
  await expect.poll(painted).toEqual([]);
  port.cards.at(-1)?.options.onClose('escape');
  overlay.step(1);
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(opened()).toBe(1);
});

it('takes muted words off the page and gives them back, and asks for it from their card', async () => {
  await stepped(1);
  const { options } = port.cards.at(-1) as (typeof port.cards)[number];
  expect(await options.onMute?.(false)).toBe(true);
  expect(sent).toHaveBeenLastCalledWith('page.mute', {
    kind: 'term',
    ids: ['arr'],
    origin: location.origin,
    everywhere: false,
  });
  overlay.setMuted(['arr']);
  await expect.poll(painted).toEqual(['end', 'one']);
  expect(port.cards.at(-1)?.open).toBe(true);
  overlay.setMuted([]);
  await expect.poll(painted).toEqual(['end', 'one', 'one', 'two']);
});

it('asks from the card of an item’s name to mute it as such, and is quiet once the item is', async () => {
  speaking = ['heron'];
  (document.querySelector('#one') as Element).textContent = 'ARR and Heron';
  overlay.setIndex(textOfIndex(compileTermIndex([form('ARR'), form('Heron', 'item')])));
  await expect.poll(amber).toEqual(['one']);
  overlay.show('item heron');
  await expect.poll(() => port.cards.at(-1)?.options.title).toBe('Heron');
  const { options } = port.cards.at(-1) as (typeof port.cards)[number];
  expect(await options.onMute?.(true)).toBe(true);
  expect(sent).toHaveBeenLastCalledWith('page.mute', {
    kind: 'item',
    ids: ['heron'],
    origin: location.origin,
    everywhere: true,
  });
  speaking = [];
  overlay.refresh();
  await expect.poll(amber).toEqual([]);
  expect(painted()).toEqual(['one', 'two']);
  // What has been done is said on the card, which stays.
  expect(port.cards.at(-1)?.open).toBe(true);
  speaking = ['heron'];
  overlay.refresh();
  await expect.poll(amber).toEqual(['one']);
});
