import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BUILDS, builtFile } from './built-files';

/** Used by the command line alone, which runs from the repository; no build holds them. */
const NOT_SHIPPED = ['yaml'];

describe.each(BUILDS)('%s', (build) => {
  test('ships the licence', () => {
    expect(builtFile(build, 'LICENSE.txt')).toBe(readFileSync('LICENSE', 'utf8'));
  });

  test('names every package whose code it holds', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const notices = builtFile(build, 'third-party-notices.txt');
    const headings = [...notices.matchAll(/^={80}\n(.+) \(.+\)\n={80}$/gm)].flatMap(([, names]) => names?.split(', '));
    const shipped = Object.keys(dependencies).filter((name) => !NOT_SHIPPED.includes(name));
    expect(headings).toEqual(expect.arrayContaining(shipped));
  });
});
