import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInSteps } from '../../../lib/page/sort-in-steps';
import { times } from '../times';

interface Item {
  key: number;
  at: number;
}

function run(list: readonly Item[]): { sorted: Item[]; comparisons: number } {
  let comparisons = 0;
  const steps = sortInSteps(list, (a, b) => {
    comparisons++;
    return a.key > b.key;
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { sorted: value, comparisons };
  }
}

const items = (keys: readonly number[]) => keys.map((key, at) => ({ key, at }));

it('sorts as the language does, and keeps equals in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 30 })), (keys) => {
      const list = items(keys);
      expect(run(list).sorted).toEqual(list.toSorted((a, b) => a.key - b.key));
    }),
    { numRuns: times(500) },
  );
});

it('costs little more than a look at each where all but a few are in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 500 }), fc.integer(), (keys, added) => {
      const list = items([...keys.toSorted((a, b) => a - b), added]);
      expect(run(list).comparisons).toBeLessThanOrEqual(list.length + 2 * Math.ceil(Math.log2(list.length)) + 1);
    }),
    { numRuns: times(500) },
  );
});
