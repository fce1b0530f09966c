import type { Catalogue } from './say';

/** The languages besides English in which Plumbline says everything. */
export const OTHER_LANGUAGES = ['de', 'ja'] as const;
export type OtherLanguage = (typeof OTHER_LANGUAGES)[number];

/** Shared by the scripts of the extension in the world they live in: a language comes in a file of its own. */
const CATALOGUES = Symbol.for('plumbline.catalogues');

function catalogues(): Map<string, Catalogue> {
  const world = globalThis as Record<symbol, unknown>;
  world[CATALOGUES] ??= new Map<string, Catalogue>();
  return world[CATALOGUES] as Map<string, Catalogue>;
}

/** Makes sentences of a language known to this world, beside those that are known or in their place. */
export function addCatalogue(language: string, catalogue: Catalogue): void {
  const known = catalogues().get(language);
  // Most scripts bring one alone; a copy of some hundred sentences takes as long as all else that a worker runs.
  catalogues().set(language, known ? { ...known, ...catalogue } : catalogue);
}

/** What is known of a locale's language; undefined where nothing is. */
export function catalogueOf(locale: string): Catalogue | undefined {
  return catalogues().get(languageOf(locale));
}

/** The language of a BCP 47 tag: "de" of "de-AT". */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** The other language that a locale asks for; null where English serves. */
export function otherLanguage(locale: string): OtherLanguage | null {
  const language = languageOf(locale);
  return OTHER_LANGUAGES.find((one) => one === language) ?? null;
}
