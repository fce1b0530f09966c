import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BUILDS, type Build, builtFile, builtScripts } from './built-files';

/** Strings that a library, or even a part of it, cannot be bundled without. */
const TELLTALES = {
  'React DOM': 'Minified React error',
  React: 'react.transitional.element',
  Dexie: 'DexieError',
  zod: 'ZodError',
  "zod's core": '_zod',
};

/** The script of each host, and the one that finds out which host's a page is. */
const PAGE_SCRIPTS = ['salesforce', 'notion', 'jira', 'hubspot', 'web', 'sites'].map(
  (name) => `content-scripts/${name}.js`,
);
const LIMIT_BYTES = 30_000;
/** What draws marks, on the pages that have one. */
const MARKS = 'content-scripts/marks.js';
const MARKS_LIMIT_BYTES = 6_000;

const gzipped = (build: Build, script: string) => gzipSync(builtFile(build, script), { level: 9 }).length;

/**
 * The scripts that are on every page: not the card and the marks, which are injected on first need, nor the keys, which
 * hold next to nothing.
 */
const onPages = (build: Build) =>
  builtScripts(build).filter((name) => /^content-scripts\/(?!card|marks|keys)/.test(name.replaceAll('\\', '/')));

describe.each(BUILDS)('the page scripts of %s', (build) => {
  test('are these and no others', () => {
    expect(onPages(build).sort()).toEqual([...PAGE_SCRIPTS].sort());
  });

  test.each(Object.entries(TELLTALES))('hold no %s', (_library, telltale) => {
    for (const script of PAGE_SCRIPTS) expect(builtFile(build, script), script).not.toContain(telltale);
  });

  test.each(Object.entries(TELLTALES))('would show %s: another script of the build does', (_library, telltale) => {
    const others = builtScripts(build).filter((name) => !PAGE_SCRIPTS.includes(name.replaceAll('\\', '/')));
    expect(others.filter((name) => builtFile(build, name).includes(telltale))).not.toEqual([]);
  });

  test('say nothing to the page when it starts, as its build tool would have it', () => {
    for (const script of builtScripts(build)) expect(builtFile(build, script)).not.toContain('content-script-started');
  });

  test.each(PAGE_SCRIPTS)('%s costs a page little', (script) => {
    expect(gzipped(build, script)).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  test('draw no marks themselves: another script does, and costs a page with marks little', () => {
    expect(gzipped(build, MARKS)).toBeLessThanOrEqual(MARKS_LIMIT_BYTES);
    expect(builtFile(build, MARKS)).toContain('pl-chip');
    for (const script of PAGE_SCRIPTS) expect(builtFile(build, script), script).not.toContain('pl-chip');
  });
});
