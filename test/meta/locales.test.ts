import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OTHER_LANGUAGES } from '../../lib/phrases/catalogues';

const languages = readdirSync('public/_locales').sort();
const messages = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

it('what the browser itself shows of the extension is said in every language that it speaks', () => {
  expect(languages).toEqual(['en', ...OTHER_LANGUAGES].sort());
  const manifest = ['wxt.config.ts', 'entrypoints/sidepanel/index.html'].map((file) => readFileSync(file, 'utf8'));
  const named = new Set([...manifest.join('').matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]));
  expect(named.size).toBeGreaterThan(2);
  for (const language of languages) {
    expect(Object.keys(messages(language)).sort()).toEqual([...named].sort());
    for (const { message } of Object.values(messages(language))) expect(message.trim()).not.toBe('');
  }
});
