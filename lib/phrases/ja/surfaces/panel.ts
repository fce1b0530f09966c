import { count, given, text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';
import { plainDays, workingDaysAgo } from '../day-counts';
import { stateWords } from '../sentence-parts';

/** What became of a meaning, by the kind of its change. */
const MEANING_CHANGES: Record<string, string> = {
  wording: '書き換え',
  meaning: '別の意味',
  formula: '別の計算式',
  scope: '別の範囲',
};

/** The side panel: what stands on this page, and what the workspace knows besides. */
export const panelPhrases: Catalogue = {
  'panel.title': () => 'このページ',
  'panel.of': (v) => (given(v, 'title') ? `${text(v, 'title')}、${text(v, 'host')}` : text(v, 'host')),
  'panel.host.salesforce': () => 'Salesforce',
  'panel.host.notion': () => 'Notion',
  'panel.host.jira': () => 'Jira',
  'panel.host.other': () => 'このページ',
  'panel.filter': () => '絞り込み、または全体を検索',
  'panel.reading': () => 'このブラウザにあるものを読んでいます',

  'panel.warnings': () => '警告',
  'panel.words': () => '言葉',
  'panel.teams': () => 'チーム',
  'panel.a-to-z': () => '名前順',
  'panel.snoozed': () => '保留中',
  'panel.week': () => 'この7日間の変更',
  'panel.leaning': () => 'ほかのチームが自分のチームに頼るもの',
  'panel.everywhere': () => 'ワークスペース全体',
  'panel.count': (v, f) => f.number(count(v, 'n')),

  'panel.warning': (v, f) => (given(v, 'date') ? `${text(v, 'title')}、${f.date(text(v, 'date'))}` : text(v, 'title')),
  'panel.more': (v, f) => `ほか${f.number(count(v, 'n'))}件`,
  'panel.places': (v, f) => `${f.number(count(v, 'n'))}か所`,
  'panel.also': (v) => `別名 ${text(v, 'names')}`,
  'panel.verified': (v, f) => {
    const [team, on] = [text(v, 'team'), given(v, 'on') ? f.date(text(v, 'on')) : ''];
    if (!team) return on ? `${on}確認` : '未確認';
    return on ? `${team}、${on}確認` : `${team}、未確認`;
  },
  'panel.deprecated': (v) => (given(v, 'by') ? `廃止、${text(v, 'by')}に置き換え` : '廃止'),
  'panel.owner-gone': (v, f) => `${f.date(text(v, 'on'))}から担当なし`,
  'panel.conflict': (v, f) =>
    count(v, 'days') === 0 ? '食い違いが今日から未決' : `食い違いが${plainDays(f, count(v, 'days'))}未決`,
  'panel.proposals': () => 'チームからの提案',
  'panel.proposal-no-team': () => 'チームの指定なし',
  'panel.proposal-example': (v) => `例: ${text(v, 'example')}`,
  'panel.proposal-on': (v, f) => `${f.date(text(v, 'on'))}に提案`,
  'panel.proposals-more': (v, f) => `ほか${f.number(count(v, 'n'))}件`,
  'panel.overdue': (v, f) => (given(v, 'on') ? `${f.date(text(v, 'on'))}から未確認` : '見直しの期限切れ'),
  'panel.said': (v) =>
    given(v, 'by') ? `「${text(v, 'health')}」と報告（${text(v, 'by')}の意味で）` : `「${text(v, 'health')}」と報告`,
  'panel.working-days-ago': (v, f) => workingDaysAgo(f, count(v, 'days')),
  'panel.nothing-said': () => 'まだ報告がありません',
  'panel.dissolved': (v, f) => `${f.date(text(v, 'on'))}解散`,
  'panel.on': (v, f) => f.date(text(v, 'on')),
  'panel.until-changed': () => '変わるまで',

  'panel.calm': () => '見るべきものはありません',
  'panel.calm-dates': (v, f) => {
    const [dates, steps] = [f.number(count(v, 'dates')), f.number(count(v, 'steps'))];
    const checked = `期日${dates}件をステップ${steps}件と照合しました。`;
    const spare = `${f.number(count(v, 'days'))}日の余裕`;
    return count(v, 'dates') === 1
      ? `${checked}${spare}で収まっています。`
      : `${checked}すべて収まり、最も近いもので${spare}です。`;
  },
  'panel.calm-record': () => 'ワークスペースはこのページを知っており、その内容に見るべきものはありません。',
  'panel.calm-words': () => 'ワークスペースにある期日は、ここにはありません。',
  'panel.none-fit': (v) => `このページにもワークスペースにも、「${text(v, 'query')}」というものはありません。`,

  'panel.still.no-source': () => 'ワークスペースが選ばれていないため、どのページでも何も読まず、何も描きません。',
  'panel.still.paused': () => 'ここでは停止中です。このサイトでは何も読まず、何も描きません。',
  'panel.still.elsewhere': () => 'Plumbline はこのページでは動きません。ワークスペース全体を検索できます。',
  'panel.still.silent': () => 'このページではまだ何も読んでいません。ワークスペース全体を検索できます。',

  'panel.show': () => 'ページで見る',
  'menu.look-up': () => '「%s」を調べる',
  'panel.not-shown': () => '今はページ上に見えていません。',
  'panel.snooze': () => '事実が変わるまで保留',
  'panel.wake': () => '戻す',
  'panel.snooze-done': () => '事実が変わるまで保留しました',
  'panel.snooze-failed': () => 'このブラウザに保留を残せませんでした。警告はそのままです。',
  'panel.woken': () => '保留から戻しました',
  'panel.step': (v, f) => {
    const days = `${f.number(count(v, 'days'))}日、${f.range(text(v, 'from'), text(v, 'to'))}`;
    return count(v, 'waits') > 0 ? `${days}、その前に${f.number(count(v, 'waits'))}日待ち。` : `${days}。`;
  },
  'panel.move': () => '移動',
  'panel.open': () => '開く',
  'panel.key.snooze': () => '保留',
  'panel.key.differs': () => '別の意味',
  'panel.key.back': () => 'ページに戻る',
  'panel.key.enter': () => 'Enter',
  'panel.key.esc': () => 'Esc',

  'item.also': () => '別名',
  'item.where': () => 'キー',
  'item.owner': () => '担当',
  'item.no-owner': () => 'なし',
  'item.state-label': () => '状態',
  'item.state-is': (v, f) => {
    const words = stateWords(text(v, 'state'));
    const state = given(v, 'on') ? `${words}、${f.date(text(v, 'on'))}` : words;
    return given(v, 'reason') ? `${state}: ${text(v, 'reason')}` : state;
  },
  'item.date': () => '期日',
  'item.date-is': (v, f) => {
    if (!given(v, 'date')) return 'なし';
    const date = f.date(text(v, 'date'));
    return given(v, 'said') ? `${date}（${f.date(text(v, 'said'))}記載）` : date;
  },
  'item.status': () => 'ステータス',
  'item.status-is': (v, f) =>
    given(v, 'team')
      ? `「${text(v, 'health')}」、${text(v, 'team')}が${f.date(text(v, 'on'))}に報告`
      : `「${text(v, 'health')}」、${f.date(text(v, 'on'))}に報告`,
  'item.look': () => '見るべきもの',

  'week.meaning': (v) => {
    const change = MEANING_CHANGES[text(v, 'kind')] ?? '変更';
    return given(v, 'team') ? `${text(v, 'team')}: ${change}` : `全社: ${change}`;
  },
  'week.state': (v) =>
    given(v, 'reason')
      ? `今は${stateWords(text(v, 'state'))}: ${text(v, 'reason')}`
      : `今は${stateWords(text(v, 'state'))}`,
  'week.date': (v, f) =>
    given(v, 'was')
      ? `期日が${f.date(text(v, 'was'))}から${f.date(text(v, 'date'))}に変更`
      : `期日が${f.date(text(v, 'date'))}に決定`,
  'week.ask': (v, f) => {
    const date = given(v, 'date') ? f.date(text(v, 'date')) : '';
    if (v.agreement === 'asked') return date ? `${date}の期日を依頼` : '期日を依頼';
    if (v.agreement === 'agreed') return date ? `${date}で合意` : '合意';
    const declined = date ? `${date}は断られた` : '断られた';
    return given(v, 'offered') ? `${declined}（${f.month(text(v, 'offered'))}を提示）` : declined;
  },
  'leaning.row': (v, f) => `仕事${f.number(count(v, 'n'))}件: ${text(v, 'teams')}`,
  'leaning.none': () => '自分のチームの仕事を必要とするほかのチームはありません。',
  'leaning.no-team': () => '設定で自分のチームを選ぶと、ほかのチームが頼るものが見えます。',
};
