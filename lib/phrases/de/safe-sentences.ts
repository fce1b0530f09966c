import { given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Values } from '../say';
import { quoted, stateWords, teamOr } from './sentence-parts';

const asOf = (v: Values, f: Formats) => `Stand ${f.date(text(v, 'today'))}:`;

/** Sentences to copy that hold whoever reads them: made of dated facts, never of anybody's prose. */
export const safePhrases: Catalogue = {
  'safe.date-inversion': (v, f) =>
    `${asOf(v, f)} ${text(v, 'name')} ist für den ${f.date(text(v, 'due'))} geplant, also nach dem ${f.date(text(v, 'by'))}.`,
  'safe.needs-deprioritised': (v, f) =>
    `${asOf(v, f)} ${text(v, 'name')} hat keinen Termin${given(v, 'on') ? `; es wurde am ${f.date(text(v, 'on'))} ${stateWords(text(v, 'state'))}` : ''}.`,
  'safe.never-agreed': (v, f) =>
    `${asOf(v, f)} ${text(v, 'name')} hat keinen vereinbarten Termin${given(v, 'asked') ? `; am ${f.date(text(v, 'asked'))} wurde nach einem gefragt` : ''}.`,
  'safe.promised-before-committed': (v, f) =>
    `${asOf(v, f)} ${text(v, 'name')} ist nicht zugesagt und hat keinen vereinbarten Termin.`,
  'safe.slipped-after-promise': (v, f) =>
    `${asOf(v, f)} ${text(v, 'name')} ist für den ${f.date(text(v, 'due'))} geplant.`,
  'safe.meanings-differ': (v, f) =>
    `${teamOr(v, 'author', 'Das zuständige Team')} sagte ${quoted(text(v, 'health'))} über ${text(v, 'name')} am ${f.date(text(v, 'said'))}; nicht jedes Team meint damit dasselbe.`,
};
