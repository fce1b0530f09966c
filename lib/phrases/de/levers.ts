import { text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Phrase, Values } from '../say';
import { atStart } from './sentence-parts';

/** "24.–30. Sept.", where both days are given. */
export const range = (v: Values, f: Formats) => f.range(text(v, 'from'), text(v, 'to'));

/** What a change is called, as it stands inside a line. */
export const levers: Catalogue = {
  parallel: (v) => `${text(v, 'step')} jetzt beginnen`,
  delegate: (v, f) => `Vertretung für ${text(v, 'step')}${v.several ? `, ${range(v, f)}` : ''}`,
  fact: (v) => text(v, 'lever') || `${text(v, 'step')} auslassen`,
};

/** Each change twice: at the beginning of a line, and after another. */
export const leverPhrases: Catalogue = Object.fromEntries(
  Object.entries(levers).flatMap(([change, phrase]): [string, Phrase][] => [
    [`lever.${change}`, (v, f) => atStart(phrase(v, f))],
    [`lever.${change}.also`, phrase],
  ]),
);
