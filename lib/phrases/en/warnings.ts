import type { Catalogue, Phrase, Values } from '../say';
import { lateBy, lateInShort, workingDays } from './day-counts';
import { factPhrases } from './facts';
import { leverPhrases, levers, range } from './levers';
import { rulePhrases } from './rules';
import { safePhrases } from './safe-sentences';
import { inSentence } from './sentence-parts';
import { count, given, text } from './surfaces/value-text';
import { doPhrases } from './things-to-do';

/** Why a chain cannot be computed, and what would help. */
const REASONS: Record<string, Phrase> = {
  'process-missing': (v) => `process ${text(v, 'process')} is not in the workspace`,
  'calendar-missing': (v) =>
    given(v, 'calendar')
      ? `calendar ${text(v, 'calendar')}${ofStep(v)} is not in the workspace`
      : `no calendar is named${ofStep(v)}`,
  'zone-unknown': (v) => `calendar ${text(v, 'calendar')} names a time zone that is not known, ${text(v, 'timeZone')}`,
  'calendar-ends': (v, f) =>
    `calendar ${text(v, 'calendar')} ends on ${f.date(text(v, 'until'))}, before ${given(v, 'step') ? `${inSentence(text(v, 'step'))} does` : 'the chain does'}`,
  'start-missing': () => 'the process has no start date',
  'duration-missing': (v) => `${inSentence(text(v, 'step'))} has no duration`,
  'step-missing': (v) =>
    `${inSentence(text(v, 'step'))} comes after ${text(v, 'missing')}, which is not in the process`,
  'step-cycle': (v) => `the steps come after each other in a loop, ${inSentence(text(v, 'step'))} among them`,
  'never-ends': (v) => `calendar ${text(v, 'calendar')} has too few working days${ofStep(v)}`,
};

function ofStep(v: Values): string {
  return given(v, 'step') ? ` for ${inSentence(text(v, 'step'))}` : '';
}

const reason: Phrase = (v, f) => REASONS[text(v, 'reason')]?.(v, f) ?? 'a record is incomplete';

/** What warnings, their marks and their ways out say. */
export const warningPhrases: Catalogue = {
  // The mark, and what `explain` says.
  'chain-misses-date': (v, f) => `Chain ends ${f.date(text(v, 'finish'))}, ${lateBy(f, count(v, 'late'))}`,
  'chain-misses-date.brief': (v, f) => lateInShort(f, count(v, 'late')),
  'chain-misses-date.spoken': (v, f) =>
    `${given(v, 'field') ? text(v, 'field') : 'Target'}: chain ends ${f.longDate(text(v, 'finish'))}, ${lateBy(f, count(v, 'late'))}.`,

  'cannot-tell': (v, f) => `Cannot tell when ${text(v, 'title')} ends: ${reason(v, f)}`,

  ...rulePhrases,
  ...leverPhrases,
  ...doPhrases,
  ...safePhrases,
  ...factPhrases,

  // A note to copy, one line each.
  'draft.opening': (v, f) =>
    `${text(v, 'title')}, as of ${f.date(text(v, 'today'))}: the chain ends ${f.date(text(v, 'finish'))}, ${lateBy(f, count(v, 'late'))} for ${f.date(text(v, 'target'))}.`,
  'draft.step': (v, f) => {
    const basis = given(v, 'n')
      ? `median of the last ${f.number(count(v, 'n'))} to ${f.date(text(v, 'observedTo'))}${given(v, 'budget') ? `, budgeted ${f.number(count(v, 'budget'))}` : ''}`
      : 'as budgeted';
    return `- ${stepAndTeam(v)}: ${workingDays(f, count(v, 'days'))}, ${range(v, f)} (${basis}).`;
  },
  'draft.step-done': (v, f) => `- ${stepAndTeam(v)}: done ${f.date(text(v, 'to'))}.`,
  // Its days say how long it has run and will: only the budget is a figure to compare them with.
  'draft.step-in-progress': (v, f) =>
    `- ${stepAndTeam(v)}: in progress since ${f.date(text(v, 'from'))}, to ${f.date(text(v, 'to'))} at the earliest, ${workingDays(f, count(v, 'days'))}${given(v, 'budget') ? ` (budgeted ${f.number(count(v, 'budget'))})` : ''}.`,
  'draft.wait': (v, f) =>
    `- ${text(v, 'step')} waits ${workingDays(f, count(v, 'days'))}, ${range(v, f)}: ${given(v, 'role') ? text(v, 'role') : 'its role'} away, no delegate.`,
  'draft.parallel': (v) =>
    `Asked of ${asked(v)}: start ${inSentence(text(v, 'step'))} now, beside the steps before it.`,
  'draft.delegate': (v, f) =>
    `Asked of ${asked(v)}: a delegate for ${text(v, 'role')}, ${range(v, f)}, for ${inSentence(text(v, 'step'))}.`,
  'draft.fact': (v, f) =>
    `Asked of ${asked(v)}: ${levers.fact?.(v, f)}, so that ${inSentence(text(v, 'step'))} is not needed.`,
  'draft.result': (v, f) => {
    const spare = count(v, 'spare');
    return `Then it ends ${f.date(text(v, 'finish'))}, ${spare < 0 ? lateBy(f, -spare) : `${workingDays(f, spare)} spare`}.`;
  },
};

function stepAndTeam(v: Values): string {
  return given(v, 'team') ? `${text(v, 'step')} (${text(v, 'team')})` : text(v, 'step');
}

function asked(v: Values): string {
  return given(v, 'team') ? text(v, 'team') : 'the team of this step';
}
