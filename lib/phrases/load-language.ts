import { addCatalogue, otherLanguage } from './catalogues';

/** Fetches the sentences of a locale's language, for a page of the extension to wait for before it first draws. */
export async function loadLanguage(locale: string): Promise<void> {
  switch (otherLanguage(locale)) {
    case 'de':
      return addCatalogue('de', (await import('./de/catalogue')).german);
    case 'ja':
      return addCatalogue('ja', (await import('./ja/catalogue')).japanese);
    case null:
      return;
  }
}
