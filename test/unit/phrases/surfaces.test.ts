import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factPhrases } from '../../../lib/phrases/en/facts';
import { problemPhrases } from '../../../lib/phrases/en/problems';
import { words as options } from '../../../lib/phrases/en/sets/options';
import { words as panel } from '../../../lib/phrases/en/sets/panel';
import { words as welcome } from '../../../lib/phrases/en/sets/welcome';
import { hasPhrase, say } from '../../../lib/phrases/say';
import { PROBLEM_CODES } from '../../../lib/values/problem';

/** What is said outside the warnings themselves. */
const surfaceIds = Object.keys({ ...panel, ...options, ...welcome }).filter(
  (id) => !(id in problemPhrases) && !(id in factPhrases),
);

/** A value for every name that a phrase may ask for: dates where it wants dates, numbers where it wants numbers. */
const ANY = {
  ...Object.fromEntries(['date', 'from', 'to', 'on', 'since', 'dueOn', 'readOn'].map((name) => [name, '2026-09-30'])),
  ...Object.fromEntries(
    ['days', 'n', 'terms', 'teams', 'items', 'total', 'available', 'late', 'waiting', 'meanings', 'median', 'p80'].map(
      (name) => [name, 3],
    ),
  ),
  ...Object.fromEntries(['warnings', 'weeks', 'shown', 'version', 'bad', 'all'].map((name) => [name, 2])),
  ...Object.fromEntries(
    [
      'label',
      'team',
      'role',
      'fact',
      'value',
      'workspace',
      'name',
      'host',
      'title',
      'query',
      'names',
      'first',
      'second',
      'kind',
      'note',
      'health',
    ].map((name) => [name, 'Meridian']),
  ),
  asOf: '2026-09-11T08:40:00-04:00',
  at: '2026-09-11T08:40:00-04:00',
  timeZone: 'America/New_York',
};

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

describe('what the surfaces say', () => {
  it.each(surfaceIds)('%s is a sentence in English and with German dates', (id) => {
    for (const locale of ['en-US', 'de-DE']) {
      const said = say(id, ANY, locale, '2026-09-11');
      expect(said.trim()).not.toBe('');
      expect(said).not.toMatch(/undefined|NaN|null|Invalid/);
      expect(said).not.toMatch(/!|\bplease\b|\boops\b/i);
    }
  });

  it('holds every phrase that a component or an entrypoint asks for by name', () => {
    const used = [
      'components',
      'entrypoints/popup',
      'entrypoints/sidepanel',
      'entrypoints/welcome',
      'entrypoints/card.content',
    ]
      .flatMap(sourcesIn)
      .flatMap((source) => [...source.matchAll(/words\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''));
    expect(used.length).toBeGreaterThan(80);
    expect(used.filter((id) => !hasPhrase(id))).toEqual([]);
  });

  it('counts one and many', () => {
    expect(say('page.counts', { warnings: 1, terms: 4 }, 'en')).toBe('1 warning, 4 terms');
    expect(say('search.label', { n: 60 }, 'en')).toBe('Search 60 terms');
  });

  it('dates what was published on another day, and only gives the time of today', () => {
    const values = { at: '2026-09-11T08:40:00-04:00', timeZone: 'America/New_York' };
    expect(say('source.published', values, 'en', '2026-09-14')).toBe('Published 11 Sep, 08:40');
    expect(say('source.as-of', values, 'en', '2026-09-11')).toBe('As of 08:40');
  });
});

describe('problems', () => {
  it.each(PROBLEM_CODES)('%s says what happened, what still works and what to do', (code) => {
    const said = say(code, {}, 'en');
    expect(said).not.toMatch(/undefined|NaN|null/);
    expect(said.match(/[.?](\s|$)/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('has a sentence for each code and for nothing else', () => {
    expect(Object.keys(problemPhrases).sort()).toEqual([...PROBLEM_CODES].sort());
  });

  const REFUSALS = PROBLEM_CODES.filter((code) => code.startsWith('bundle-') && code !== 'bundle-too-large');

  it.each(REFUSALS)('%s of the packaged sample is not for the reader to pick anew', (code) => {
    const said = say(code, { source: 'sample', hadOpen: 0 }, 'en');
    expect(said).toContain('Update Plumbline, or remove it and install it again.');
    expect(said).not.toMatch(/pick|fetch|publish|these files/i);
    expect(said).not.toContain('What was open');
  });

  it.each([...REFUSALS, 'bundle-too-large'])('%s says that something stays only where something was open', (code) => {
    const still = code === 'bundle-older' ? 'The newer version stays in use.' : 'What was open before stays in use.';
    expect(say(code, { source: 'file', hadOpen: 1 }, 'en')).toContain(still);
    expect(say(code, { source: 'file', hadOpen: 0 }, 'en')).not.toContain('What was open before');
    expect(say(code, {}, 'en')).not.toContain('What was open before');
  });

  it('tells which version is the older one', () => {
    const said = say('bundle-older', { version: 3, current: 4, source: 'file', hadOpen: 1 }, 'en');
    expect(said).toMatch(/^These files are version 3, older than version 4, which is open already\./);
  });

  it('does not claim that what was read works where nothing was', () => {
    expect(say('cache-unwritable', { hadOpen: 1 }, 'en')).toContain('What is open works until the browser closes.');
    expect(say('cache-unwritable', {}, 'en')).not.toMatch(/What is open|What was read/);
  });

  it('names what was lost, and how large is too large', () => {
    expect(say('kept-nowhere', { name: 'Acme' }, 'en')).toMatch(
      /^Acme could not be kept on this machine; open the files again\./,
    );
    const yet = say('kept-nowhere', { name: 'Acme', lost: 0 }, 'en');
    expect(yet).toContain('It works until the browser puts Plumbline to sleep');
    expect(yet).not.toContain('What was kept before');
    expect(say('bundle-too-large', { limit: 48 }, 'en')).toContain('(48 MB)');
    expect(say('gone', {}, 'en')).toMatch(/^What this card was about is no longer in the workspace\./);
  });

  it('names the file and its fault', () => {
    expect(say('bundle-damaged', { what: 'missing-file', file: 'snapshot-1.json' }, 'en')).toMatch(
      /^snapshot-1\.json is missing, so this workspace was not opened\./,
    );
    expect(say('bundle-bad-records', { bad: 40, total: 60 }, 'en')).toContain('(40 of 60)');
  });

  it('takes a negative number of days from a sum in brackets', () => {
    expect(say('sum.late', { total: 16, available: -15, late: 31 }, 'en')).toBe('16 − (−15) = 31 d late');
    expect(say('sum.late', { total: 21, available: 13, late: 8 }, 'en')).toBe('21 − 13 = 8 d late');
  });
});
