import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInSteps } from '../../../lib/page/sort-in-steps';
import { times } from '../times';

interface Item {
  key: number;
  at: number;
}

function run(list: readonly Item[]): { sorted: Item[]; steps: number } {
  const steps = sortInSteps(list, (a, b) => b.key < a.key);
  for (let count = 0; ; count++) {
    const { done, value } = steps.next();
    if (done) return { sorted: value, steps: count };
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
      expect(run(list).steps).toBeLessThanOrEqual(2 * list.length);
    }),
    { numRuns: times(500) },
  );
});
