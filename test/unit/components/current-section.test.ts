import { expect, it } from 'vitest';
import { sectionInView } from '../../../components/use-current-section';

/** Four sections of 400 px in a window of 600: the page goes 1000 px down. */
const HEIGHT = 600;
const MOST = 1000;
const at = (scrolled: number, named = -1) =>
  sectionInView(
    [0, 400, 800, 1200].map((top) => top - scrolled),
    named,
    { scrolled, most: MOST, height: HEIGHT },
  );

it('begins with the first and ends with the last, and leaves none out on the way', () => {
  const way = Array.from({ length: MOST + 1 }, (_, scrolled) => at(scrolled));
  expect(way[0]).toBe(0);
  expect(way.at(-1)).toBe(3);
  expect([...new Set(way)]).toEqual([0, 1, 2, 3]);
});

it('is the one that was jumped to, also where the page ends before it comes to the top', () => {
  expect(at(376, 1)).toBe(1);
  const short = [24, 200, 400];
  expect(sectionInView(short, 2, { scrolled: 0, most: 0, height: HEIGHT })).toBe(2);
  expect(sectionInView([-300, 100, 300], 1, { scrolled: MOST, most: MOST, height: HEIGHT })).toBe(1);
});

it('is no longer the one that was jumped to once the reader has scrolled on', () => {
  expect(at(MOST, 0)).toBe(3);
  expect(at(700, 1)).toBe(2);
});

it('is the first where nothing can be told', () => {
  expect(sectionInView([Infinity, Infinity], -1, { scrolled: 0, most: 0, height: HEIGHT })).toBe(0);
});
