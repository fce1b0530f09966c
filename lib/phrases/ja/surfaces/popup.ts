import { count, given, text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';

/** The toolbar popup. */
export const popupPhrases: Catalogue = {
  'popup.name': () => 'Plumbline',
  'popup.options': () => '設定',
  'popup.opening': () => 'このブラウザにあるものを読んでいます',

  'search.label': (v, f) => `${f.number(count(v, 'n'))}件の用語を検索`,
  'search.also': (v) => `別名 ${text(v, 'names')}`,
  'search.none': (v) => `「${text(v, 'query')}」というものはありません。`,
  'search.count': (v, f) => {
    const [shown, total] = [count(v, 'shown'), count(v, 'total')];
    return shown < total ? `${f.number(total)}件中${f.number(shown)}件` : `${f.number(total)}件`;
  },
  'search.enter': () => 'Enter',
  'search.clear': () => 'Esc',

  'page.title': () => 'このページ',
  'page.counts': (v, f) => `警告${f.number(count(v, 'warnings'))}件、用語${f.number(count(v, 'terms'))}件`,
  'page.counts-unrecognised': (v, f) =>
    `警告${f.number(count(v, 'warnings'))}件、用語${f.number(count(v, 'terms'))}件。ここで認識したレコードはありません`,
  'page.paused': () => '停止中は読みません',
  'page.elsewhere': () => 'Plumbline はこのページでは動きません',
  'page.silent': () => 'このページにはまだ何も表示していません',

  'unrecognised.words': () => 'このページは認識されません。言葉は引き続き使えます。',
  'unrecognised.silent': () => 'このページは認識されないため、何も表示されません。',
  'unrecognised.text': () => 'レポートには探したものだけが載り、ページの文章は含まれません',
  'unrecognised.copied': () => 'コピーしました。Plumblineの管理者に送ってください',
  'unrecognised.copy': () => 'レポートをコピー',

  'source.published': (v, f) => `公開 ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'source.as-of': (v, f) => `${f.instant(text(v, 'at'), text(v, 'timeZone'))}現在`,
  'source.from': (v) => `${text(v, 'name')}、バージョン${text(v, 'version')}、${text(v, 'kind')}`,
  'source.never': (v) => `${given(v, 'name') ? text(v, 'name') : '選んだワークスペース'}はまだ読んでいません`,
  'source.kind.sample': () => 'サンプル',
  'source.kind.file': () => 'ファイルから',
  'source.kind.bundle': () => '公開版',
  'source.kind.couch': () => '常時同期',
  'source.set-aside': (v, f) => `正しくないレコード${f.number(count(v, 'n'))}件を除いています。ほかは使っています。`,
  'source.sample': (v, f) =>
    count(v, 'weeks') === 0
      ? 'サンプル: 架空の会社です。'
      : `サンプル: 架空の会社です。今らしく見えるよう、日付を${f.number(count(v, 'weeks'))}週間ずらしています。`,
  'source.change': () => '変更',
  'source.close': () => 'このワークスペースを閉じる',
  'source.closed': () => 'ワークスペースを閉じました。',
  'source.none': () => 'ワークスペースが選ばれていないため、どのページでも何も読まず、何も描きません。',
  'source.choose': () => 'ワークスペースを選ぶ',

  'pause.site': (v) => `${text(v, 'host')}で停止`,
  'pause.everywhere': () => 'すべてで停止',
  'pause.site-on': () => 'このサイトでは何も読まず、何も描きません',
  'pause.everywhere-on': () => 'どのサイトでも何も読まず、何も描きません',

  'team.label': () => '自分のチーム',
  'team.none': () => '未選択',

  'as-of.title': () => '時点を指定して表示',
  'as-of.date': () => '日付',
  'as-of.time': () => '時刻',
  'as-of.apply': () => '表示',
  'as-of.hint': () => '時刻がなければ 09:00。ブラウザを閉じるまで有効です。',
  'as-of.shown': (v, f) => `${f.date(text(v, 'date'))} ${text(v, 'time')}時点で表示中`,
  'as-of.back': () => '今日に戻す',

  'fits-again.row': (v, f) => `再び収まりました: ${text(v, 'title')}、${f.number(count(v, 'days'))}日の余裕`,
  'snoozed.title': () => '保留中',
  'snoozed.wake': () => '戻す',
  'snoozed.wake-for': (v) => `${text(v, 'title')}を戻す`,

  'muted.title': () => '表示しない言葉',
  'muted.site': (v) => `${text(v, 'host')}で`,
  'muted.everywhere': () => 'すべてで',
  'muted.undo': () => '表示する',
  'muted.undo-for': (v) => `${text(v, 'title')}を表示する`,

  'sites.ask': () => 'アクセスを許可し直す',
  'sites.not-granted': (v) => `ブラウザが${text(v, 'host')}の読み取りを許していません。`,
  'sites.refused': () => 'アクセスは許可されませんでした。何も変わっていません。',

  'saved.failed': () => 'このブラウザに保存できませんでした。何も変わっていません。',
  'panel.not-opened': () => 'ブラウザがサイドパネルを開きませんでした。ブラウザのメニューから開いてください。',
  'options.copy-failed': () => 'ブラウザがコピーを許しませんでした。選択して手でコピーしてください。',
};
