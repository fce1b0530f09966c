import { describe, expect, it } from 'vitest';
import { catalogueOf, languageOf, OTHER_LANGUAGES, otherLanguage } from '../../../lib/phrases/catalogues';
import '../../../lib/phrases/every-language';
import { formatsFor } from '../../../lib/phrases/formats';
import { phraseIds, say, type Values } from '../../../lib/phrases/say';

/** Names and words that are the same in every language. */
const SAME = new RegExp(
  `^(${[
    'popup\\.name|card\\.mark|welcome\\.demo-term|status\\.(on-track|at-risk|off-track|paused)',
    '(panel\\.host|options\\.site)\\.(salesforce|notion|jira)$',
    '(search\\.(clear|enter)|panel\\.key\\.(esc|enter))$',
    // The same word in German.
    '(term\\.owner-status|item\\.status|team\\.sub|panel\\.teams|options\\.used-teams)$',
    // A value and no word besides, or one with the marks between them.
    '(fact|fact\\.of|lever\\.fact(\\.also)?|mark\\.spoken|step\\.condition|axis\\.date|number|list\\.comma)$',
    '(panel\\.(of|count|meaning)|sentences|outbox\\.line|item\\.name-in|options\\.at|whole\\.version|options\\.(calendar|pause-site)|sum\\..*)$',
  ].join('|')})`,
);

const DAY = '2026-09-30';
const INSTANT = '2026-09-11T08:40:00-04:00';
const OF_KIND: Record<string, string> = {
  at: INSTANT,
  asOf: INSTANT,
  timeZone: 'America/New_York',
  host: 'acme.example',
};

/** Values that answer whatever is asked, and remember what was. */
function askable(): { values: Values; asked: Set<string> } {
  const asked = new Set<string>();
  const values = new Proxy<Values>(
    {},
    {
      get: (_, name) => {
        asked.add(String(name));
        return OF_KIND[String(name)] ?? DAY;
      },
    },
  );
  return { values, asked };
}

const english = (id: string) => say(id, askable().values, 'en', '2026-09-11');

describe.each(OTHER_LANGUAGES)('everything is said in %s', (language) => {
  it('for every message and no other', () => {
    const catalogue = catalogueOf(language) ?? {};
    expect(Object.keys(catalogue).sort()).toEqual(phraseIds().sort());
  });

  it.each(phraseIds())('%s: from the same values as in English, in its own words', (id) => {
    const [here, there] = [askable(), askable()];
    const said = say(id, here.values, language, '2026-09-11');
    say(id, there.values, 'en', '2026-09-11');
    expect([...here.asked].sort()).toEqual([...there.asked].sort());
    expect(said.trim()).not.toBe('');
    expect(said).not.toMatch(/undefined|Invalid|[!！]/);
    if (!SAME.test(id)) expect(said).not.toBe(english(id));
  });
});

it('writes dates, numbers and working days as the reader does', () => {
  const values = { finish: '2026-10-12', late: 8 };
  expect(say('chain-misses-date', values, 'de-AT', '2026-09-11')).toBe(
    'Kette endet am 12. Okt., 8 Arbeitstage zu spät',
  );
  expect(say('chain-misses-date', values, 'ja-JP', '2026-09-11')).toBe('工程の終わりは10月12日、8営業日遅れ');
  expect(say('chain-misses-date', { ...values, late: 1 }, 'de', '2026-09-11')).toContain('1 Arbeitstag zu spät');
  expect(formatsFor('de').number(1234.5)).toBe('1.234,5');
});

it('tells a language from a locale, and keeps to English where there is no other', () => {
  expect(languageOf('DE_at')).toBe('de');
  expect(otherLanguage('ja-JP')).toBe('ja');
  expect(otherLanguage('en-GB')).toBeNull();
  expect(otherLanguage('pt-BR')).toBeNull();
  expect(say('card.close', {}, 'pt-BR')).toBe('Close');
});
