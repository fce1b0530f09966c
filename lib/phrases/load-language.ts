import { addCatalogue, type OtherLanguage, otherLanguage } from './catalogues';
import type { Catalogue } from './say';

/** Fetches what a page says in one language. */
type Fetch = () => Promise<{ words: Catalogue }>;

/**
 * Makes known what a page of the extension says: in English, and in the locale's language, which the page waits for before
 * it first draws.
 */
export async function loadLanguage(
  locale: string,
  english: Catalogue,
  others: Record<OtherLanguage, Fetch>,
): Promise<void> {
  addCatalogue('en', english);
  const language = otherLanguage(locale);
  if (language) addCatalogue(language, (await others[language]()).words);
}
