import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript: the runner has to start before anything is installed
import { lintFaults } from '../run/firefox-lint-step.mjs';
// @ts-expect-error as above
import { readReport, withSecondLook } from '../run/vitest-step.mjs';

const file = (status: string, tests: { status: string }[], message = '') => ({
  name: '/r/a.test.ts',
  status,
  message,
  assertionResults: tests.map((one) => ({ fullName: 'x', failureMessages: ['because'], ...one })),
});
const report = (...files: ReturnType<typeof file>[]) => readReport({ testResults: files }, '/r');

test('a second look replaces the files it looked at, and tells what passed only then', () => {
  const one = (name: string, ...tests: string[]) => ({
    ...file(
      tests.includes('failed') ? 'failed' : 'passed',
      tests.map((status) => ({ status })),
    ),
    name: `/r/${name}`,
  });
  const first = report(one('a', 'passed', 'failed'), one('b', 'passed', 'failed'), one('c', 'passed'));
  expect(first).toMatchObject({ passed: 3, failedFiles: [{ name: 'a' }, { name: 'b' }] });
  const again = report(one('a', 'passed', 'passed'), one('b', 'failed', 'failed'));
  expect(withSecondLook(first, again)).toMatchObject({
    passed: 3,
    failures: ['b > x\nbecause', 'b > x\nbecause'],
    second: ['a > x\nbecause'],
  });
});

test('counts what passed and what failed', () => {
  const result = report(file('failed', [{ status: 'passed' }, { status: 'failed' }, { status: 'passed' }]));
  expect(result.passed).toBe(2);
  expect(result.failures).toEqual(['a.test.ts > x\nbecause']);
});

test('a test that was left out counts as failed', () => {
  expect(report(file('passed', [{ status: 'passed' }, { status: 'skipped' }])).failures).toHaveLength(1);
});

test('a file that cannot be loaded counts as failed', () => {
  expect(report(file('failed', [], 'no such module'))).toMatchObject({
    passed: 0,
    failures: ['a.test.ts\nno such module'],
  });
});

test('no test at all counts as failed', () => {
  expect(report().failures).toHaveLength(1);
});

test('a lint warning needs an explanation, and an explanation a warning', () => {
  const warning = { code: 'A', file: 'popup.js', message: 'm' };
  const explained = { code: 'A', file: null, why: 'because' };
  const faults = (warnings: object[], entries: object[]) => lintFaults({ errors: [], warnings }, entries);
  expect(faults([warning], [explained])).toEqual([]);
  expect(faults([warning], [])).toHaveLength(1);
  expect(faults([], [explained])).toHaveLength(1);
  expect(faults([warning], [{ ...explained, why: '' }])).toHaveLength(1);
  expect(lintFaults({ errors: [warning], warnings: [] }, [])).toHaveLength(1);
});
