import { count, given, text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';

/** The card of a team. */
export const teamPhrases: Catalogue = {
  'team.sub': () => 'チーム',
  'team.dissolved': (v, f) => `${f.date(text(v, 'on'))}に解散しました。`,
  'team.successor': () => '仕事の引き継ぎ先',
  'team.no-successor': () => '引き継ぐチームは指定されていません。',
  'team.nothing-said': () => 'まだ報告がありません',
  'team.meant-by': (v) => `${text(v, 'team')}での意味: ${text(v, 'short')}`,
  'team.intake': () => '受け入れ',
  'team.intake.open': () => '受付中: 新しい仕事を受けます',
  'team.intake.limited': () => '制限中: 先に相談が必要です',
  'team.intake.closed': () => '停止中: 新しい仕事を受けません',
  'team.away': () => '不在',
  'team.absence': (v, f) => `${text(v, 'role')}、${f.range(text(v, 'from'), text(v, 'to'))}、代行なし`,
  'team.absence-delegate': (v, f) =>
    `${text(v, 'role')}、${f.range(text(v, 'from'), text(v, 'to'))}、代行: ${text(v, 'delegate')}`,
  'team.part-of': () => '所属',
  'team.owns': () => '担当',
  'team.owns-counts': (v, f) => {
    const [terms, items] = [count(v, 'terms'), count(v, 'items')];
    const words = `用語${f.number(terms)}件`;
    const work = `仕事${f.number(items)}件`;
    return terms > 0 && items > 0 ? `${words}、${work}` : terms > 0 ? words : work;
  },
  'team.contact': () => '連絡先',
  'team.queue': () => '待ち行列',
  'team.counted': (v, f) => (given(v, 'on') ? `${f.date(text(v, 'on'))}集計` : ''),
  'team.queue.waiting': () => '待ち',
  'team.queue.blocked': () => '停止中',
  'team.queue.aging': () => '長期化',
  'team.queue.unowned': () => '担当なし',
};
