import { expect, it } from 'vitest';
import { markLanguage } from '../../../components/mark-language';
import '../../../lib/phrases/every-language';
import { scriptDirection } from '../../../lib/phrases/script-direction';
import { spokenLanguage } from '../../../lib/phrases/spoken-language';

it.each(['ar', 'ar-EG', 'he', 'iw', 'fa_IR', 'ur-PK', 'yi', 'dv', 'az-Arab', 'ku-Arab', 'ks', 'sd'])(
  '%s runs from right to left',
  (locale) => {
    expect(scriptDirection(locale)).toBe('rtl');
  },
);

it.each(['en', 'de-AT', 'ja_JP', 'zh-Hant', 'az', 'sd-Deva', 'ar-Latn', '', 'no language'])(
  '"%s" runs from left to right',
  (locale) => {
    expect(scriptDirection(locale)).toBe('ltr');
  },
);

it('a page is in the language that it is said in, whatever the reader’s is', () => {
  expect(['en_GB', 'de-AT', 'ja', 'fr-CA', 'ar', ''].map(spokenLanguage)).toEqual([
    'en-GB',
    'de-AT',
    'ja',
    'en',
    'en',
    'en',
  ]);
});

it('marks a page of the extension before anything is drawn', () => {
  const page = { documentElement: { lang: 'en', dir: '' }, title: '' };
  const marked = (locale: string) => {
    markLanguage(page as unknown as Document, locale, 'options.page-title');
    return [page.documentElement.lang, page.documentElement.dir, page.title];
  };
  expect(marked('de_CH')).toEqual(['de-CH', 'ltr', 'Plumbline: Einstellungen']);
  expect(marked('ja')).toEqual(['ja', 'ltr', 'Plumbline の設定']);
  expect(marked('he')).toEqual(['en', 'ltr', 'Plumbline options']);
});
