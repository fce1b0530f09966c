import { describe, expect, it } from 'vitest';
import { createSettling, PATIENCE_MS, QUIET_MS } from '../../../entrypoints/overlay/settling';
import type { PageField } from '../../../lib/hosts/adapter';

const elements = new Map<string, Element>();
/** A field drawn in an element of this name. */
function field(name: string, text: string | null, drawnIn: string): PageField {
  const value = elements.get(drawnIn) ?? ({} as Element);
  elements.set(drawnIn, value);
  return { name, value, label: null, text };
}

const start = () => createSettling(({ text }) => text?.includes('/') ?? false);
const HARROW = [field('CloseDate', '30/09', 'first pane'), field('Amount', '12', 'first amount')];
const ALDER = [field('CloseDate', '30/09', 'second pane'), field('Amount', '12', 'second amount')];

/** Lets a record count, and tells when. */
function settle(settling: ReturnType<typeof start>, ref: string, fields: PageField[], from: number): number {
  let now = from;
  for (let wait = settling.wait(now, ref, fields); wait > 0; wait = settling.wait(now, ref, fields)) now += wait;
  return now;
}

describe('when the fields of a record count', () => {
  it('once they are there and nothing has changed for a moment', () => {
    const settling = start();
    expect(settling.wait(0, 'a', [])).toBe(PATIENCE_MS);
    expect(settling.wait(400, 'a', HARROW.slice(1))).toBe(QUIET_MS);
    expect(settling.wait(500, 'a', HARROW)).toBe(QUIET_MS);
    expect(settling.wait(510, 'a', HARROW)).toBe(QUIET_MS - 10);
    expect(settling.wait(500 + QUIET_MS, 'a', HARROW)).toBe(0);
  });

  it('at once from then on', () => {
    const settling = start();
    settle(settling, 'a', HARROW, 0);
    expect(settling.wait(5000, 'a', [field('CloseDate', '1/10', 'first pane')])).toBe(0);
  });

  it('at last where there are none, or none that comes to rest', () => {
    const settling = start();
    expect(settle(settling, 'a', [], 0)).toBe(PATIENCE_MS);
    for (let now = 0; now < PATIENCE_MS; now += 100)
      expect(settling.wait(10_000 + now, 'b', [field('Clock', String(now), 'clock')])).toBeGreaterThan(0);
    expect(settling.wait(10_000 + PATIENCE_MS, 'b', [field('Clock', 'end', 'clock')])).toBe(0);
  });

  it('not while what is drawn is the record before', () => {
    const settling = start();
    const now = settle(settling, 'a', HARROW, 0);
    expect(settling.wait(now, 'b', HARROW)).toBe(PATIENCE_MS);
    expect(settling.wait(now + 900, 'b', HARROW)).toBe(PATIENCE_MS - 900);
    // The other record has the very same date: it is drawn in another place.
    expect(settling.wait(now + 1000, 'b', ALDER)).toBe(0);
  });

  it('not while its dates alone are left of the record before', () => {
    const settling = start();
    const now = settle(settling, 'a', HARROW, 0);
    const half = [HARROW[0] as PageField, field('Amount', '99', 'first amount')];
    expect(settling.wait(now + QUIET_MS, 'b', half)).toBeGreaterThan(QUIET_MS);
  });

  it('after all where the record stays drawn in the same place, with the same date', () => {
    const settling = start();
    const now = settle(settling, 'a', HARROW, 0);
    expect(settle(settling, 'b', HARROW, now)).toBe(now + PATIENCE_MS);
  });

  it('when the reader goes back before the other record was drawn', () => {
    const settling = start();
    const now = settle(settling, 'a', HARROW, 0);
    settling.wait(now, 'b', HARROW);
    expect(settle(settling, 'a', HARROW, now + 100)).toBe(now + 100 + QUIET_MS);
  });

  it('not by the record before a list', () => {
    const settling = start();
    const now = settle(settling, 'a', HARROW, 0);
    settling.left();
    expect(settling.wait(now + 50, 'b', HARROW)).toBe(PATIENCE_MS);
  });
});
