import { count, given, text } from '../en/surfaces/value-text';
import type { Catalogue, Phrase, Values } from '../say';
import { lateBy, lateInShort, workingDays } from './day-counts';
import { factPhrases } from './facts';
import { leverPhrases, levers, range } from './levers';
import { rulePhrases } from './rules';
import { safePhrases } from './safe-sentences';
import { doPhrases } from './things-to-do';

/** Why a chain cannot be computed, and what would help. */
const REASONS: Record<string, Phrase> = {
  'process-missing': (v) => `プロセス${text(v, 'process')}がワークスペースにありません`,
  'calendar-missing': (v) =>
    given(v, 'calendar')
      ? `${ofStep(v)}カレンダー${text(v, 'calendar')}がワークスペースにありません`
      : `${ofStep(v)}カレンダーが指定されていません`,
  'zone-unknown': (v) => `カレンダー${text(v, 'calendar')}のタイムゾーン${text(v, 'timeZone')}が分かりません`,
  'calendar-ends': (v, f) =>
    `カレンダー${text(v, 'calendar')}は${f.date(text(v, 'until'))}までで、${given(v, 'step') ? text(v, 'step') : '工程'}の終わりに届きません`,
  'start-missing': () => 'プロセスの開始日がありません',
  'duration-missing': (v) => `${text(v, 'step')}の日数がありません`,
  'step-missing': (v) => `${text(v, 'step')}の前の${text(v, 'missing')}がプロセスにありません`,
  'step-cycle': (v) => `${text(v, 'step')}を含むステップの順序が循環しています`,
  'never-ends': (v) => `${ofStep(v)}カレンダー${text(v, 'calendar')}の営業日が足りません`,
};

function ofStep(v: Values): string {
  return given(v, 'step') ? `${text(v, 'step')}の` : '';
}

const reason: Phrase = (v, f) => REASONS[text(v, 'reason')]?.(v, f) ?? 'レコードが不完全です';

/** What warnings, their marks and their ways out say. */
export const warningPhrases: Catalogue = {
  'chain-misses-date': (v, f) => `工程の終わりは${f.date(text(v, 'finish'))}、${lateBy(f, count(v, 'late'))}`,
  'chain-misses-date.brief': (v, f) => lateInShort(f, count(v, 'late')),
  'chain-misses-date.spoken': (v, f) =>
    `${given(v, 'field') ? text(v, 'field') : '期日'}: 工程の終わりは${f.longDate(text(v, 'finish'))}、${lateBy(f, count(v, 'late'))}。`,

  'cannot-tell': (v, f) => `${text(v, 'title')}がいつ終わるかは分かりません: ${reason(v, f)}`,

  ...rulePhrases,
  ...leverPhrases,
  ...doPhrases,
  ...safePhrases,
  ...factPhrases,

  'draft.opening': (v, f) =>
    `${text(v, 'title')}、${f.date(text(v, 'today'))}現在: 工程の終わりは${f.date(text(v, 'finish'))}で、${f.date(text(v, 'target'))}に対して${lateBy(f, count(v, 'late'))}です。`,
  'draft.step': (v, f) => {
    const basis = given(v, 'n')
      ? `${f.date(text(v, 'observedTo'))}までの直近${f.number(count(v, 'n'))}件の中央値${given(v, 'budget') ? `、見込み${f.number(count(v, 'budget'))}` : ''}`
      : '見込みどおり';
    return `- ${stepAndTeam(v)}: ${workingDays(f, count(v, 'days'))}、${range(v, f)}（${basis}）。`;
  },
  'draft.step-done': (v, f) => `- ${stepAndTeam(v)}: ${f.date(text(v, 'to'))}に完了。`,
  'draft.step-in-progress': (v, f) =>
    `- ${stepAndTeam(v)}: ${f.date(text(v, 'from'))}から進行中、早くて${f.date(text(v, 'to'))}まで、${workingDays(f, count(v, 'days'))}${given(v, 'budget') ? `（見込み${f.number(count(v, 'budget'))}）` : ''}。`,
  'draft.wait': (v, f) =>
    `- ${text(v, 'step')}は${workingDays(f, count(v, 'days'))}待ち、${range(v, f)}: ${given(v, 'role') ? text(v, 'role') : '担当の役割'}が不在、代行なし。`,
  'draft.parallel': (v) => `${asked(v)}へのお願い: ${text(v, 'step')}を、前のステップと並行して今始める。`,
  'draft.delegate': (v, f) =>
    `${asked(v)}へのお願い: ${text(v, 'step')}のため、${range(v, f)}の${text(v, 'role')}の代行。`,
  'draft.fact': (v, f) => `${asked(v)}へのお願い: ${levers.fact?.(v, f)}（${text(v, 'step')}が不要になる）。`,
  'draft.result': (v, f) => {
    const spare = count(v, 'spare');
    return `そうすれば${f.date(text(v, 'finish'))}に終わり、${spare < 0 ? lateBy(f, -spare) : `${workingDays(f, spare)}の余裕`}です。`;
  },
};

function stepAndTeam(v: Values): string {
  return given(v, 'team') ? `${text(v, 'step')}（${text(v, 'team')}）` : text(v, 'step');
}

function asked(v: Values): string {
  return given(v, 'team') ? text(v, 'team') : 'このステップのチーム';
}
