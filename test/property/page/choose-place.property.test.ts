import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePlace, EDGE, GAP, type Size } from '../../../entrypoints/card.content/choose-place';
import type { Box } from '../../../lib/page/free-space';
import { times } from '../times';

const px = (min: number, max: number) => fc.integer({ min, max });
const view = fc.record({ width: px(320, 2560), height: px(240, 1600) });
const card = fc.record({ width: px(120, 528), height: px(60, 900) });
const box = ({ width, height }: Size, maxWidth: number, maxHeight: number): fc.Arbitrary<Box> =>
  fc.record({ left: px(0, width), top: px(0, height), width: px(1, maxWidth), height: px(8, maxHeight) });
const cases = view.chain((size) =>
  fc.record({ view: fc.constant(size), card, anchor: box(size, 200, 40), caret: box(size, 300, 200) }),
);

interface Case {
  view: Size;
  card: Size;
  anchor: Box;
  caret: Box;
}

const drawn = ({ card }: Case, place: NonNullable<ReturnType<typeof choosePlace>>): Box => ({
  left: place.left,
  top: place.top,
  width: card.width,
  height: Math.min(card.height, place.room),
});

/** A pixel of one that is a pixel of the other: counted, not computed. */
function share(a: Box, b: Box): boolean {
  const pixels = (from: number, size: number) =>
    Array.from({ length: Math.max(0, Math.ceil(size)) }, (_, i) => from + i);
  const columns = new Set(pixels(a.left, a.width));
  const rows = new Set(pixels(a.top, a.height));
  return pixels(b.left, b.width).some((x) => columns.has(x)) && pixels(b.top, b.height).some((y) => rows.has(y));
}

const always = (check: (one: Case) => void) => fc.assert(fc.property(cases, check), { numRuns: times(1500) });

describe('the place of a card', () => {
  it('never lies over where the reader is writing', () =>
    always((one) => {
      const place = choosePlace(one.anchor, one.card, one.view, one.caret);
      if (place) expect(share(drawn(one, place), one.caret)).toBe(false);
    }));

  it('is the same as with no caret at all, where that one is clear of it', () =>
    always((one) => {
      const free = choosePlace(one.anchor, one.card, one.view, null);
      if (free && !share(drawn(one, free), one.caret))
        expect(choosePlace(one.anchor, one.card, one.view, one.caret)).toEqual(free);
    }));

  it('is there without a caret, 8 px off its anchor, and never over it', () =>
    always((one) => {
      const place = choosePlace(one.anchor, one.card, one.view, null);
      if (!place) return expect.unreachable('no place');
      const { top, height } = drawn(one, place);
      if (place.side === 'below') expect(top).toBe(one.anchor.top + one.anchor.height + GAP);
      else expect(top + height).toBe(one.anchor.top - GAP);
    }));

  it('keeps from every edge of the window', () =>
    always((one) => {
      const place = choosePlace(one.anchor, one.card, one.view, one.caret);
      if (!place) return;
      const { left, top, width, height } = drawn(one, place);
      expect(left).toBeGreaterThanOrEqual(EDGE);
      if (width <= one.view.width - 2 * EDGE) expect(left + width).toBeLessThanOrEqual(one.view.width - EDGE);
      expect(top).toBeGreaterThanOrEqual(EDGE);
      expect(top + height).toBeLessThanOrEqual(one.view.height - EDGE);
    }));

  it('is on a side that has room for all of it, where there is one and no caret', () =>
    always((one) => {
      const { anchor, card, view } = one;
      const below = view.height - anchor.top - anchor.height - GAP - EDGE;
      const above = anchor.top - GAP - EDGE;
      const place = choosePlace(anchor, card, view, null);
      if (card.height <= Math.max(below, above)) expect(place?.room).toBeGreaterThanOrEqual(card.height);
      if (card.height <= below) expect(place?.side).toBe('below');
    }));
});
