import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLateMarks } from '../../../lib/page/late-marks';
import type { MarkOnPage, Marks } from '../../../lib/page/marks';
import { marksPort } from '../../../lib/page/marks-port';
import { runMarksScript } from '../overlay/marks-script';
import { markOf } from './mark-of';

let value: HTMLElement;
let marks: Marks;
/** Resolves what has been asked for. */
let arrive: (() => void)[];
const load = vi.fn(
  () =>
    new Promise<void>((resolve) =>
      arrive.push(() => {
        runMarksScript();
        resolve();
      }),
    ),
);
const on = (key: string): MarkOnPage => ({ mark: markOf(key), anchor: { value, label: null, below: false } });
const layer = () => document.querySelector('html > plumbline-marks');
const untilShown = (...keys: string[]) => expect.poll(() => marks.keys().sort()).toEqual(keys);

beforeEach(() => {
  arrive = [];
  load.mockClear();
  value = document.body.appendChild(document.createElement('p'));
  value.textContent = '30/09/2026';
  const options = { shadowRootOf: () => null, onOver: vi.fn(), onActivate: vi.fn() };
  marks = createLateMarks(document, options, load);
});
afterEach(() => {
  marks.dispose();
  value.remove();
  expect(layer()).toBeNull();
});

it('loads nothing where there is no mark', () => {
  marks.show([]);
  marks.setTheme('dark');
  marks.setOpen(null);
  expect(marks.keys()).toEqual([]);
  expect(load).not.toHaveBeenCalled();
});

it('loads once, and shows what is to be shown by then', async () => {
  marks.show([on('a')]);
  marks.show([on('b')]);
  expect(load).toHaveBeenCalledOnce();
  expect(marks.value('b')).toBeNull();
  arrive[0]?.();
  await untilShown('b');
  expect(marks.value('b')?.element).toBe(value);
  expect(layer()).not.toBeNull();
  marks.show([on('a'), on('b')]);
  await untilShown('a', 'b');
  marks.show([]);
  expect(layer()).toBeNull();
  expect(load).toHaveBeenCalledOnce();
});

it('asks again at the next mark where it did not come', async () => {
  load.mockRejectedValueOnce(new Error('away'));
  marks.show([on('a')]);
  await Promise.resolve();
  await expect
    .poll(() => {
      marks.show([on('a')]);
      return load.mock.calls.length;
    })
    .toBe(2);
  arrive[0]?.();
  await untilShown('a');
});

it('draws nothing after it is disposed of, and leaves a later script to load anew', async () => {
  marks.show([on('a')]);
  marks.dispose();
  arrive[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(layer()).toBeNull();
  marks.dispose();
  expect(marksPort()).toBeNull();
});
