import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AHEAD_MS } from '../../../entrypoints/card.content/create-card-port';
import { send } from '../../../lib/messaging/client';
import { PLAIN } from '../../unit/components/term-cards';
import { type Stage, stage } from './card-stage';

vi.mock('../../../lib/messaging/client', () => ({ send: vi.fn(async () => ({ ok: true, entries: [] })) }));

let on: Stage | null = null;
const undo: (() => void)[] = [];

function set(): Stage {
  on = stage(100, 100);
  return on;
}

/** What the card script is told of a card that may be opened next: at rest it opens in so long. */
const ahead = (at: Stage, opensIn: () => number | null = () => 50) => ({ ...at.options, ...at.anchor, opensIn });
const LATER = () => 60_000;
const dialog = (at: Stage) => at.root().querySelector('[role=dialog]') as HTMLElement;
const isSeen = (at: Stage) => dialog(at).checkVisibility({ visibilityProperty: true });
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

afterEach(() => {
  on?.strike();
  on = null;
  for (const back of undo.splice(0)) back();
  vi.mocked(send).mockClear();
});

it('is on no page until it is opened, and then whole', async () => {
  const at = set();
  at.port.prepare(PLAIN, ahead(at, LATER));
  expect(at.host()).toBeNull();
  const drawn = at.root();
  at.port.open(PLAIN, at.anchor, at.options);
  expect(at.root()).toBe(drawn);
  await at.placed();
  expect(at.root().textContent).toContain(PLAIN.title);
});

it('gives way to another card, and to another theme', () => {
  const at = set();
  at.port.prepare(PLAIN, ahead(at));
  const drawn = at.root();
  at.port.open({ ...PLAIN }, at.anchor, at.options);
  expect(at.root()).not.toBe(drawn);
  at.port.prepare(PLAIN, ahead(at));
  const light = at.root();
  at.port.open(PLAIN, at.anchor, { ...at.options, theme: 'dark' });
  expect(at.root()).not.toBe(light);
});

it('counts as read once it is seen, and not before', async () => {
  const at = set();
  const unread = { ...PLAIN, read: false };
  const read = ['page.read', { id: PLAIN.id, known: null }];
  at.port.prepare(unread, ahead(at));
  expect(vi.mocked(send).mock.calls).not.toContainEqual(read);
  at.port.open(unread, at.anchor, at.options);
  await expect.poll(() => vi.mocked(send).mock.calls).toContainEqual(read);
});

it('is laid out at its place shortly before, unseen and out of reach, and shown there', async () => {
  const at = set();
  const raised = vi.spyOn(HTMLElement.prototype, 'showPopover');
  undo.push(() => raised.mockRestore());
  let left = 160;
  at.port.prepare(
    PLAIN,
    ahead(at, () => left),
  );
  expect(at.host()).toBeNull();
  left = 90;
  await expect.poll(at.host).not.toBeNull();
  expect(at.host()?.inert).toBe(true);
  expect(isSeen(at)).toBe(false);
  const { left: x, top, width, height } = dialog(at).getBoundingClientRect();
  expect(document.elementsFromPoint(x + width / 2, top + height / 2)).not.toContain(at.host());
  expect(at.root().getAnimations()).toEqual([]);
  at.port.open(PLAIN, at.anchor, at.options);
  await expect.poll(() => isSeen(at)).toBe(true);
  expect(at.host()?.inert).toBe(false);
  expect(at.root().getAnimations()).not.toEqual([]);
  const shown = await at.placed();
  expect([shown.left, shown.top, shown.width, shown.height]).toEqual([x, top, width, height]);
  // All that costs time was done before.
  expect(raised).toHaveBeenCalledOnce();
});

it('leaves the page again where it was in vain, and opens all the same', async () => {
  const at = set();
  let left: number | null = 50;
  at.port.prepare(
    PLAIN,
    ahead(at, () => left),
  );
  expect(at.host()).not.toBeNull();
  left = null;
  await expect.poll(at.host).toBeNull();
  at.port.open(PLAIN, at.anchor, at.options);
  await at.placed();
  expect(isSeen(at)).toBe(true);
});

it('stays where the pointer moves within the word, which puts the opening off', async () => {
  const at = set();
  let looks = 0;
  at.port.prepare(
    PLAIN,
    ahead(at, () => {
      looks++;
      return looks === 2 ? 120 : 20;
    }),
  );
  const host = at.host();
  await expect.poll(() => looks).toBeGreaterThan(2);
  expect(at.host()).toBe(host);
});

it('is put on no page where its word is out of sight, and none where the reader writes', () => {
  const at = set();
  at.port.prepare(PLAIN, { ...ahead(at), inSight: () => false });
  expect(at.host()).toBeNull();
  const field = document.body.appendChild(document.createElement('textarea'));
  field.focus();
  at.port.prepare(PLAIN, ahead(at));
  expect(at.host()).toBeNull();
  field.remove();
  at.port.prepare(PLAIN, ahead(at));
  expect(at.host()).not.toBeNull();
});

it('goes with a press elsewhere, and with the script', async () => {
  const at = set();
  // A press ends the rest, as it does for whoever drives the card.
  let pressed = false;
  at.box.addEventListener('pointerdown', () => {
    pressed = true;
  });
  let whilePressed: Element | null = at.box;
  at.box.addEventListener('pointerup', () => {
    whilePressed = at.host();
  });
  at.port.prepare(
    PLAIN,
    ahead(at, () => (pressed ? null : 50)),
  );
  await userEvent.click(at.box);
  expect(whilePressed).toBeNull();
  expect(at.host()).toBeNull();
  let left = 160;
  at.port.prepare(
    PLAIN,
    ahead(at, () => left),
  );
  left = 0;
  at.port.dispose();
  await new Promise((resolve) => setTimeout(resolve, AHEAD_MS * 2));
  expect(at.host()).toBeNull();
});

it('ends no undo of what the reader begins to write beside it', async () => {
  const at = set();
  const field = document.body.appendChild(document.createElement('textarea'));
  at.port.prepare(PLAIN, ahead(at));
  field.focus();
  await userEvent.keyboard('abc');
  at.port.prepare({ ...PLAIN, title: 'Another' }, ahead(at));
  at.port.open({ ...PLAIN }, at.anchor, at.options);
  await userEvent.keyboard('def');
  expect(document.querySelectorAll('plumbline-card').length).toBe(2);
  expect(field.value).toBe('abcdef');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(field.value).toBe('');
  field.remove();
  // It has left by the time that nobody writes any more.
  expect(document.querySelectorAll('plumbline-card').length).toBe(1);
});

it('stays where it opens after all, though it was to leave once nobody writes', async () => {
  const at = set();
  const field = document.body.appendChild(document.createElement('textarea'));
  undo.push(() => field.remove());
  let left: number | null = 20;
  let asked: number | null = left;
  at.port.prepare(
    PLAIN,
    ahead(at, () => {
      asked = left;
      return left;
    }),
  );
  field.focus();
  left = null;
  await expect.poll(() => asked).toBeNull();
  at.port.open(PLAIN, at.anchor, at.options);
  field.blur();
  await at.placed();
  expect(isSeen(at)).toBe(true);
});

it('is not seen, and goes, where a page takes away what says that it is inert', async () => {
  const at = set();
  let left: number | null = 50;
  at.port.prepare(
    PLAIN,
    ahead(at, () => left),
  );
  at.host()?.removeAttribute('inert');
  expect(isSeen(at)).toBe(false);
  left = null;
  await expect.poll(at.host).toBeNull();
});

it('stands at the side of an anchor that has moved meanwhile', async () => {
  const at = set();
  at.port.prepare(PLAIN, ahead(at));
  const before = dialog(at).getBoundingClientRect();
  at.box.style.top = '150px';
  at.port.open(PLAIN, at.anchor, at.options);
  const shown = await at.placed();
  expect(shown.top).toBe(before.top + 50);
});

it('is measured anew where what it holds has changed meanwhile', async () => {
  on = stage(20, innerHeight - 60);
  const at = on;
  at.port.prepare(PLAIN, ahead(at));
  expect(dialog(at).getBoundingClientRect().bottom).toBeLessThan(at.box.getBoundingClientRect().top);
  const more = document.createElement('p');
  more.style.height = '90px';
  at.root().querySelector('.pl-scroll')?.append(more);
  at.port.open(PLAIN, at.anchor, at.options);
  const { bottom } = await at.placed();
  expect(bottom).toBeLessThan(at.box.getBoundingClientRect().top);
});

it.each([
  ['takes it out of the top layer', (host: HTMLElement) => host.hidePopover()],
  ['moves it', (host: HTMLElement) => document.body.append(host)],
  [
    'shows something of its own over it',
    () => {
      const tip = document.body.appendChild(document.createElement('aside'));
      tip.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;margin:0;border:0;background:#fff';
      tip.popover = 'manual';
      tip.showPopover();
      undo.push(() => tip.remove());
    },
  ],
])('opens above all where the page %s meanwhile', async (_what, meddle) => {
  const at = set();
  at.port.prepare(PLAIN, ahead(at));
  meddle(at.host() as HTMLElement);
  const rect = vi.fn(at.anchor.rect);
  at.port.open(PLAIN, { ...at.anchor, rect }, at.options);
  const { left, top, width, height } = await at.placed();
  expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(at.host());
  // It has been looked for again, and whether it can be reached.
  const looks = rect.mock.calls.length;
  await expect.poll(() => rect.mock.calls.length).toBeGreaterThan(looks + 1);
  expect(at.options.onClose).not.toHaveBeenCalled();
});

it('is not seen for a moment where it may not open', async () => {
  const at = set();
  at.port.prepare(PLAIN, ahead(at));
  at.port.open(PLAIN, { ...at.anchor, inSight: () => false }, at.options);
  while (at.host()) {
    expect(isSeen(at)).toBe(false);
    await frame();
  }
  expect(at.options.onClose).toHaveBeenCalledExactlyOnceWith('anchor-gone');
});
