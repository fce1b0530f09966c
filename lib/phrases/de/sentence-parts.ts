import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Values } from '../say';
import { workingDays, workingDaysAgo } from './day-counts';

const STATES: Record<string, string> = {
  idea: 'eine Idee',
  considering: 'in Prüfung',
  planned: 'geplant',
  committed: 'zugesagt',
  building: 'in Arbeit',
  blocked: 'blockiert',
  shipped: 'ausgeliefert',
  deprioritised: 'zurückgestellt',
  dropped: 'gestrichen',
};

/** A state of the workspace as it stands after "ist" and "wurde". */
export const stateWords = (state: string) => STATES[state] ?? state;

/** A sentence's beginning: the first letter is a capital. */
export const atStart = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "heute", "vor 4 Arbeitstagen"; where the days are not known, the day itself, or nothing. */
export function sinceThen(v: Values, f: Formats, days: string, on: string): string {
  if (given(v, days)) return workingDaysAgo(f, count(v, days));
  return given(v, on) ? `am ${f.date(text(v, on))}` : '';
}

/** A team as the one who acts; where none is named, the words for that. */
export const teamOr = (v: Values, name: string, otherwise: string) => (given(v, name) ? text(v, name) : otherwise);

/** A status as it was said, in the words it was said in. */
export const quoted = (health: string) => `„${health.replace(/-/g, ' ')}“`;

/** Why a warning counts for less than others of its rule. */
export function whyLowered(v: Values, f: Formats): string {
  switch (text(v, 'lowered')) {
    case 'status-old':
      return `; zählt weniger, weil der Status selbst ${given(v, 'days') ? `${workingDays(f, count(v, 'days'))} alt` : 'alt'} ist`;
    case 'meaning-overdue':
      return '; zählt weniger, weil die Prüfung einer Bedeutung überfällig ist';
    case 'untestable':
      return '; zählt weniger, weil eine Bedeutung nicht geprüft werden kann';
    default:
      return '';
  }
}

/** Words joined, without the empty ones. */
export const joined = (...words: string[]) => words.filter((word) => word !== '').join(' ');
