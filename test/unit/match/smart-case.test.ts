import { expect, it } from 'vitest';
import { smartCaseIsExact } from '../../../lib/match/smart-case';

it.each([
  ['SLA', true],
  ['SaaS', true],
  ['Closed Won', true],
  ['R&D', true],
  ['Lite', true],
  ['GA', true],
  ['Élan', true],
  ['P1', true],
  ['Heron', false],
  ['On track', false],
  ['E-mail', false],
  ['lite', false],
  ['active customer', false],
  ['iPad', false],
])('%s: exact %s', (text, exact) => {
  expect(smartCaseIsExact(text)).toBe(exact);
});
