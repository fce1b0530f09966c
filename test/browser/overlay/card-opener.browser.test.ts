import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest';
import { type CardTarget, createCardOpener } from '../../../entrypoints/overlay/card-opener';
import { send } from '../../../lib/messaging/client';
import type { Problem } from '../../../lib/values/problem';
import { fakeCardPort } from './fake-card-port';

vi.mock('../../../lib/messaging/client', () => ({ send: vi.fn() }));
const sent = send as unknown as Mock<(name: string) => Promise<unknown>>;

let port: ReturnType<typeof fakeCardPort>;
const TARGET: CardTarget = {
  subject: { kind: 'word', ids: ['arr'], host: 'notion' },
  title: 'ARR',
  rect: () => new DOMRect(),
  inSight: () => true,
  onSnooze: null,
  onMute: null,
};
const HOW = { held: false, theme: 'light' as const };
const PROBLEM: Problem = { code: 'unexpected', values: { detail: 'The disk is full' } };

function start() {
  return createCardOpener({ onClosed: vi.fn(), onPointer: vi.fn(), onPin: vi.fn() });
}
const filled = () => port.cards.at(-1)?.filled;

beforeEach(() => {
  port = fakeCardPort();
  let version = 0;
  sent.mockReset();
  sent.mockImplementation(async () => ({ card: ++version }));
});
afterEach(() => {
  port.remove();
  vi.useRealTimers();
});

it('shows what was fetched ahead', async () => {
  const opener = start();
  opener.prepare(TARGET, 'light', () => 0);
  opener.open(TARGET, HOW);
  await expect.poll(filled).toEqual([1]);
  expect(sent).toHaveBeenCalledOnce();
});

it('has it drawn while the pointer rests, and opens it whole and at once', async () => {
  const opener = start();
  opener.prepare(TARGET, 'light', () => 0);
  await expect.poll(() => port.drawn).toEqual([1]);
  opener.open(TARGET, HOW);
  expect(filled()).toEqual([1]);
});

it('has nothing drawn that the reader has turned away from', async () => {
  const opener = start();
  opener.prepare(TARGET, 'light', () => 0);
  opener.forget();
  opener.prepare({ ...TARGET, subject: { kind: 'term', id: 'arr' } }, 'light', () => 0);
  await expect.poll(() => port.drawn).toEqual([2]);
});

it('fetches anew what it was told to forget', async () => {
  const opener = start();
  opener.prepare(TARGET, 'light', () => 0);
  opener.forget();
  opener.open(TARGET, HOW);
  await expect.poll(filled).toEqual([2]);
});

it('fetches anew what was fetched long ago', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const opener = start();
  opener.prepare(TARGET, 'light', () => 0);
  vi.advanceTimersByTime(5001);
  opener.open(TARGET, HOW);
  await expect.poll(filled).toEqual([2]);
});

it.each([
  ['a problem', () => Promise.resolve({ problem: PROBLEM })],
  ['a refusal', () => Promise.reject(new Error('away'))],
])('fetches anew where %s was all there was', async (_name, answer) => {
  sent.mockImplementationOnce(answer);
  const opener = start();
  opener.prepare(TARGET, 'light', () => 0);
  await expect.poll(() => sent.mock.results.length).toBe(1);
  await sent.mock.results[0]?.value.catch(() => null);
  await Promise.resolve();
  opener.open(TARGET, HOW);
  await expect.poll(filled).toEqual([1]);
});

it('hands on a problem whole', async () => {
  sent.mockResolvedValue({ problem: PROBLEM });
  start().open(TARGET, HOW);
  await expect.poll(filled).toEqual([{ problem: PROBLEM }]);
});

it('fills the open card anew, and not with what was fetched before', async () => {
  const answers: ((card: unknown) => void)[] = [];
  sent.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const opener = start();
  opener.open(TARGET, HOW);
  await expect.poll(() => port.cards.length).toBe(1);
  opener.renew(TARGET);
  answers[1]?.({ card: 'new' });
  await expect.poll(filled).toEqual(['new']);
  answers[0]?.({ card: 'old' });
  await Promise.resolve();
  expect(filled()).toEqual(['new']);
});
