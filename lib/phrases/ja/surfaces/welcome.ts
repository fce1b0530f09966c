import { count, text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';

/** The page that opens after installing, where a workspace is chosen. */
export const welcomePhrases: Catalogue = {
  'welcome.page-title': () => 'Plumbline へようこそ',
  'welcome.title': () => '言葉の意味と期日の根拠を、いま読んでいる場所で。',
  'welcome.lead': () =>
    'Plumbline は Salesforce、Notion、Jira で共通の用語に印をつけ、守れない期日を知らせます。すべての期日が守れるときは、何も言いません。',
  'welcome.demo-before': () => '従量課金が',
  'welcome.demo-term': () => 'GA',
  'welcome.demo-after': () => 'になるのは10月30日です。',
  'welcome.demo-words': () => '点線: 意味を読める言葉。',
  'welcome.demo-look': () => '順調',
  'welcome.demo-look-after': () => 'と3つのチームが言っています。',
  'welcome.demo-looks': () => '実線: チームごとに意味が違う言葉。',
  'welcome.demo-field': () => '完了予定日 9月30日',
  'welcome.demo-chip': () => '工程の終わりは10月12日、8営業日遅れ',
  'welcome.demo-dates': () => '赤: 守れない期日。',

  'sample.title': () => 'サンプルを見る',
  'sample.text': () =>
    '架空の会社 Meridian。チーム、言葉、そして早すぎる期日の商談が入っています。アカウントは要りません。',
  'sample.open': () => 'サンプルを見る',
  'sample.opening': () => 'サンプルを開いています',
  'sample.opened': (v, f) =>
    `サンプルを開きました: 用語${f.number(count(v, 'terms'))}件、チーム${f.number(count(v, 'teams'))}件、仕事${f.number(count(v, 'items'))}件。`,
  'sample.opened-plain': () => 'サンプルを開きました。',

  'next.title': () => '次に開くもの',
  'next.text': () =>
    'すでに開いているページは再読み込み不要です。サンプルの言葉は三つのどのページでも点線になり、期日はサンプルのレコードでだけ確かめます。自分のチームをオプションで選ぶと、その意味が強調されます。',
  'next.text-files': () =>
    'すでに開いているページは再読み込み不要です。ワークスペースの言葉は三つのどのページでも点線になり、期日はワークスペースにあるレコードで確かめます。自分のチームをオプションで選ぶと、その意味が強調されます。',
  'next.salesforce': () => 'Salesforce の商談',
  'next.salesforce-text': () => '項目の中の言葉には意味があり、守れない完了予定日の横には赤い印が出ます。',
  'next.notion': () => 'Notion のページ',
  'next.notion-text': () => '点線の言葉にポインタを置くと、誰にとって何を意味するかを読めます。',
  'next.jira': () => 'Jira の課題',
  'next.jira-text': () => '説明とコメントにも同じ言葉が出ます。入力中の文章には触れません。',

  'files.title': () => '公開されたワークスペースを開く',
  'files.text': () => '会社が公開しているファイルかフォルダを選んでください。このブラウザの中にとどまります。',
  'files.drop': () => 'ここにドロップ、または',
  'files.pick': () => 'ファイルを選ぶ',
  'files.or': () => 'または',
  'files.folder': () => 'フォルダを選ぶ',
  'files.pick-label': () => '公開されたワークスペースのファイル',
  'files.folder-label': () => '公開されたワークスペースのフォルダ',
  'files.reading': () => 'ファイルを読んでいます',
  'files.opened': (v) =>
    `${text(v, 'name')}を開きました。バージョン${text(v, 'version')}。このブラウザの中にとどまります。`,
  'files.set-aside': (v, f) => `正しくないレコード${f.number(count(v, 'n'))}件を除きました。`,

  'welcome.current': (v) => `開いているもの: ${text(v, 'name')}、バージョン${text(v, 'version')}。`,
  'welcome.privacy': () =>
    'ページの文章はこのブラウザの中で照合し、送りません。担当として示すのはチームと役割で、個人ではありません。',

  'welcome.how': () => 'しくみ',
  'welcome.how.workspace': () => 'ワークスペース',
  'welcome.how.workspace-text': () =>
    '言葉の意味、何が何を待っているか、どのチームが担当かを、会社が自分たちのファイルにまとめています。このブラウザはその写しを持ち、新しい版がないかを裏で確かめます。',
  'welcome.how.page': () => 'ページでは',
  'welcome.how.page-text': () =>
    '文章はこのブラウザの中で写しと照合します。言葉には下線を引き、守れない期日の横には印を出します。ページそのものは変えません。',
  'welcome.how.card': () => '詳しく読む',
  'welcome.how.card-text': () =>
    '下線の言葉にポインタを置くか、印を押してください。誰がどの意味で使うか、どう計算したか、いつの情報かがカードに出ます。',
  'welcome.how.differs': () => '意味が違うとき',
  'welcome.how.differs-text': () =>
    'どの意味にも「自分のチームでは別の意味で使う」があります。送る内容は、送る前にすべて表示されます。',
  'welcome.how.quiet': () => '静かにする',
  'welcome.how.quiet-text': () => 'ツールバーのボタンで、サイトごと、またはすべてのサイトで停止できます。',
};
