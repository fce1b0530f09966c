import { expect, it } from 'vitest';
import { createPace } from '../../../lib/page/pace';

it('lets what comes now and then through at once', () => {
  const pace = createPace();
  for (let now = 0; now < 60_000; now += 250) expect(pace(now)).toBe(0);
});

it('lets a few in quick succession through, and what never ends five times a second', () => {
  const pace = createPace();
  let through = 0;
  let free = 0;
  for (let now = 0; now < 10_000; now++) {
    if (now < free) continue;
    const wait = pace(now);
    if (wait === 0) through++;
    free = now + Math.max(1, wait);
  }
  expect(through).toBeGreaterThan(50);
  expect(through).toBeLessThan(62);
});
