import { languageOf, otherLanguage } from './catalogues';

/** The BCP 47 tag of what a reader with this locale is told: the locale's own, or English where its language is not said. */
export function spokenLanguage(locale: string): string {
  const said = languageOf(locale) === 'en' || otherLanguage(locale) !== null;
  return said ? locale.replace(/_/g, '-') : 'en';
}
