import { say } from '../lib/phrases/say';
import { scriptDirection } from '../lib/phrases/script-direction';
import { spokenLanguage } from '../lib/phrases/spoken-language';

/**
 * Says of a page of the extension in which language it is and which way that runs, for screen readers, fonts and
 * hyphenation, and titles it. Where English is said for want of the reader's language, the page is English.
 */
export function markLanguage(page: Document, locale: string, titleId: string): void {
  const lang = spokenLanguage(locale);
  page.documentElement.lang = lang;
  page.documentElement.dir = scriptDirection(lang);
  page.title = say(titleId, {}, lang);
}
