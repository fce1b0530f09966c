import type { Formats } from '../formats';
import type { Catalogue, Phrase, Values } from '../say';
import { atStart, inSentence } from './sentence-parts';
import { text } from './surfaces/value-text';

/** "24–30 Sep", where both days are given. */
export const range = (v: Values, f: Formats) => f.range(text(v, 'from'), text(v, 'to'));

/** What a change is called, as it stands inside a line. */
export const levers: Catalogue = {
  parallel: (v) => `start ${inSentence(text(v, 'step'))} now`,
  delegate: (v, f) => `delegate ${inSentence(text(v, 'step'))}${v.several ? `, ${range(v, f)}` : ''}`,
  fact: (v) => text(v, 'lever') || `leave out ${inSentence(text(v, 'step'))}`,
};

/** Each change twice: at the beginning of a line, and after another ("Start pricing sign-off now + swap clause 14.3"). */
export const leverPhrases: Catalogue = Object.fromEntries(
  Object.entries(levers).flatMap(([change, phrase]): [string, Phrase][] => [
    [`lever.${change}`, (v, f) => atStart(phrase(v, f))],
    [`lever.${change}.also`, phrase],
  ]),
);
