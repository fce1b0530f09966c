import { expect, it } from 'vitest';
import { benchPublish } from '../../bench/publish-bench';

it('sends little more than what was edited, though two keys sign and earlier steps are told', async () => {
  const { twenty, percent, headGzipped } = await benchPublish(3000);
  expect(twenty.fetched / twenty.edits).toBeLessThan(2);
  // 30 edits: the fewer there are, the more the head weighs.
  expect(percent.fetched / percent.edits).toBeLessThan(2);
  expect(headGzipped).toBeLessThan(700);
}, 60_000);
