import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BUILDS, manifestOf } from './built-files';

/** First cells of the table under a heading of docs/permissions.md. */
function documented(heading: string): string[] {
  const sections = readFileSync('docs/permissions.md', 'utf8').split(/^## /m);
  const section = sections.find((text) => text.startsWith(heading));
  if (section === undefined) throw new Error(`docs/permissions.md has no heading "${heading}"`);
  return [...section.matchAll(/^\|\s*`([^`]+)`\s*\|\s*(\S.*)\|/gm)].map(([, name]) => name as string).sort();
}

const sorted = (list: string[] = []) => [...list].sort();

describe.each(BUILDS)('the manifest of %s', (build) => {
  const manifest = () => manifestOf(build);

  test('asks for the permissions that the documentation explains, and no other', () => {
    const own = build === 'chrome-mv3' ? documented('API permissions in Chrome alone') : [];
    expect(sorted(manifest().permissions)).toEqual(sorted([...documented('API permissions\n'), ...own]));
    expect(manifest().optional_permissions ?? []).toEqual([]);
  });

  test('asks for the sites that the documentation explains, and no other', () => {
    expect(sorted(manifest().host_permissions)).toEqual(documented('Sites asked for at install'));
    expect(sorted(manifest().optional_host_permissions)).toEqual(documented('Optional sites'));
  });

  test('has the commands that the documentation explains, with no key on macOS', () => {
    const commands = manifest().commands ?? {};
    expect(Object.keys(commands).sort()).toEqual(documented('Commands'));
    for (const [name, { suggested_key, description }] of Object.entries(commands)) {
      expect(Object.keys(suggested_key ?? {}).sort(), name).toEqual(['linux', 'windows']);
      expect(description, name).toMatch(/\w/);
    }
  });

  test('listens for its own keys before any script of the page does', () => {
    const first = (manifest().content_scripts ?? []).filter((script) => script.run_at === 'document_start');
    expect(first.map(({ js }) => js)).toEqual([['content-scripts/keys.js']]);
  });

  test('runs on those sites alone', () => {
    const sites = documented('Sites asked for at install');
    for (const script of manifest().content_scripts ?? [])
      expect(sites).toEqual(expect.arrayContaining(script.matches));
  });

  test('gives pages nothing to reach: no connectable page, no file of ours', () => {
    expect(manifest().externally_connectable).toBeUndefined();
    expect(manifest().web_accessible_resources ?? []).toEqual([]);
  });
});
