import { text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Phrase, Values } from '../say';

/** "9月24日～30日", where both days are given. */
export const range = (v: Values, f: Formats) => f.range(text(v, 'from'), text(v, 'to'));

/** What a change is called, as it stands inside a line. */
export const levers: Catalogue = {
  parallel: (v) => `${text(v, 'step')}を今始める`,
  delegate: (v, f) => `${text(v, 'step')}に代行を立てる${v.several ? `（${range(v, f)}）` : ''}`,
  fact: (v) => text(v, 'lever') || `${text(v, 'step')}を省く`,
};

/** Each change twice: at the beginning of a line, and after another. */
export const leverPhrases: Catalogue = Object.fromEntries(
  Object.entries(levers).flatMap(([change, phrase]): [string, Phrase][] => [
    [`lever.${change}`, phrase],
    [`lever.${change}.also`, phrase],
  ]),
);
