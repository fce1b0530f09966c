import type { Formats } from '../formats';

/** "8日". */
export const plainDays = (f: Formats, days: number) => `${f.number(days)}日`;

/** "8営業日". */
export const workingDays = (f: Formats, days: number) => `${f.number(days)}営業日`;

/** "8日前". */
export const daysAgo = (f: Formats, days: number) => (days === 0 ? '今日' : `${f.number(days)}日前`);

/** "4営業日前". */
export const workingDaysAgo = (f: Formats, days: number) => (days === 0 ? '今日' : `${f.number(days)}営業日前`);

/** A chain can end after its date and yet on no working day of the item's calendar: then "0 late" would mislead. */
export const lateBy = (f: Formats, days: number) =>
  days > 0 ? `${workingDays(f, days)}遅れ` : '営業日では数えられない遅れ';

/** The same where there is room for a number and no more: a column, the end of a sum. */
export const lateInShort = (f: Formats, days: number) => (days > 0 ? `${f.number(days)}日遅れ` : '遅れ');
