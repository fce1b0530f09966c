import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Phrase, Values } from '../say';
import { quoted, stateWords } from './sentence-parts';

const date = (v: Values, f: Formats) => f.date(text(v, 'value'));

const AGREEMENTS: Record<string, string> = {
  none: '合意した期日なし',
  asked: '依頼済み、回答なし',
  agreed: '合意済み',
  declined: '断られた',
};

/** A fact by the field that states it. */
const FIELDS: Record<string, Phrase> = {
  'target.date': (v, f) => (given(v, 'value') ? `期日 ${date(v, f)}` : '期日なし'),
  targetHistory: (v, f) => {
    const [on = '', was = ''] = text(v, 'value').split('/');
    return `${f.date(on)}時点の期日 ${f.date(was)}`;
  },
  state: (v) => (given(v, 'value') ? stateWords(text(v, 'value')) : '状態なし'),
  stateReason: (v) => `「${text(v, 'value')}」`,
  blockedSince: (v, f) => `${date(v, f)}から停止中`,
  'status.health': (v, f) =>
    `${quoted(text(v, 'value'))}と報告${given(v, 'asOf') ? `（${f.date(text(v, 'asOf'))}）` : ''}`,
  'status.team': (v) => `報告: ${text(v, 'value')}`,
  ownerTeam: (v) => `担当: ${text(v, 'value')}`,
  readOnPage: () => 'このページより',
  hard: (v) => (v.value === true ? 'これなしでは進められない' : 'これなしでも進められる'),
  kind: () => '同じ仕事',
  neededBy: (v, f) => `${date(v, f)}までに必要`,
  agreement: (v) => AGREEMENTS[text(v, 'value')] ?? text(v, 'value'),
  askedOn: (v, f) => `依頼 ${date(v, f)}`,
  answeredOn: (v, f) => `回答 ${date(v, f)}`,
  offered: (v, f) => `提示 ${f.month(text(v, 'value'))}`,
  dissolvedOn: (v, f) => `解散 ${date(v, f)}`,
  successor: (v) => `後継 ${text(v, 'value')}`,
  'process.startOn': (v, f) => `${date(v, f)}開始`,
  'days.budget': (v, f) => `見込み${f.number(Number(v.value))}日`,
  'days.observed.median': (v, f) => `実績${f.number(Number(v.value))}日`,
  'days.observed.p80': (v, f) => `10件中8件が${f.number(Number(v.value))}日以内`,
  'days.observed.n': (v, f) => `実績${f.number(Number(v.value))}件`,
  'days.observed.to': (v, f) => `${date(v, f)}までの実績`,
  after: (v) => `${text(v, 'value')}の後`,
  parallelOk: () => '同時に進められる',
  delegable: () => '代行を立てられる',
  loop: (v, f) => `${f.number(Number(v.value))}件の循環の中`,
};

/** A fact by what the name of its field begins with; what follows names the step, the role or the meaning. */
const BEGINNINGS: readonly (readonly [string, (rest: string) => Phrase])[] = [
  ['absences.', (role) => (v, f) => `${role}不在 ${spanned(v, f)}、代行なし`],
  ['process.parallel.', (step) => () => `${step}は同時に`],
  ['process.done.', (step) => (v, f) => `${step} ${date(v, f)}完了`],
  ['process.inProgress.', (step) => (v, f) => `${step} ${date(v, f)}から進行中`],
  ['days.budgetWhen.', (condition) => (v, f) => `${condition.replace(/-/g, ' ')}なら${f.number(Number(v.value))}日`],
  ['when.', (test) => (v) => `条件: ${test.replace(/\.(?=\w+$)/, ' ')} ${text(v, 'value')}`],
];

/** A span of days written `from/to`. */
function spanned(v: Values, f: Formats): string {
  const [from = '', to = ''] = text(v, 'value').split('/');
  return f.range(from, to);
}

function byBeginning(field: string): Phrase | undefined {
  for (const [beginning, phraseOf] of BEGINNINGS)
    if (field.startsWith(beginning)) return phraseOf(field.slice(beginning.length));
  return undefined;
}

/** Said on the day of the state or status that it belongs to, which the line names already. */
const SAID_WITH_ANOTHER = /^(?:status\.|stateReason$)/;

/** One fact of a warning, with the day it was said where that is not in it already. */
export const factPhrases: Catalogue = {
  fact: (v, f) => {
    const field = text(v, 'field');
    const other: Phrase = () => `${field.replace(/^facts\./, '')}: ${text(v, 'value') || '記載なし'}`;
    const said =
      given(v, 'asOf') && !SAID_WITH_ANOTHER.test(field) && text(v, 'asOf') !== text(v, 'value')
        ? `（${f.date(text(v, 'asOf'))}記載）`
        : '';
    return `${(FIELDS[field] ?? byBeginning(field) ?? other)(v, f)}${said}`;
  },
  'fact.link': (v) =>
    given(v, 'from') ? `${text(v, 'from')}は${text(v, 'to')}を必要とする` : `${text(v, 'to')}を必要とする`,

  'fact.calendar': (v) => `カレンダー ${text(v, 'id')}`,

  'returned.facts': (v, f) => `${f.date(text(v, 'since'))}から保留。その後の変更:`,
  'returned.day': (v, f) => `${f.date(text(v, 'since'))}から今まで保留。何も変わっていません。`,
  'returned.change': (v) => {
    const name = text(v, 'name');
    if (!given(v, 'is')) return `${name}: ${text(v, 'was')}ではなくなった`;
    return given(v, 'was') ? `${name}: ${text(v, 'is')}（以前は${text(v, 'was')}）` : `${name}: ${text(v, 'is')}`;
  },
  'returned.more': (v, f) => `ほか${f.number(count(v, 'n'))}件`,

  'fact.of': (v) => `${text(v, 'name')}: ${text(v, 'fact')}`,
  'note.about': (v) => `${text(v, 'title')}について:`,
  'warning.note': () => 'チーム宛てのメモをコピー',
  'warning.safe': () => '読む人すべてにとって正しい一文',
  'warning.true-for-all': (v) => (count(v, 'n') === 2 ? 'どちらにも正しい' : 'すべてに正しい'),
  'bridge.holds': () => '成り立つ',
  'bridge.does-not-hold': () => '成り立たない',
  'bridge.cannot-be-tested': () => '確かめられない',
  'bridge.reader': () => '自分のチームでは',
  'bridge.author': () => '相手のチームでは',
  'bridge.doing': () => '実際の仕事では',
  'warning.copy': () => 'コピー',

  'warning.to-do': () => 'できること',
  'warning.also': () => 'ほかに',
  'warning.nobody': () => 'チームなし',

  'outcome.holds': () => '成り立つ',
  'outcome.does-not-hold': () => '成り立たない',
  'outcome.cannot-be-tested': () => '確かめられない',
};
