import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../lib/page/in-turn';
import { times } from '../times';

const by = fc.constantFrom<1 | -1>(1, -1);
const all = fc.uniqueArray(fc.integer(), { maxLength: 30 });
const same = (a: number, b: number) => a === b;

describe('what comes in turn', () => {
  it('is each of them once', () =>
    fc.assert(
      fc.property(all, fc.option(fc.integer()), by, (list, last, way) => {
        expect([...inTurn(list, last, way, same)].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      }),
      { numRuns: times(500) },
    ));

  it('goes round, one by one, and back again', () =>
    fc.assert(
      fc.property(all, by, (list, way) => {
        fc.pre(list.length > 0);
        const walk = (from: number | null, step: 1 | -1, length: number) => {
          const seen: number[] = [];
          for (let at = from; seen.length < length; ) {
            at = inTurn(list, at, step, same)[0] as number;
            seen.push(at);
          }
          return seen;
        };
        const round = walk(null, way, list.length);
        expect(round).toEqual(way === 1 ? list : [...list].reverse());
        const last = round.at(-1) as number;
        expect(walk(last, way, 1)[0]).toBe(round[0]);
        expect(walk(last, way === 1 ? -1 : 1, list.length - 1)).toEqual(round.slice(0, -1).reverse());
      }),
      { numRuns: times(500) },
    ));

  it('begins anew where the last one is gone', () =>
    fc.assert(
      fc.property(all, by, (list, way) => {
        const gone = Number.NaN;
        expect(inTurn(list, gone, way, same)).toEqual(inTurn(list, null, way, same));
      }),
      { numRuns: times(200) },
    ));
});
