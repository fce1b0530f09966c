import type { Formats } from '../formats';
import type { Catalogue, Values } from '../say';
import { quoted, teamOr } from './sentence-parts';
import { given, text } from './surfaces/value-text';

const asOf = (v: Values, f: Formats) => `As of ${f.date(text(v, 'today'))}`;

/** Sentences to copy that hold whoever reads them: made of dated facts, never of anybody's prose. */
export const safePhrases: Catalogue = {
  'safe.date-inversion': (v, f) =>
    `${asOf(v, f)}, ${text(v, 'name')} is planned for ${f.date(text(v, 'due'))}, which is after ${f.date(text(v, 'by'))}.`,
  'safe.needs-deprioritised': (v, f) =>
    `${asOf(v, f)}, ${text(v, 'name')} has no date${given(v, 'on') ? `; it was ${text(v, 'state')} on ${f.date(text(v, 'on'))}` : ''}.`,
  'safe.never-agreed': (v, f) =>
    `${asOf(v, f)}, ${text(v, 'name')} has no agreed date${given(v, 'asked') ? `; a date was asked for on ${f.date(text(v, 'asked'))}` : ''}.`,
  'safe.promised-before-committed': (v, f) =>
    `${asOf(v, f)}, ${text(v, 'name')} is not committed and has no agreed date.`,
  'safe.slipped-after-promise': (v, f) => `${asOf(v, f)}, ${text(v, 'name')} is planned for ${f.date(text(v, 'due'))}.`,
  'safe.meanings-differ': (v, f) =>
    `${teamOr(v, 'author', 'Its team')} said ${quoted(text(v, 'health'))} of ${text(v, 'name')} on ${f.date(text(v, 'said'))}; not every team means the same by it.`,
};
