import { count, given, text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';
import { daysAgo, plainDays, workingDays, workingDaysAgo } from '../day-counts';

/** What every card says: its close button, its foot, its waiting and its failing. */
export const cardPhrases: Catalogue = {
  'card.close': () => '閉じる',
  'card.mark': () => 'Plumbline',
  'card.reading': () => 'ワークスペースを読んでいます',
  'card.problem': () => '表示するものがありません',
  'card.foot': (v, f) =>
    `${text(v, 'workspace')} v${text(v, 'version')}、${f.instant(text(v, 'asOf'), text(v, 'timeZone'))}現在`,
  'card.back': (v) => `${text(v, 'to')}に戻る`,
  'card.more': () => 'ほか',
  'card.known': () => 'この言葉は知っている',
  'card.known-done': () => '意味が変わるまで、印を付けません。',
  'card.unknown': () => 'この言葉にまた印を付ける',
  'card.unknown-done': () => 'また印を付けました。',
  'card.not-kept': () => 'このブラウザに残せませんでした。',
  'card.mark-read': () => '読んだことにする',
  'card.pause': () => 'このサイトで停止',
  'card.paused': () => 'このサイトで停止しました。ポップアップで再開できます。',
  'card.not-paused': () => 'このブラウザに停止を残せませんでした。Plumbline が休むと停止も終わります。',
  'card.retry': () => 'もう一度試す',
  'card.unreachable': (v, f) => {
    const days = count(v, 'days');
    const age = days === 0 ? '今日のもの' : `${workingDays(f, days)}前のもの`;
    return `ワークスペースに接続できません。この写しは${age}です。`;
  },
  'card.snooze': () => '事実が変わるまで保留',
  'card.snooze-day': () => '日を決めて保留',
  'card.snooze-field': () => '保留の期限',
  'card.snooze-set': () => '保留する',
  'card.snoozed-until': (v, f) => `${f.date(text(v, 'on'))}まで保留します。その前に事実が変われば戻ります。`,
  'card.snoozed': () => '事実が変わるまで保留しました',
  'card.not-snoozed': () => 'このブラウザに保留を残せませんでした。印はそのままです。',
  'card.pin': () => '開いたままにする',
  'card.mute-here': () => 'このサイトではこの語に印を付けない',
  'card.mute-everywhere': () => 'どこでもこの語に印を付けない',
  'card.mute-tell': () =>
    '印を外すとき担当に知らせる: どの語か、このサイトだけかどこでもか。ページの内容は送りません。',
  'card.mute-told': () => '担当に知らせました。',
  'card.muted-here': () => 'このサイトで表示しません。設定ページで元に戻せます。',
  'card.muted-everywhere': () => 'どこでも表示しません。設定ページで元に戻せます。',
  'card.not-muted': () => 'このブラウザに残せなかったため、また表示されるかもしれません。',
};

/** The card of a term, and of a name that several terms share. */
export const termPhrases: Catalogue = {
  'term.meanings': (v, f) => {
    const [teams, meanings] = [count(v, 'teams'), count(v, 'meanings')];
    const said = `意味${f.number(meanings)}件`;
    return teams > 0 ? `${f.number(teams)}チーム、${said}` : said;
  },
  'term.reference': (v, f) => `${f.number(count(v, 'n'))}チームの基準`,
  'term.as-of': (v, f) => `${f.instant(text(v, 'at'), text(v, 'timeZone'))}現在`,
  'term.changed': (v, f) => `${f.date(text(v, 'readOn'))}に読んだあとで変わっています`,
  'term.changed-on': (v, f) => `${f.date(text(v, 'on'))}に変わりました。読んだのは${f.date(text(v, 'readOn'))}です。`,
  'term.as-used': (v) => `${text(v, 'team')}での使い方`,
  'term.company-wide': () => '全社',
  'term.your-team': () => '自分のチーム',
  'term.applies': () => '自分に当てはまる',
  'term.replaced': (v) => `${text(v, 'old')}、${text(v, 'by')}に置き換え`,
  'term.deprecated': (v) => `${text(v, 'old')}、廃止`,
  'term.draft': () => '下書き',
  'term.unverified': () => '未確認',
  'term.why': () => '理由',
  'term.changed-by': () => '変更',
  'term.proposed': () => '提案',
  'term.proposed-on': (v, f) => f.date(text(v, 'on')),
  'term.confirmed': () => '確認済み',
  'term.confirmed-by': (v, f) => `${f.number(count(v, 'of'))}チーム中${f.number(count(v, 'n'))}`,
  'term.also-says': () => '別の意味を持つチーム',
  'term.used-on': () => '使用箇所',
  'term.still-on': () => '残る箇所',
  'term.items': (v, f) => `仕事${f.number(count(v, 'n'))}件`,
  'term.related': () => '関連',
  'term.no-meaning': () => '意味はまだ書かれていません。',
  'term.formula': () => '計算式',
  'term.owner': () => '担当',
  'term.owner-status': () => 'ステータス',
  'term.verified': () => '確認',
  'term.used-by': () => '使用',
  'term.source': () => '出典',
  'term.open-source': () => '出典',
  'term.no-owner': () => 'なし',
  'term.dissolved': (v, f) => `${f.date(text(v, 'on'))}解散`,

  'detail.title': () => '全文',
  'detail.unit': () => '単位',
  'detail.window': () => '期間',
  'detail.includes': () => '含む',
  'detail.excludes': () => '除く',
  'detail.examples': () => '当てはまる',
  'detail.not-examples': () => '当てはまらない',
  'detail.assumptions': () => '前提',
  'detail.holds-until': (v, f) => `${text(v, 'text')}（${f.date(text(v, 'on'))}まで）`,
  'detail.held-until': (v, f) => `${text(v, 'text')}（${f.date(text(v, 'on'))}に終了）`,
  'diff.removed': () => '削除:',
  'diff.added': () => '追加:',
  'list.comma': () => '、',
  'list.more': (v, f) => `、ほか${f.number(count(v, 'n'))}件`,

  'item.names': (v, f) => `一つの仕事に名前が${f.number(count(v, 'n'))}つ`,
  'item.name': () => 'これも同じ仕事の名前',
  'item.name-in': (v) => `${text(v, 'host')}で`,
  'item.state': () => '状態',
  'item.target': () => '期日',
  'item.no-target': () => '期日なし',

  'note.conflict': (v, f) => {
    const meanings = `意味が${f.number(count(v, 'meanings'))}つあり`;
    const days = count(v, 'days');
    return days === 0 ? `${meanings}、今日から未決です。` : `${meanings}、${plainDays(f, days)}未決です。`;
  },
  'note.decides': (v) => (given(v, 'role') ? `${text(v, 'role')}が決めます。` : '決める役割は指定されていません。'),
  'note.deprecated': () => '廃止。',
  'note.replaced': (v) => (given(v, 'by') ? `代わりは${text(v, 'by')}です。` : '代わりは指定されていません。'),
  'note.owner-gone': () => '担当するチームがありません。',
  'note.dissolved': (v, f) =>
    `${text(v, 'team')}は${f.date(text(v, 'on'))}に解散しました${given(v, 'successor') ? `（後継 ${text(v, 'successor')}）` : ''}。`,

  'note.verified-before': (v, f) => `確認はそれより前の${daysAgo(f, count(v, 'days'))}です。`,
  'note.verified-since': (v, f) => `${daysAgo(f, count(v, 'days'))}に確認されています。`,
  'note.overdue': (v, f) =>
    given(v, 'dueOn') ? `見直しの期限は${f.date(text(v, 'dueOn'))}に過ぎています。` : '見直しの期限が過ぎています。',
  'note.verified-last': (v, f) => `最後の確認は${daysAgo(f, count(v, 'days'))}です。`,

  'verified.fresh': (v, f) => `${f.date(text(v, 'on'))}、${daysAgo(f, count(v, 'days'))}`,
  'verified.due': (v, f) =>
    `${f.date(text(v, 'on'))}、${daysAgo(f, count(v, 'days'))}、${given(v, 'dueOn') ? `${f.date(text(v, 'dueOn'))}までに` : ''}見直し`,
  'verified.overdue': (v, f) =>
    `${f.date(text(v, 'on'))}、${daysAgo(f, count(v, 'days'))}、${given(v, 'dueOn') ? `${f.date(text(v, 'dueOn'))}から` : ''}期限切れ`,
  'verified.never': () => '未確認',
  'verified.meaning-overdue': (v, f) =>
    given(v, 'dueOn') ? `${f.date(text(v, 'dueOn'))}から未確認` : '見直しの期限切れ',
  'verified.meaning-never': () => '一度も確認されていない',

  'status.on-track': () => 'on track',
  'status.at-risk': () => 'at risk',
  'status.off-track': () => 'off track',
  'status.paused': () => 'paused',
  'status.said': (v, f) =>
    `${workingDaysAgo(f, count(v, 'days'))}に${v.old ? '最後に' : ''}「${text(v, 'health')}」と報告`,
  'status.note': (v) => `「${text(v, 'note')}」`,

  'choice.sub': (v, f) => `${f.number(count(v, 'n'))}つの用語がこの名前です`,
};
