import type { Formats } from '../formats';

/** "1 day", "8 days". */
export const plainDays = (f: Formats, days: number) => `${f.number(days)} ${f.plural(days, 'day', 'days')}`;

/** "1 working day", "8 working days". */
export const workingDays = (f: Formats, days: number) => `${f.number(days)} working ${f.plural(days, 'day', 'days')}`;

/** A chain can end after its date and yet on no working day of the item's calendar: then "0 late" would mislead. */
export const lateBy = (f: Formats, days: number) =>
  days > 0 ? `${workingDays(f, days)} late` : 'late by no working day';

/** The same where there is room for a number and no more: a column, the end of a sum. */
export const lateInShort = (f: Formats, days: number) => (days > 0 ? `${f.number(days)} d late` : 'late');
