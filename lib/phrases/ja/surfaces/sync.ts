import { text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';

/** How things stand with the source of the workspace. */
export const syncPhrases: Catalogue = {
  'sync.checked': (v, f) => `同期 ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'sync.first': () => 'ワークスペースを初めて読んでいます',
  'sync.loading': () => 'ワークスペースを読んでいます',
  'sync.now': () => '今すぐ同期',
  'sync.again': () => 'もう一度試す',
  'sync.sign-in': () => 'サインイン',
  'sync.status.sign-in': () => '読み込み元がサインインを求めています',
  'sync.status.refused': () => '読み込み元に読めないものがあります',
  'sync.status.offline': () => '読み込み元に接続できません',
  'sync.status.stale': () => '読み込み元に長く新しい知らせがありません',
  'sync.status.empty': () => 'ワークスペースにレコードがありません',

  'connect.title': () => 'ワークスペースに接続',
  'connect.text': () =>
    '会社から受け取ったアドレスかコードを貼り付けてください。読むだけで、書き込むのは自分で送ったものだけです。',
  'connect.label': () => 'ワークスペースのアドレスまたはコード',
  'connect.from': (v) => `読み込み元: ${text(v, 'url')}`,
  'connect.signed': (v) => `必要な署名: ${text(v, 'keys')}`,
  'connect.unsigned': () => '署名は求められません',
  'connect.to': (v) => `送ったものの届け先: ${text(v, 'url')}`,
  'connect.nowhere': () => '届け先の指定がないため、送ったものはこのブラウザに残ります',
  'connect.token-ask': () => 'アクセストークンを求められています',
  'connect.token': () => 'アクセストークン（読み込み元が求める場合）',
  'connect.go': () => '接続',
  'connect.reading': () => 'ワークスペースを読んでいます',
  'connect.refused': () => 'ブラウザがそのアドレスへのアクセスを許可しませんでした。何も変わっていません。',
  'connect.opened': (v) => `${text(v, 'name')}を開きました。`,

  'sheet.title': () => '表から始める',
  'sheet.text': () => '列は三つ、用語・意味・チームです。公開するまで、このブラウザの中にとどまります。',
  'sheet.drop': () => 'CSV ファイルをここにドロップ、または',
  'sheet.pick': () => 'ファイルを選ぶ',
  'sheet.pick-label': () => '用語の表（CSV）',
  'sheet.reading': () => '表を読んでいます',
  'files.or-pick': () => '代わりにファイルを選ぶ',
};
