import { catalogueOf } from './catalogues';
import { type Formats, formatsFor } from './formats';

export type Values = Record<string, string | number | boolean | null>;

/** One sentence: made from values with the formats of a locale. */
export type Phrase = (values: Values, formats: Formats) => string;
export type Catalogue = Record<string, Phrase>;

/** English as far as it is known here: each script of the extension brings what it says itself. */
const english = () => catalogueOf('en') ?? {};

/**
 * The sentence for a message id. A language that is not known here gets English words with its own dates and numbers.
 * @param today The day that counts as today: a date of another year is written with its year.
 * @throws Error where no catalogue has the id: a mistake of ours, not of the data.
 */
export function say(id: string, values: Values, locale: string, today?: string): string {
  const phrase = catalogueOf(locale)?.[id] ?? english()[id];
  if (!phrase) throw new Error(`no phrase for "${id}"`);
  return phrase(values, formatsFor(locale, today));
}

/** True where some catalogue has a sentence for the id. */
export function hasPhrase(id: string): boolean {
  return id in english();
}

/** Every message id there is. */
export function phraseIds(): string[] {
  return Object.keys(english());
}
