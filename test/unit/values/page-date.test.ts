import { describe, expect, it } from 'vitest';
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
  ])('%s in %j', (text, locales, date) => {
    expect(readPageDate(text, locales)).toEqual({ date });
  });

  it('lets the page decide before the reader', () => {
    expect(readPageDate('10/12/2026', ['en-GB', 'en-US'])).toEqual({ date: '2026-12-10' });
    expect(readPageDate('10/12/2026', ['xx-nonsense-locale', 'en-US'])).toEqual({ date: '2026-10-12' });
  });

  it('says so where two readings are possible and nothing decides', () => {
    expect(readPageDate('10/12/2026', [null, undefined])).toEqual({ ambiguous: ['2026-12-10', '2026-10-12'] });
    expect(readPageDate('12/12/2026', [])).toEqual({ date: '2026-12-12' });
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
  ])('reads no date in %j', (text) => {
    expect(readPageDate(text, ['en-GB'])).toBeNull();
  });
});
