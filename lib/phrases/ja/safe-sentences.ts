import { given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Values } from '../say';
import { quoted, stateWords, teamOr } from './sentence-parts';

const asOf = (v: Values, f: Formats) => `${f.date(text(v, 'today'))}現在、`;

/** Sentences to copy that hold whoever reads them: made of dated facts, never of anybody's prose. */
export const safePhrases: Catalogue = {
  'safe.date-inversion': (v, f) =>
    `${asOf(v, f)}${text(v, 'name')}の予定は${f.date(text(v, 'due'))}で、${f.date(text(v, 'by'))}より後です。`,
  'safe.needs-deprioritised': (v, f) =>
    `${asOf(v, f)}${text(v, 'name')}には期日がありません${given(v, 'on') ? `（${f.date(text(v, 'on'))}に${stateWords(text(v, 'state'))}）` : ''}。`,
  'safe.never-agreed': (v, f) =>
    `${asOf(v, f)}${text(v, 'name')}には合意した期日がありません${given(v, 'asked') ? `（${f.date(text(v, 'asked'))}に依頼済み）` : ''}。`,
  'safe.promised-before-committed': (v, f) =>
    `${asOf(v, f)}${text(v, 'name')}は確約されておらず、合意した期日もありません。`,
  'safe.slipped-after-promise': (v, f) => `${asOf(v, f)}${text(v, 'name')}の予定は${f.date(text(v, 'due'))}です。`,
  'safe.meanings-differ': (v, f) =>
    `${teamOr(v, 'author', '担当チーム')}は${f.date(text(v, 'said'))}に${text(v, 'name')}を${quoted(text(v, 'health'))}と報告しましたが、この言葉の意味はチームによって違います。`,
};
