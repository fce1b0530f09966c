import { say, type Values } from '../lib/phrases/say';
import { wallClockAt } from '../lib/values/zoned-time';
import type { Foot } from './models';

/** Says one message in the reader's language; the way every component comes to its words. */
export type Words = (id: string, values?: Values) => string;

/** @param today The day that counts as today: a date of another year is written with its year. */
export function wordsFor(locale: string, today: string): Words {
  return (id, values = {}) => say(id, values, locale, today);
}

/** The words of a card, by what its foot says of language and time. */
export function wordsOf(foot: Foot): Words {
  return wordsFor(foot.locale, wallClockAt(Date.parse(foot.now), foot.timeZone).date);
}
