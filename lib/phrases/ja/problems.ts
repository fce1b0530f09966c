import type { ProblemCode } from '../../values/problem';
import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Phrase, Values } from '../say';

/** What can be wrong with the files of a bundle, by the value `what`. */
const DAMAGE: Record<string, string> = {
  html: 'はウェブページです（おそらくサインイン画面）',
  'double-encoded': 'は途中で二重にエンコードされています',
  'not-json': 'は JSON ではありません',
  shape: 'は公開されたワークスペースの形をしていません',
  path: 'はフォルダの外のファイルを指しています',
  'two-heads': 'が別々のワークスペースから二つあります',
  'missing-file': 'がありません',
  'wrong-size': 'は途中で切れているか、長すぎます',
  'wrong-hash': 'は公開後に変更されています',
  'wrong-count': 'のレコード数が記載と違います',
  'wrong-digest': 'のレコードが記載と違います',
  mixed: 'は別のバージョンのものです',
  forked: 'は同じバージョンで二度、違うレコードで公開されています',
};

/** What can be wrong with a pasted connect code or address, by the value `what`. */
const UNCONNECTED: Record<string, string> = {
  checksum: 'この接続コードは途中で切れたか、変更されています',
  newer: 'この接続コードは、この版の Plumbline より新しいものです',
  url: 'これはワークスペースのアドレスではありません',
  insecure: 'このアドレスは http で始まるため、途中で誰でも内容を変えられます',
  secret: 'このアドレスには名前かパスワードが含まれていますが、アドレスに書くものではありません',
  query: 'このアドレスには疑問符がありますが、ワークスペースはフォルダです',
};

/** The value in brackets, where there is one. */
const aside = (value: string) => (value ? `（${value}）` : '');

/** A file and what is wrong with it. */
const fault = (v: Values) => `${text(v, 'file') || 'ファイル'}${DAMAGE[text(v, 'what')] ?? 'を読めません'}`;

/** What a source that was refused leaves behind: only where something was open can it be said to stay. */
const stays = (v: Values) =>
  v.hadOpen ? 'これまで開いていたものは引き続き使えます。' : 'ほかに変わったことはありません。';

/** A published address is asked again by itself; what a reader can do is tell. */
const AGAIN =
  'Plumbline は自動でまた問い合わせます。変わらないときは、このワークスペースを公開しているチームに知らせてください。';

/** What to do: with files one thing, with a published address another. */
const nextStep = (v: Values, withFiles: string, onTheWeb = AGAIN) => (v.source === 'web' ? onTheWeb : withFiles);

/** The sample comes with Plumbline itself: no reader can pick its files anew. */
const ofSample = (fileSays: Phrase, sampleSays: string | Phrase): Phrase => {
  return (v, f) => {
    if (v.source !== 'sample') return fileSays(v, f);
    const said = typeof sampleSays === 'string' ? sampleSays : sampleSays(v, f);
    return `${said}${stays(v)}Plumbline を更新するか、削除して入れ直してください。`;
  };
};

/** For each problem: what happened, what still works, what to do. */
export const problemPhrases: Record<ProblemCode, Phrase> = {
  'bundle-damaged': ofSample(
    (v) =>
      `${fault(v)}。${v.source === 'web' ? 'この版は取り込んでいません' : 'このワークスペースは開いていません'}。${stays(v)}${nextStep(v, 'ファイルを取り直し、すべて選んでください。', v.what === 'html' ? 'そちらでサインインしてから、もう一度同期してください。' : AGAIN)}`,
    (v) => `付属のサンプルが壊れています${given(v, 'what') ? `: ${fault(v)}` : ''}。`,
  ),
  'bundle-empty': ofSample(
    (v) =>
      `このワークスペースにはレコードがありません。${stays(v)}${nextStep(v, '正しいフォルダから公開されたか確かめてください。')}`,
    '付属のサンプルにレコードがありません。',
  ),
  'bundle-newer': ofSample(
    (v) =>
      `このワークスペースは、この版の Plumbline が知らない新しい形式です。${stays(v)}${nextStep(v, 'Plumbline を更新してから開き直してください。', 'Plumbline を更新してください。')}`,
    '付属のサンプルは、この版が知らない新しい形式です。',
  ),
  'bundle-bad-records': ofSample(
    (v, f) =>
      `このワークスペースには正しくないレコードが多すぎるため${badOfTotal(v, f)}、取り込んでいません。${stays(v)}${nextStep(v, '公開しているチームに検査を依頼し、開き直してください。', '公開しているチームに検査を依頼してください。')}`,
    (v, f) => `付属のサンプルに正しくないレコードが多すぎます${badOfTotal(v, f)}。`,
  ),
  'bundle-no-head': ofSample(
    (v) =>
      `${nextStep(v, '選ばれたファイル', 'このアドレス')}に head.json がありません。${stays(v)}${nextStep(v, '公開されたフォルダ全体を選んでください。')}`,
    '付属のサンプルが壊れています: head.json がありません。',
  ),
  'bundle-too-large': (v, f) =>
    `${given(v, 'files') ? `ファイル数がワークスペースの上限を超えています（${f.number(count(v, 'files'))}）` : `${nextStep(v, 'ファイルの大きさ', 'このアドレスにあるものの大きさ')}がワークスペースの上限を超えています${given(v, 'limit') ? `（${f.number(count(v, 'limit'))} MB）` : ''}`}。${nextStep(v, '開いていません', '取り込んでいません')}。${stays(v)}${nextStep(v, '公開されたワークスペースのフォルダだけを選んでください。')}`,
  'bundle-older': ofSample(
    (v) =>
      `${nextStep(v, '選ばれたファイルは', 'このアドレスにあるものは')}${olderThan(v)}。新しい方を引き続き使います。${nextStep(v, '最新のファイルを選んでください。')}`,
    (v) => `付属のサンプルは${olderThan(v)}。`,
  ),
  'bundle-unsigned': ofSample(
    (v) =>
      `このワークスペースは会社が配った鍵で署名されていないため、取り込んでいません。${stays(v)}公開しているチームに、新しい接続コードか署名を頼んでください。`,
    '付属のサンプルは署名されていません。',
  ),
  'bundle-bad-signature': ofSample(
    (v) =>
      `このワークスペースは署名の後に変更されているため、取り込んでいません。${stays(v)}公開しているチームに知らせてください。ほかの誰かが書き込んだ可能性があります。`,
    '付属のサンプルは署名の後に変更されています。',
  ),
  'connect-invalid': (v) =>
    `${UNCONNECTED[text(v, 'what')] ?? 'これは接続コードでもワークスペースのアドレスでもありません'}。ほかに変わったことはありません。受け取ったコード全体か、https で始まるアドレスを貼り付けてください。`,
  'cache-unwritable': (v) =>
    `ブラウザがこの端末へのデータ保存を許していません。${v.hadOpen ? '開いているものはブラウザを閉じるまで使えます。' : 'ファイルから開いたワークスペースは、長くてもブラウザを閉じるまでです。'}空き容量を増やすか、プライベートウィンドウを出て、開き直してください。`,
  'kept-nowhere': (v) => {
    const name = text(v, 'name') || 'ワークスペース';
    return v.lost === 0
      ? `${name}をこの端末に残せませんでした。ブラウザが Plumbline を休ませるまで（まもなくかもしれません）使えます。空き容量を増やし、ファイルを開き直してください。`
      : `${name}をこの端末に残せませんでした。ファイルを開き直してください。それまでは、以前に残したものがあればそれを使います。先に空き容量を増やしてください。`;
  },
  'source-not-allowed': (v) =>
    `ブラウザが${text(v, 'url') || 'ワークスペースのサイト'}への問い合わせを許していません。これまでに読み込んだものは引き続き使えます。接続し直して、そのサイトを許可してください。`,
  'set-by-policy': () =>
    '使うワークスペースは会社が決めているため、ここでは変えられません。すべてこれまでどおりです。ブラウザを管理しているチームに尋ねてください。',
  'unsent-items': (v, f) =>
    `まだ送っていないものが${f.number(count(v, 'count'))}件あり、失われるところでした。何も消していません。先に送るか書き出してください。そのまま消すこともできます。`,
  'outbox-not-kept': () =>
    'ブラウザが保存を許していないため、これは保存されていません。ほかはこれまでどおりです。空き容量を増やして保存し直すか、文章を安全な場所にコピーしてください。',
  'outbox-full': (v, f) =>
    `送信待ちが${f.number(count(v, 'limit'))}件あり、これ以上は入りません。中にあるものは無事です。先にいくつか送るか書き出してください。`,
  'feedback-off': () =>
    '会社がワークスペースへの送信を止めています。ほかはこれまでどおりです。その言葉や警告の担当チームに知らせてください。',
  'sheet-no-terms': () =>
    'この表には用語の行がありません。何も変わっていません。最初の行に term、meaning、team と書いてから、選び直してください。',
  'settings-file': () =>
    'このファイルは Plumbline が書き出した設定ではありません。何も変わっていません。設定ページから書き出したファイルを選んでください。',
  'sites-revoked': (v) =>
    v.all
      ? 'ブラウザが Salesforce、Notion、Jira の読み取りを許さなくなりました。そこでは何も読まず、何も表示しません。ここでの検索はこれまでどおりです。ブラウザのこの拡張機能の設定で、アクセスを許可し直してください。'
      : `ブラウザが${given(v, 'sites') ? text(v, 'sites') : '一部のサイト'}の読み取りを許さなくなりました。ほかのサイトはこれまでどおりです。ブラウザのこの拡張機能の設定で、アクセスを許可し直してください。`,
  gone: () =>
    'このカードの対象はもうワークスペースにありません。ほかはこれまでどおりです。カードを閉じて、もう一度見てください。',
  orphaned: () =>
    'このページを開いている間に Plumbline が更新または削除されました。ページそのものは変わっていません。続けるには再読み込みしてください。',
  unexpected: (v) =>
    `Plumbline 自身の処理に失敗しました${aside(text(v, 'detail'))}。このブラウザにあるものは変わっていません。もう一度試し、また起きるならブラウザを再起動してください。`,
};

function badOfTotal(v: Values, f: Formats): string {
  return given(v, 'bad') && given(v, 'total')
    ? `（${f.number(count(v, 'total'))}件中${f.number(count(v, 'bad'))}件）`
    : '';
}

/** Both versions where they are known. */
function olderThan(v: Values): string {
  const own = given(v, 'version') ? `バージョン${text(v, 'version')}で、` : '';
  return `${own}すでに開いている${given(v, 'current') ? `バージョン${text(v, 'current')}` : 'もの'}より古いものです`;
}
