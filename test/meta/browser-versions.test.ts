import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
// @ts-expect-error plain JavaScript: the runner has to start before anything is installed
import { majorVersion, OLDEST } from '../run/browsers.mjs';
import { manifestOf } from './built-files';

test('the manifests allow the oldest browsers that the runner does, and the README names them', () => {
  expect(Number(manifestOf('chrome-mv3').minimum_chrome_version)).toBe(OLDEST.chromium);
  const gecko = manifestOf('firefox-mv3').browser_specific_settings?.gecko;
  expect(Number.parseInt(gecko?.strict_min_version ?? '', 10)).toBe(OLDEST.firefox);
  const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
  expect(readme).toContain(`Chrome ${OLDEST.chromium} or newer`);
  expect(readme).toContain(`Firefox ${OLDEST.firefox} or newer`);
});

test('in Firefox the extension has an identity of its own and declares that it collects nothing', () => {
  const gecko = manifestOf('firefox-mv3').browser_specific_settings?.gecko;
  expect(gecko?.id).toBe('plumbline@plumbline.example');
  expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] });
});

test('in Chromium messages are asked for as structured clones', () => {
  expect(manifestOf('chrome-mv3').message_serialization).toBe('structured_clone');
  expect(manifestOf('chrome-mv3').manifest_version).toBe(3);
});

test('a version is read from what a browser says of itself', () => {
  expect(majorVersion('Mozilla Firefox 153.7.0esr')).toBe(153);
  expect(majorVersion('Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)')).toBe(156);
  expect(majorVersion('no browser at all')).toBeNull();
});
