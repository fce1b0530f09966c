import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILDS, manifestOf } from './built-files';
import { trackedTexts } from './tracked-files';

/** This file names what it forbids, so it is written in pieces. */
const piece = (...parts: string[]) => parts.join('');

const OWN_MACHINE = new RegExp(`(?<![\\w.:~-])/(?:${['home', 'root', 'work', 'Users'].join('|')})/[\\w.-]`);
const REGISTRY_HOST = new RegExp(
  ['registry', 'npmjs', 'org'].join('\\.') + piece('|', 'artifact', 'ory|', 'ver', 'daccio'),
  'i',
);

/** Lines of tracked files that a pattern matches, as `path:line`. */
function matches(pattern: RegExp, which: (path: string) => boolean = () => true): string[] {
  return trackedTexts()
    .filter(({ path }) => which(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
}

const IS_TEST = /^test\/.*\.(?:test|e2e)\.tsx?$/;

test('every module has a README of at most 15 lines', () => {
  for (const entry of readdirSync('lib', { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const file = `lib/${entry.name}/README.md`;
    expect(existsSync(file), file).toBe(true);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length, file).toBeLessThanOrEqual(15);
  }
});

test('the lockfile names no registry, so any mirror can serve it', () => {
  const lock = readFileSync('package-lock.json', 'utf8');
  expect(lock).not.toMatch(/"resolved"/);
  expect(lock).not.toMatch(REGISTRY_HOST);
});

test('no file speaks of the machine it was written on', () => {
  expect(matches(OWN_MACHINE)).toEqual([]);
});

test('no file names a registry', () => {
  expect(matches(REGISTRY_HOST)).toEqual([]);
});

test('the version has one source', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const build of BUILDS) expect(manifestOf(build).version, build).toBe(version);
  const [, newest] = /^## \[?(\d+\.\d+\.\d+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  expect(newest).toBe(version);
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect(lock.version).toBe(version);
});

test('every test runs', () => {
  const switches = new RegExp(
    `\\b(?:test|it|describe)(?:\\.\\w+)*\\.(?:${piece('sk', 'ip')}|${piece('on', 'ly')}|todo|fails)\\b|\\bx(?:it|describe)\\(`,
  );
  expect(matches(switches, (path) => IS_TEST.test(path))).toEqual([]);
});

test('no test waits for a fixed time', () => {
  const sleeps = new RegExp(piece('setTimeout\\((?:res', 'olve|r|done|ok), *\\d'));
  expect(matches(sleeps, (path) => IS_TEST.test(path))).toEqual([]);
});

test('nothing is left to be done later', () => {
  const later = new RegExp(`\\b(?:${piece('TO', 'DO')}|${piece('FIX', 'ME')}|${piece('XX', 'X')})\\b`);
  expect(matches(later, (path) => /\.(?:tsx?|mjs|cjs|css|ya?ml)$/.test(path))).toEqual([]);
});

test('no markup is made from text', () => {
  const unsafe = new RegExp(
    piece('dangerouslySetInner', 'HTML|\\.(?:inner|outer)', 'HTML\\s*=|insertAdjacent', 'HTML|document\\.wr', 'ite'),
  );
  expect(matches(unsafe, (path) => /^(?:lib|components|entrypoints)\//.test(path))).toEqual([]);
});
