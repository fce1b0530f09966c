import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Values } from '../say';
import { quoted, teamOr } from './sentence-parts';

const owner = (v: Values) => teamOr(v, 'team', '担当チーム');
const author = (v: Values) => teamOr(v, 'author', '報告したチーム');
const by = (v: Values, f: Formats) => f.date(text(v, 'by'));

/** Things to do about a warning, each the beginning of a line. None of them is done by Plumbline. */
export const doPhrases: Catalogue = {
  'do.move-target': (v, f) => `この期日を${f.date(text(v, 'to'))}以降に移す`,
  'do.move-needed-by': (v, f) => `必要になる日を${f.date(text(v, 'to'))}以降に移す`,
  'do.agree-earlier': (v, f) => `${owner(v)}と${by(v, f)}までの期日に合意する`,
  'do.ask-return': (v) => `${text(v, 'name')}が戻るか、いつ戻るかを${owner(v)}に尋ねる`,
  'do.promise-without': (v, f) => `${text(v, 'name')}なしで${f.date(text(v, 'target'))}を守るか、動かす`,
  'do.unblock': (v) => `${text(v, 'name')}を進めるには何がいつまでに要るかを${owner(v)}に尋ねる`,
  'do.ask-new-date': (v) => `${text(v, 'name')}の守れる期日を${owner(v)}に尋ねる`,
  'do.ask-date': (v, f) => `${given(v, 'by') ? `${by(v, f)}までの` : ''}期日を${owner(v)}に尋ねる`,
  'do.ask-again': (v, f) => `${by(v, f)}までの期日を${owner(v)}にもう一度尋ねる`,
  'do.take-offer': (v, f) =>
    given(v, 'offered') ? `${f.month(text(v, 'offered'))}で計画する` : `${owner(v)}が出せる期日を尋ねる`,
  'do.safe-sentence': () => '安全な一文をコピー',
  'do.check-still-holds': (v, f) =>
    given(v, 'target') ? `${f.date(text(v, 'target'))}がまだ守れるか確かめる` : 'この期日がまだ守れるか確かめる',
  'do.agree-again': (v, f) => `${owner(v)}と${f.date(text(v, 'due'))}で合意する`,
  'do.settle-meaning': (v) => `${quoted(text(v, 'health'))}のどの意味が有効かを${text(v, 'role')}に尋ねる`,
  'do.ask-meaning': (v) => `ここでの${quoted(text(v, 'health'))}の意味を${author(v)}に尋ねる`,
  'do.say-again': (v) => `ステータスの更新を${author(v)}に頼む`,
  'do.one-date': (v) => `ここと${text(v, 'name')}を同じ期日にする`,
  'do.break-loop': () => 'このつながりの一つを外す',
  'do.name-owner': () => '担当チームを決める',
  'do.offer-to-successor': (v) => `${text(v, 'successor')}に担当を頼む`,
  'do.delegate': (v, f) => `${f.range(text(v, 'from'), text(v, 'to'))}の${teamOr(v, 'role', '役割')}の代行を決める`,
  'do.sign-before': (v, f) => `${text(v, 'step')}を${f.date(text(v, 'from'))}より前に済ませる`,
  'do.answer-ask': (v) => (count(v, 'asked') > 1 ? '期日をそれぞれ答えるか、断る' : '期日を答えるか、断る'),
  'do.tell-leaning': () => '現状を伝えるメモをコピー',
  'do.complete': () => 'レコードを補ってから見直す',
};
