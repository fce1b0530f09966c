import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROWSER_MAKERS, isBrowsersOwn } from '../e2e/harness/counting-proxy';
import { BUILDS, builtFile } from './built-files';

/** The same hosts as anything a file may hold: no anchors, in any case. */
const NAMED = new RegExp(BROWSER_MAKERS.source.replace('(?:^|\\.)', '\\b').replace('$', '\\b'), 'i');

describe('requests that the proxy of the scenarios takes for the browser itself', () => {
  test('are told by their host alone', () => {
    expect(isBrowsersOwn('android.clients.google.com:443')).toBe(true);
    expect(isBrowsersOwn('http://clients2.google.com/service/update2')).toBe(true);
    expect(isBrowsersOwn('notgoogle.com:443')).toBe(false);
    expect(isBrowsersOwn('beacon.example:443')).toBe(false);
    expect(isBrowsersOwn('https://beacon.example/?from=google.com')).toBe(false);
  });

  test.each(BUILDS)('could not come from %s: nothing in it that runs or is read names such a host', (build) => {
    const files = readdirSync(join('.output', build), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:js|html|css|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(join('.output', build).length + 1));
    expect(files.length).toBeGreaterThan(5);
    expect('fetch("https://www.google.com/x")').toMatch(NAMED);
    expect(files.filter((file) => NAMED.test(builtFile(build, file)))).toEqual([]);
  });
});
