import type { Formats } from '../formats';
import type { Values } from '../say';
import { plainDays, workingDays } from './day-counts';
import { count, given, text } from './surfaces/value-text';

/** A name inside a sentence: "Pricing sign-off" -> "pricing sign-off"; a word with another capital stays: "QA check". */
export function inSentence(name: string): string {
  const [first = ''] = name.split(/\s/, 1);
  return /^\p{Lu}[^\p{Lu}\d]+$/u.test(first) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** A sentence's beginning: the first letter is a capital. */
export const atStart = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "today", "4 working days ago"; where the days are not known, the day itself, or nothing. */
export function workingDaysAgo(v: Values, f: Formats, days: string, on: string): string {
  if (given(v, days)) return count(v, days) === 0 ? 'today' : `${workingDays(f, count(v, days))} ago`;
  return given(v, on) ? `on ${f.date(text(v, on))}` : '';
}

/** A team as the one who acts; where none is named, the words for that. */
export const teamOr = (v: Values, name: string, otherwise: string) => (given(v, name) ? text(v, name) : otherwise);

/** A status as it was said: “on track”. */
export const quoted = (health: string) => `“${health.replace(/-/g, ' ')}”`;

/** Why a warning counts for less than others of its rule. */
export function whyLowered(v: Values, f: Formats): string {
  switch (text(v, 'lowered')) {
    case 'status-old':
      return `; it counts for less because the status itself is ${given(v, 'days') ? `${plainDays(f, count(v, 'days')).replace(/day/, 'working day')} old` : 'old'}`;
    case 'meaning-overdue':
      return '; it counts for less because the review of a meaning is overdue';
    case 'untestable':
      return '; it counts for less because a meaning cannot be tested';
    default:
      return '';
  }
}

/** Words joined, without the empty ones. */
export const joined = (...words: string[]) => words.filter((word) => word !== '').join(' ');
