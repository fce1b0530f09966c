import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { words as card } from '../../../lib/phrases/en/sets/card';
import { words as marks } from '../../../lib/phrases/en/sets/marks';
import { words as options } from '../../../lib/phrases/en/sets/options';
import { words as panel } from '../../../lib/phrases/en/sets/panel';
import { words as popup } from '../../../lib/phrases/en/sets/popup';
import { words as welcome } from '../../../lib/phrases/en/sets/welcome';
import { phraseIds } from '../../../lib/phrases/say';
import { RULES } from '../../../lib/reason/warning';
import { marksFor } from '../../../lib/views/marks';
import { ALL_STATES } from '../../fixtures/surfaces/all-states';
import { Meridian } from '../reason/meridian.fixture';

const SETS = { card, options, panel, popup, welcome };
const ENTRIES = {
  card: 'entrypoints/card.content/index.tsx',
  options: 'entrypoints/options/main.tsx',
  panel: 'entrypoints/sidepanel/main.tsx',
  popup: 'entrypoints/popup/main.tsx',
  welcome: 'entrypoints/welcome/main.tsx',
};
const CATALOGUES = Symbol.for('plumbline.catalogues');
const world = globalThis as Record<symbol, unknown>;
const whole = world[CATALOGUES];
const every = phraseIds();

/** The sources of components and entrypoints that a script is made of, by what they import. */
function sourcesOf(entry: string): string[] {
  const seen = new Map<string, string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    const source = readFileSync(path, 'utf8');
    seen.set(path, source);
    for (const [, from = ''] of source.matchAll(/^(?!import type).*from '(\.[^']+)'/gm)) {
      const base = join(dirname(path), from);
      const file = [`${base}.tsx`, `${base}.ts`, `${base}/index.ts`].find(existsSync);
      if (file && /^(components|entrypoints)/.test(file)) visit(file);
    }
  };
  visit(entry);
  return [...seen.values()];
}

/** The ids that a source names in full, and those that begin with what it names. */
function idsIn(source: string): string[] {
  const named = [...source.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map(([, id = '']) => id);
  const begun = [...source.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map(([, start = '']) => start);
  return every.filter((id) => named.includes(id) || begun.some((start) => id.startsWith(start)));
}

describe.each(Object.entries(SETS))('the words of the %s', (surface, words) => {
  afterEach(() => {
    world[CATALOGUES] = whole;
  });

  it('are all that its sources name', () => {
    const asked = new Set(sourcesOf(ENTRIES[surface as keyof typeof ENTRIES]).flatMap(idsIn));
    expect(asked.size).toBeGreaterThan(20);
    expect([...asked].filter((id) => !(id in words))).toEqual([]);
  });

  it('are enough for every state', () => {
    for (const state of ALL_STATES.filter((one) => one.surface === surface)) {
      // A card that opens in the popup brings the words of the panel, where the like of it opens.
      world[CATALOGUES] = new Map([['en', state.id === 'popup-searching' ? { ...words, ...panel } : words]]);
      expect(renderToStaticMarkup(state.render()), state.id).not.toBe('');
    }
  });
});

describe('the words of marks', () => {
  afterEach(() => {
    world[CATALOGUES] = whole;
  });

  it('are all that speaks of a rule', () => {
    const ofRules = every.filter(
      (id) => /^mark\./.test(id) || RULES.some((rule) => id === rule || id.startsWith(`${rule}.`)),
    );
    expect(ofRules.length).toBeGreaterThan(20);
    expect(ofRules.filter((id) => !(id in marks))).toEqual([]);
  });

  it('are enough for every mark of the sample', () => {
    const warnings = new Meridian().warningsOfAll('2026-09-11');
    const ctx = { locale: 'en', today: '2026-09-11' };
    const drawn = () => warnings.map((one) => marksFor(ctx, [one], { name: 'CloseDate', label: 'Close Date' }));
    const said = drawn();
    world[CATALOGUES] = new Map([['en', marks]]);
    expect(drawn()).toEqual(said);
    expect(said.flat().length).toBeGreaterThan(5);
  });
});
