import type { Formats } from '../formats';

/** "1 Tag", "8 Tage". */
export const plainDays = (f: Formats, days: number) => `${f.number(days)} ${f.plural(days, 'Tag', 'Tage')}`;

/** "1 Arbeitstag", "8 Arbeitstage". */
export const workingDays = (f: Formats, days: number) =>
  `${f.number(days)} ${f.plural(days, 'Arbeitstag', 'Arbeitstage')}`;

/** "vor 1 Tag", "vor 8 Tagen". */
export const daysAgo = (f: Formats, days: number) =>
  days === 0 ? 'heute' : `vor ${f.number(days)} ${f.plural(days, 'Tag', 'Tagen')}`;

/** "vor 4 Arbeitstagen". */
export const workingDaysAgo = (f: Formats, days: number) =>
  days === 0 ? 'heute' : `vor ${f.number(days)} ${f.plural(days, 'Arbeitstag', 'Arbeitstagen')}`;

/** A chain can end after its date and yet on no working day of the item's calendar: then "0 late" would mislead. */
export const lateBy = (f: Formats, days: number) =>
  days > 0 ? `${workingDays(f, days)} zu spät` : 'zu spät, doch um keinen Arbeitstag';

/** The same where there is room for a number and no more: a column, the end of a sum. */
export const lateInShort = (f: Formats, days: number) => (days > 0 ? `${f.number(days)} T zu spät` : 'zu spät');
