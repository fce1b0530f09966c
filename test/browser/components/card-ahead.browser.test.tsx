import { afterEach, expect, it, vi } from 'vitest';
import { send } from '../../../lib/messaging/client';
import { PLAIN } from '../../unit/components/term-cards';
import { type Stage, stage } from './card-stage';

vi.mock('../../../lib/messaging/client', () => ({ send: vi.fn(async () => ({ ok: true, entries: [] })) }));

let on: Stage | null = null;

function set(): Stage {
  on = stage(100, 100);
  return on;
}

/** What the card script is told of a card that may be opened next. */
const ahead = (at: Stage, isAwaited = () => true) => ({ ...at.options, ...at.anchor, isAwaited });
const dialog = (at: Stage) => at.root().querySelector('[role=dialog]') as HTMLElement;
const isSeen = (at: Stage) => dialog(at).checkVisibility({ visibilityProperty: true });

afterEach(() => {
  on?.strike();
  on = null;
  vi.mocked(send).mockClear();
});

it('is on no page until it is opened, and then whole', async () => {
  const at = set();
  at.port.prepare(PLAIN, ahead(at));
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

it('is laid out at its place while the pointer rests, unseen and out of reach, and shown there', async () => {
  const at = set();
  at.port.prepare(PLAIN, ahead(at));
  await expect.poll(at.host).not.toBeNull();
  expect(at.host()?.inert).toBe(true);
  expect(isSeen(at)).toBe(false);
  const { left, top, width, height } = dialog(at).getBoundingClientRect();
  expect(document.elementsFromPoint(left + width / 2, top + height / 2)).not.toContain(at.host());
  at.port.open(PLAIN, at.anchor, at.options);
  expect(at.host()?.inert).toBe(false);
  expect(isSeen(at)).toBe(true);
  const shown = await at.placed();
  expect([shown.left, shown.top, shown.width, shown.height]).toEqual([left, top, width, height]);
});

it('leaves the page again where it was in vain, and opens all the same', async () => {
  const at = set();
  at.port.prepare(PLAIN, ahead(at));
  await expect.poll(at.host).not.toBeNull();
  await expect.poll(at.host).toBeNull();
  at.port.open(PLAIN, at.anchor, at.options);
  await at.placed();
  expect(isSeen(at)).toBe(true);
});

it('is put on no page where the pointer has gone on, and none where the reader writes', async () => {
  const at = set();
  let asked = 0;
  at.port.prepare(
    PLAIN,
    ahead(at, () => asked++ < 0),
  );
  await expect.poll(() => asked).toBe(1);
  expect(at.host()).toBeNull();

  const field = document.body.appendChild(document.createElement('textarea'));
  field.focus();
  at.port.prepare(
    PLAIN,
    ahead(at, () => asked++ > 0),
  );
  await expect.poll(() => asked).toBe(2);
  expect(at.host()).toBeNull();
  field.remove();
});

it('stands at the side of an anchor that has moved meanwhile', async () => {
  const at = set();
  at.port.prepare(PLAIN, ahead(at));
  await expect.poll(at.host).not.toBeNull();
  const before = dialog(at).getBoundingClientRect();
  at.box.style.top = '150px';
  at.port.open(PLAIN, at.anchor, at.options);
  const shown = await at.placed();
  expect(shown.top).toBe(before.top + 50);
});
