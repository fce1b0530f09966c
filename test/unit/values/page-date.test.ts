import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeDate } from '../../../lib/values/date-shape';
import { readPageDate } from '../../../lib/values/page-date';

describe('dates as a page shows them', () => {
  it.each([
    ['9/30/2026', ['en-US'], '2026-09-30'],
    ['30/09/2026', ['en-GB'], '2026-09-30'],
    ['30.09.2026', ['de'], '2026-09-30'],
    ['30.9.2026', ['de-AT'], '2026-09-30'],
    ['2026-09-30', [], '2026-09-30'],
    ['2026/09/30', ['ja'], '2026-09-30'],
    ['Sep 30, 2026', ['en-US'], '2026-09-30'],
    ['30 September 2026', ['en-GB'], '2026-09-30'],
    ['30. September 2026', ['de'], '2026-09-30'],
    ['30 sept. 2026', ['fr'], '2026-09-30'],
    ['10/12/2026', ['en-US'], '2026-10-12'],
    ['10/12/2026', ['en-GB'], '2026-12-10'],
    ['9/30/2026', ['en-GB'], '2026-09-30'],
    ['9/30/26', ['en-US'], '2026-09-30'],
    ['October 16, 2026', [null, 'de'], '2026-10-16'],
    ['2026/3/5', ['ja'], '2026-03-05'],
    ['2026年9月30日', ['ja'], '2026-09-30'],
    ['2026年3月5日（木）', [null], '2026-03-05'],
    ['2026년 9월 30일', ['ko'], '2026-09-30'],
    ['2026. 9. 30.', ['ko'], '2026-09-30'],
    ['30.09.2026 г.', ['bg'], '2026-09-30'],
    ['26/10/12', ['ja'], '2026-10-12'],
    ['26. 10. 12.', ['hu'], '2026-10-12'],
    ['12. října 2026', ['cs'], '2026-10-12'],
    ['30/Sep/26', ['en-US'], '2026-09-30'],
    ['30/Sep/26', ['sv'], '2026-09-30'],
    ['3/oct./26', ['fr'], '2026-10-03'],
    ['30 Sep 26', ['en-US'], '2026-09-30'],
    ['\u200f30/9/2026', ['ar'], '2026-09-30'],
    ['31/12/2099', ['en-GB'], '2099-12-31'],
  ])('%s in %j', (text, locales, date) => {
    expect(readPageDate(text, locales)).toEqual({ date });
    expect(looksLikeDate(text)).toBe(true);
  });

  it('lets the page decide before the reader', () => {
    expect(readPageDate('10/12/2026', ['en-GB', 'en-US'])).toEqual({ date: '2026-12-10' });
    expect(readPageDate('10/12/2026', ['xx-nonsense-locale', 'en-US'])).toEqual({ date: '2026-10-12' });
  });

  it('says so where two readings are possible and nothing decides', () => {
    expect(readPageDate('10/12/2026', [null, undefined])).toEqual({ ambiguous: ['2026-12-10', '2026-10-12'] });
    expect(readPageDate('12/12/2026', [])).toEqual({ date: '2026-12-12' });
    expect(readPageDate('26/12/18', ['en-US'])).toEqual({ ambiguous: ['2018-12-26', '2026-12-18'] });
  });

  it.each([
    '',
    'Empty',
    'soon',
    '30 Sep',
    '31/02/2026',
    '99/99/9999',
    '2026-02-30',
    '1'.repeat(5000),
    '5 of 7 of 2026',
    'May 5',
    '5 of May 7',
    'Sep 30, 126',
    'Q4 May 26',
    '5 May 10am',
    '5 of May, 10',
    '18/12月/26',
    '12/18/126',
    '1/2/3',
    '18/12/2569',
    '18/12/69',
    '1405/09/27',
    '—',
    '12,18,2026',
    '$125,000.00',
    '45%',
    '10.12',
    '192.168.10.12',
    '1-800-2026',
    '2026-12-18 – 2026-12-20',
  ])('reads no date in %j', (text) => {
    expect(readPageDate(text, ['en-GB'])).toBeNull();
  });
});

describe('what may be a date', () => {
  it.each([
    '',
    '—',
    'On track',
    '45%',
    '$125,000.00',
    'ABC-42',
    '30 Sep',
    'soon',
    '12 of the 14',
    '2026',
    '1'.repeat(5000),
  ])('is not %j', (text) => {
    expect(looksLikeDate(text)).toBe(false);
  });

  it('is all that reads as one, and little else', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '2026',
        '30',
        '9',
        '26',
        'Sep',
        '年',
        '月',
        '日',
        '/',
        '.',
        '-',
        ' ',
        ', ',
        'T',
        'of',
        '2026-09-30',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('en-US', 'de', 'ja', null), (parts, locale) => {
        const text = parts.join('');
        if (readPageDate(text, [locale])) expect(looksLikeDate(text), text).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

/** A locale of its own for each order, script and way to name months there is. Zulu and Maltese write short dates in two orders. */
const LOCALES =
  'en-US en-GB en-CA en-ZA de de-CH fr fr-CA es it pt-BR pt-PT nl sv nb da fi pl cs sk hu ro bg hr sr uk ru el tr he ar hi bn th vi id ja ko zh-CN zh-TW et lv lt ka kk eu ca ga sw mn';
const STYLES: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'short' },
  { dateStyle: 'medium' },
  { dateStyle: 'long' },
  { dateStyle: 'full' },
  { year: 'numeric', month: 'numeric', day: 'numeric' },
  { year: 'numeric', month: '2-digit', day: '2-digit' },
  { year: '2-digit', month: '2-digit', day: '2-digit' },
];
const DAYS = ['2026-12-18', '2026-10-12', '2026-03-05', '2026-01-31'];

/** What a date reads as that a locale has written itself, each with what was written. */
function readings(locale: string, extra: Intl.DateTimeFormatOptions) {
  return STYLES.flatMap((style) =>
    DAYS.map((day) => {
      const format = new Intl.DateTimeFormat(locale, { ...style, ...extra, timeZone: 'UTC' });
      const text = format.format(new Date(day));
      return { text, day, read: readPageDate(text, [locale]) };
    }),
  );
}

describe('a date that a locale has written', () => {
  it.each(LOCALES.split(' '))('is never read as another day: %s', (locale) => {
    for (const extra of [{}, { numberingSystem: 'latn', calendar: 'gregory' }])
      for (const { text, day, read } of readings(locale, extra))
        if (read) {
          expect('date' in read ? [read.date] : read.ambiguous, text).toContain(day);
          expect(looksLikeDate(text), text).toBe(true);
        }
  });

  it.each('en-US en-GB en-CA de de-CH fr es it pt-BR nl sv da fi pl cs hu ro bg uk ru tr ja ko zh-CN zh-TW'.split(' '))(
    'is read in each of its styles: %s',
    (locale) => {
      for (const { text, day, read } of readings(locale, {})) expect(read, text).toEqual({ date: day });
    },
  );
});
