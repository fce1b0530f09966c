import { count, given, text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';

/** What a reader can send back to the workspace, and what becomes of it. */
export const feedbackPhrases: Catalogue = {
  'ask.cancel': () => 'やめる',
  'ask.variant': () => '自分のチームでは別の意味で使う',
  'ask.variant.short': () => '自分のチームでの意味を一行で',
  'ask.variant.note': () => '当てはまる例、または当てはまらない例（空でも可）',
  'ask.variant.send': () => '提案する',
  'ask.case': () => '当てはまらない場合がある…',
  'ask.case.note': () => '当てはまらない場合',
  'ask.case.send': () => '担当に尋ねる',
  'ask.confirm': () => '自分のチームとして確認',
  'ask.confirm.send': () => '確認する',
  'ask.own': () => '担当を申し出る',
  'ask.own.note': () => '申し出に添える言葉（空でも可）',
  'ask.own.send': () => '申し出を送る',
  'ask.own.offer': () => '自分たちのチームが担当を申し出ます。',
  'ask.date': () => '期日を依頼',
  'ask.date.note': () => '依頼に添える言葉（空でも可）',
  'ask.date.send': () => '依頼する',
  'ask.wrong': () => 'この警告は正しくない',
  'ask.wrong.note': () => '正しくないところ（空でも可）',
  'ask.wrong.send': () => '送る',
  'ask.step': () => 'ステップを訂正',
  'ask.step.note': () => 'どのステップか、正しくは何か',
  'ask.step.send': () => '訂正を送る',

  'whole.title': () => '送るものはこれですべてです:',
  'whole.about': () => '対象',
  'whole.team': () => '送るチーム',
  'whole.no-team': () => '未選択',
  'whole.meaning': () => '意味',
  'whole.variant': () => 'どの意味か',
  'whole.asked-of': () => '依頼先',
  'whole.needed-by': () => '必要な日',
  'whole.note': () => 'メモ',
  'whole.day': () => '日付',
  'whole.workspace': () => 'ワークスペース',
  'whole.version': (v) => `${text(v, 'name')} v${text(v, 'version')}`,
  'whole.raw': () => '送られるそのままの形',

  'sent.variant-proposal': (v, f) => `${f.date(text(v, 'on'))}に意味を提案しました。`,
  'sent.adoption': (v, f) => `${f.date(text(v, 'on'))}に自分のチームとして確認しました。`,
  'sent.asked-date': (v, f) => `${f.date(text(v, 'on'))}に期日を依頼しました。`,
  'sent.feedback.wrong-match': (v, f) => `${f.date(text(v, 'on'))}に印の誤りを知らせました。`,
  'sent.feedback.does-not-hold': (v, f) => `${f.date(text(v, 'on'))}に当てはまらない場合を尋ねました。`,
  'sent.feedback.warning-wrong': (v, f) => `${f.date(text(v, 'on'))}に警告の誤りを知らせました。`,
  'sent.feedback.other': (v, f) => `${f.date(text(v, 'on'))}に担当へ書き送りました。`,
  'sent.state.saved': () => 'この端末に保存しました。ワークスペースに接続できたときに送ります。',
  'sent.state.sending': () => '保存し、送っているところです。',
  'sent.state.sent': () => 'ワークスペースに届いています。',
  'sent.state.rejected': (v) =>
    given(v, 'reason')
      ? `ワークスペースは受け取りませんでした:「${text(v, 'reason')}」。`
      : 'ワークスペースは受け取りませんでした。',
  'sent.state.nowhere': () => 'この端末に保存しました。このワークスペースには送り先が指定されていません。',
  'answer.holds': (v) => `「${text(v, 'case')}」について尋ねました。今の意味では、当てはまる例に挙げられています。`,
  'answer.does-not-hold': (v) =>
    `「${text(v, 'case')}」について尋ねました。今の意味では、当てはまらない例に挙げられています。`,
  sentences: (v) => `${text(v, 'first')}${text(v, 'second')}`,
  number: (v, f) => f.number(count(v, 'n')),
};
