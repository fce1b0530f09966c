import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Phrase, Values } from '../say';
import { lateBy, lateInShort, workingDays } from './day-counts';
import { quoted, sinceThen, stateWords, teamOr, whyLowered } from './sentence-parts';

/** The fact that speaks against a meaning, in words. */
const factAgainst: Phrase = (v, f) => {
  const name = text(v, 'factName');
  const value = text(v, 'factValue');
  switch (text(v, 'factField')) {
    case 'target.date':
      return value ? `${name}の期日は${f.date(value)}` : `${name}には期日がない`;
    case 'state':
      return value ? `${name}は${stateWords(value)}` : `${name}には状態がない`;
    case 'blockedSince':
      return value ? `${name}は${f.date(value)}から停止中` : `${name}は停止中`;
    case 'agreement':
      return '必要なもののうち合意していないものがある';
    default: {
      const fact = text(v, 'factField').replace(/^facts\./, '');
      return value ? `${fact}は${value}` : `${fact}の記載がない`;
    }
  }
};

/** "Engineeringの意味では成り立たない（PLAT-88の期日は10月16日）" */
function meanings(v: Values, f: Formats): string {
  const parts: string[] = [];
  const as = (team: string, tie: string) =>
    v[tie] ? '意味の一つでは' : `${teamOr(v, team, 'ほかのチーム')}の意味では`;
  if (v.fails) parts.push(`${as('against', 'againstTie')}成り立ちません（${factAgainst(v, f)}）`);
  if (v.open) parts.push(`${as('untested', 'untestedTie')}確かめられません`);
  return parts.join('。');
}

const said = (v: Values, f: Formats) => {
  const when = sinceThen(v, f, 'days', 'said');
  return `${teamOr(v, 'author', 'どこか')}が${when ? `${when}に` : ''}${quoted(text(v, 'health'))}と報告`;
};

/** "期日の依頼1件: 10月15日" */
function datesAsked(v: Values, f: Formats): string {
  const n = count(v, 'asked');
  if (n === 0) return '';
  const first = f.date(text(v, 'askedFor'));
  return n === 1 ? `期日の依頼1件: ${first}` : `期日の依頼${f.number(n)}件、最初は${first}`;
}

const opportunities = (f: Formats, n: number) => `商談${f.number(n)}件`;

/** "これに依存: Autumn launch（Marketing）、商談2件" */
function leaning(v: Values, f: Formats): string {
  const named = ['first', 'second'].flatMap((name) =>
    given(v, name) ? `${text(v, name)}${given(v, `${name}Team`) ? `（${text(v, `${name}Team`)}）` : ''}` : [],
  );
  const all = [
    ...named,
    ...(count(v, 'others') > 0 ? [`ほか${f.number(count(v, 'others'))}件`] : []),
    ...(count(v, 'opportunities') > 0 ? [opportunities(f, count(v, 'opportunities'))] : []),
  ];
  return all.length > 0 ? `これに依存: ${all.join('、')}` : '';
}

const noDate = (v: Values) => `${teamOr(v, 'team', '担当チーム')}は${text(v, 'name')}の期日に合意していません。`;

const theStatus = (v: Values) => (given(v, 'health') ? quoted(text(v, 'health')) : 'ステータス');

/** What each rule says, but those of chains: one sentence, the number first where it can be. */
export const rulePhrases: Catalogue = {
  'meanings-differ.chip': (v) => `${quoted(text(v, 'health'))}の意味がここでは一つではありません`,
  'leaned-on.chip': (v, f) => {
    const n =
      ['first', 'second'].filter((name) => given(v, name)).length + count(v, 'others') + count(v, 'opportunities');
    return [n > 0 ? `これに依存: ${f.number(n)}件` : '', datesAsked(v, f)].filter((part) => part !== '').join('、');
  },
  'status-outdated.chip': (v, f) =>
    `${theStatus(v)}は${f.date(text(v, 'said'))}のもので、${f.date(text(v, 'on'))}の変更より前です`,

  'date-inversion.brief': (v, f) => lateInShort(f, count(v, 'days')),
  'needs-deprioritised.brief': () => '中止',
  'promised-before-committed.brief': () => '未確約',
  'forked-date.brief': () => '期日が二つ',

  'mark.spoken': (v) => `${given(v, 'field') ? `${text(v, 'field')}: ` : ''}${text(v, 'text')}`,

  'date-inversion': (v, f) =>
    `${text(v, 'name')}の期日は${f.date(text(v, 'due'))}、${f.date(text(v, 'by'))}より${count(v, 'days') > 0 ? workingDays(f, count(v, 'days')) : ''}後です`,

  'needs-deprioritised': (v, f) =>
    `${text(v, 'name')}${given(v, 'through') ? `（${text(v, 'through')}が必要とする）` : ''}は${sinceThen(v, f, 'days', 'on')}に${stateWords(text(v, 'state'))}となりました。こちらの期日は${f.date(text(v, 'target'))}です`,

  'needs-blocked': (v, f) => {
    const days = count(v, 'days');
    const since = given(v, 'days') && days > 0 ? `${workingDays(f, days)}停止しています` : '停止しています';
    return `${text(v, 'name')}は${since}${given(v, 'reason') ? `: ${text(v, 'reason')}` : ''}`;
  },
  'needs-late-chain': (v, f) =>
    `${text(v, 'name')}の工程は${f.date(text(v, 'finish'))}に終わり、${f.date(text(v, 'target'))}に対して${given(v, 'late') ? lateBy(f, count(v, 'late')) : '遅れ'}です`,

  'never-agreed.none': (v) => `${noDate(v)}依頼もされていません。`,
  'never-agreed.asked': (v, f) => {
    const ago = count(v, 'askedDays') > 0 ? `（${workingDays(f, count(v, 'askedDays'))}前）` : '';
    return `${noDate(v)}${given(v, 'asked') ? `${f.date(text(v, 'asked'))}に依頼済みです${ago}。` : '依頼済みで、回答がありません。'}`;
  },
  'never-agreed.declined': (v, f) =>
    `${teamOr(v, 'team', '担当チーム')}は${given(v, 'answered') ? `${f.date(text(v, 'answered'))}に` : ''}${text(v, 'name')}の${f.date(text(v, 'by'))}を断りました${given(v, 'offered') ? `（${f.month(text(v, 'offered'))}を提示）` : ''}。`,

  'promised-before-committed': (v, f) =>
    `${text(v, 'name')}はまだ${stateWords(text(v, 'state'))}です。こちらの期日は${f.date(text(v, 'target'))}です`,

  'slipped-after-promise': (v, f) =>
    `${text(v, 'name')}は${f.date(text(v, 'agreed'))}の合意のあと${workingDays(f, count(v, 'days'))}動きました: ${f.date(text(v, 'was'))}から${f.date(text(v, 'due'))}へ`,

  'meanings-differ': (v, f) => `${said(v, f)}。${meanings(v, f)}${whyLowered(v, f)}`,
  'meanings-differ.needed': (v, f) => `${text(v, 'name')}: ${said(v, f)}。${meanings(v, f)}${whyLowered(v, f)}`,

  'status-outdated': (v, f) => {
    const who = given(v, 'name') ? text(v, 'name') : 'これ';
    const on = f.date(text(v, 'on'));
    const change =
      text(v, 'what') === 'state'
        ? `${who}は${on}に${stateWords(text(v, 'state'))}となりました`
        : `${who}の期日は${on}に変わりました`;
    const more = count(v, 'others') > 0 ? `（以後ほか${f.number(count(v, 'others'))}件）` : '';
    return `${theStatus(v)}は${f.date(text(v, 'said'))}の報告です。${change}${more}${whyLowered(v, f)}`;
  },

  'forked-date': (v, f) =>
    `ここでは${f.date(text(v, 'target'))}、同じ仕事の${text(v, 'name')}では${f.date(text(v, 'other'))}です`,

  cycle: (v, f) => {
    const others = count(v, 'others');
    if (others < 1) return `${text(v, 'title')}は自分自身を必要としています`;
    const more = others > 1 ? `ほか${f.number(others - 1)}件` : '';
    return given(v, 'name')
      ? `${text(v, 'title')}は${text(v, 'name')}${more}を通じて自分自身を必要としています`
      : `${text(v, 'title')}は、互いに必要とする${f.number(others + 1)}件の循環の中にあります`;
  },

  'owner-gone.dissolved': (v, f) =>
    `担当チーム${text(v, 'team')}は${given(v, 'on') ? `${f.date(text(v, 'on'))}に` : ''}解散しました${given(v, 'successor') ? `（後継 ${text(v, 'successor')}）` : ''}`,
  'owner-gone.missing': (v) => `担当チーム${text(v, 'team')}はワークスペースにありません`,

  'approver-away': (v, f) =>
    `${text(v, 'step')}は${workingDays(f, count(v, 'days'))}待ちます（${f.range(text(v, 'from'), text(v, 'to'))}）: ${teamOr(v, 'role', '担当の役割')}が不在、代行なし`,

  'leaned-on.row': (v, f) => {
    const n = count(v, 'opportunities');
    return [n > 0 ? opportunities(f, n) : '', datesAsked(v, f)].filter((part) => part !== '').join('、');
  },
  'leaned-on': (v, f) => [leaning(v, f), datesAsked(v, f)].filter((part) => part !== '').join('、'),
};
