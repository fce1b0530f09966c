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

afterEach(() => {
  on?.strike();
  on = null;
  vi.mocked(send).mockClear();
});

it('is on no page until it is opened, and then whole', async () => {
  const at = set();
  at.port.prepare(PLAIN, at.options);
  expect(at.host()).toBeNull();
  const ahead = at.root();
  at.port.open(PLAIN, at.anchor, at.options);
  expect(at.root()).toBe(ahead);
  await at.placed();
  expect(at.root().textContent).toContain(PLAIN.title);
});

it('gives way to another card, and to another theme', () => {
  const at = set();
  at.port.prepare(PLAIN, at.options);
  const ahead = at.root();
  at.port.open({ ...PLAIN }, at.anchor, at.options);
  expect(at.root()).not.toBe(ahead);
  at.port.prepare(PLAIN, at.options);
  const light = at.root();
  at.port.open(PLAIN, at.anchor, { ...at.options, theme: 'dark' });
  expect(at.root()).not.toBe(light);
});

it('counts as read once it is seen, and not before', async () => {
  const at = set();
  const unread = { ...PLAIN, read: false };
  const read = ['page.read', { id: PLAIN.id, known: null }];
  at.port.prepare(unread, at.options);
  expect(vi.mocked(send).mock.calls).not.toContainEqual(read);
  at.port.open(unread, at.anchor, at.options);
  await expect.poll(() => vi.mocked(send).mock.calls).toContainEqual(read);
});
