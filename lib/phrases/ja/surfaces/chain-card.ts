import { count, given, text } from '../../en/surfaces/value-text';
import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';
import { lateBy, lateInShort, plainDays, workingDays } from '../day-counts';

/** "9月14日から9月24日": a stretch of days, to be read aloud. */
function spokenRange(f: Formats, from: string, to: string): string {
  return from === to ? f.longDate(from) : `${f.longDate(from)}から${f.longDate(to)}`;
}

/** What is taken from the total; a target before the start leaves less than nothing: "16 − (−15)". */
const subtracted = (f: Formats, days: number) => (days < 0 ? `(−${f.number(-days)})` : f.number(days));

/** Why observed durations are not used. */
const UNFIT: Record<string, string> = {
  few: '件数が少なく不使用',
  old: '古く不使用',
  open: 'その日が終わるまで不使用',
};

/** The card of a chain that misses its date. */
export const chainPhrases: Catalogue = {
  'chain.ends': (v, f) => `工程の終わりは${f.date(text(v, 'date'))}、`,
  'chain.late': (v, f) => lateBy(f, count(v, 'days')),
  'chain.target': (v, f) => `${given(v, 'label') ? text(v, 'label') : '期日'}は${f.date(text(v, 'date'))}。`,
  'chain.each-fits': (v, f) => `一つずつなら収まり、合わせると${lateBy(f, count(v, 'days'))}。`,
  'chain.budget-late': (v, f) => `見込みどおりでも終わりは${f.date(text(v, 'date'))}、${lateBy(f, count(v, 'days'))}。`,
  'chain.budget-fits': (v, f) =>
    `見込みどおりなら終わりは${f.date(text(v, 'date'))}、${workingDays(f, count(v, 'days'))}の余裕。`,
  'chain.ambiguous': (v, f) =>
    `ページの日付は二通りに読めるため、ワークスペースの${f.date(text(v, 'date'))}を使っています。`,

  'chain.table': (v, f) => `${f.date(text(v, 'from'))}から${f.date(text(v, 'to'))}までのステップ`,
  'chain.column.step': () => 'ステップ、日数、日付、出どころ',
  'chain.column.alone': () => '単独では',
  'chain.weeks': () => '一列が一週間です。',
  'axis.date': (v, f) => f.date(text(v, 'date')),

  'step.days': (v, f) => `${f.number(count(v, 'days'))}日`,
  'step.budgeted': (v, f) => `見込み${f.number(count(v, 'days'))}`,
  'step.budgeted-on': (v, f) => `${f.date(text(v, 'on'))}の見込み`,
  'step.median': (v, f) => `${f.date(text(v, 'to'))}までの直近${f.number(count(v, 'n'))}件の中央値`,
  'step.observed-unused': (v, f) =>
    `${f.date(text(v, 'to'))}までの${f.number(count(v, 'n'))}件で実績${f.number(count(v, 'median'))}: ${UNFIT[text(v, 'unfit')] ?? '不使用'}`,
  'step.away': (v, f) => `不在 ${f.range(text(v, 'from'), text(v, 'to'))}、代行なし`,
  'step.waits': (v, f) => `待ち ${f.range(text(v, 'from'), text(v, 'to'))}、${workingDays(f, count(v, 'days'))}`,
  'step.condition': (v) => `${text(v, 'fact')} ${text(v, 'value')}`,
  'step.applies': (v) => `条件: ${text(v, 'conditions')}`,
  'step.done': (v, f) => `${f.date(text(v, 'on'))}完了`,
  'step.in-progress': (v, f) => `${f.date(text(v, 'since'))}から進行中`,

  'spoken.days': (v, f) => plainDays(f, count(v, 'days')),
  'spoken.range': (v, f) => spokenRange(f, text(v, 'from'), text(v, 'to')),
  'spoken.waits': (v, f) => `${plainDays(f, count(v, 'days'))}待ち、${spokenRange(f, text(v, 'from'), text(v, 'to'))}`,
  'spoken.then': (v) => `続いて${text(v, 'what')}`,

  'alone.fits': () => '単独なら収まる',
  'alone.late': (v, f) => `単独で${lateInShort(f, count(v, 'days'))}`,
  'alone.ends': (v, f) => `${f.date(text(v, 'date'))}に終了`,
  'alone.spoken-fits': (v, f) => `単独なら収まり、${f.longDate(text(v, 'date'))}に終わります。`,
  'alone.spoken-late': (v, f) => `単独では${f.longDate(text(v, 'date'))}に終わり、${lateBy(f, count(v, 'days'))}です。`,

  'sum.total': (v, f) =>
    `${text(v, 'terms')}${count(v, 'waiting') > 0 ? `、待ち${f.number(count(v, 'waiting'))}` : ''} = ${f.number(count(v, 'total'))}日。`,
  'sum.late': (v, f) =>
    `${f.number(count(v, 'total'))} − ${subtracted(f, count(v, 'available'))} = ${count(v, 'late') > 0 ? lateInShort(f, count(v, 'late')) : `0日、${lateBy(f, 0)}`}`,
  'sum.available': (v, f) => `${f.date(text(v, 'to'))}まで${f.number(count(v, 'available'))}日。`,
  'sum.none-left': (v, f) => `${f.date(text(v, 'to'))}までの営業日は残っていません。`,

  'fits.title': () => '収まる最小の変更',
  'fits.no-single': (v, f) => `一つの変更では収まりません。最も近いもので${lateBy(f, count(v, 'days'))}`,
  'fits.none': () => '二つまでの変更では収まりません',
  'fits.none-tried': () => '試した変更では収まりません',
  'fits.cut': () => 'この工程は大きく、すべての変更は試せません。ほかにもあるかもしれません。',
  'fits.nothing-to-change': () =>
    'この工程には、すぐ始める、代行を立てる、省く、のいずれもできるステップがありません。',
  'fits.best': () => '最もよい変更でも遅れます',
  'fits.spare': (v, f) => `${f.number(count(v, 'days'))}日の余裕`,
  'fits.late': (v, f) => lateInShort(f, count(v, 'days')),
  'fits.note': () => 'メモを作る',
  'fits.note-for': (v) => `メモを作る: ${text(v, 'change')}`,
  'fits.copied': () => 'コピーしました',
  'fits.copied-said': () => 'メモをコピーしました。何も送っていません。',
  'fits.copy-failed': () => 'ブラウザがコピーを許しませんでした。選択して手でコピーしてください。',

  'sources.title': () => '数字の出どころ',
  'sources.assumption': (v, f) =>
    `${text(v, 'step')}: 見込み${f.number(count(v, 'days'))}日は${text(v, 'by')}が${f.date(text(v, 'on'))}に設定:「${text(v, 'why')}」`,
  'sources.observed': (v, f) =>
    `${text(v, 'step')}: 中央値${f.number(count(v, 'median'))}日${given(v, 'p80') ? `、80%が${f.number(count(v, 'p80'))}日以内` : ''}、${f.number(count(v, 'n'))}件、${f.date(text(v, 'from'))}から${f.date(text(v, 'to'))}`,
  'sources.away': (v, f) =>
    `${text(v, 'step')}は${text(v, 'role')}を待ちます。不在 ${f.range(text(v, 'from'), text(v, 'to'))}、代行なし`,
  'sources.p80': (v, f) => `すべてが遅めに進むと、工程の終わりは${f.date(text(v, 'date'))}です。確率ではありません。`,
  'sources.latest-start': (v, f) => `間に合う最も遅い開始は${f.date(text(v, 'date'))}です。`,
};
