import type { Formats } from '../formats';
import type { Catalogue, Phrase, Values } from '../say';
import { quoted } from './sentence-parts';
import { count, given, text } from './surfaces/value-text';

const date = (v: Values, f: Formats) => f.date(text(v, 'value'));

const AGREEMENTS: Record<string, string> = {
  none: 'no date agreed',
  asked: 'asked for, and not answered',
  agreed: 'agreed',
  declined: 'declined',
};

/** A fact by the field that states it. */
const FIELDS: Record<string, Phrase> = {
  'target.date': (v, f) => (given(v, 'value') ? `due ${date(v, f)}` : 'no date'),
  targetHistory: (v, f) => {
    const [on = '', was = ''] = text(v, 'value').split('/');
    return `due ${f.date(was)} as of ${f.date(on)}`;
  },
  state: (v) => text(v, 'value') || 'no state',
  stateReason: (v) => `“${text(v, 'value')}”`,
  blockedSince: (v, f) => `blocked since ${date(v, f)}`,
  'status.health': (v, f) =>
    `said ${quoted(text(v, 'value'))}${given(v, 'asOf') ? ` on ${f.date(text(v, 'asOf'))}` : ''}`,
  'status.team': (v) => `said by ${text(v, 'value')}`,
  ownerTeam: (v) => `owned by ${text(v, 'value')}`,
  hard: (v) => (v.value === true ? 'cannot do without it' : 'could do without it'),
  readOnPage: () => 'from this page',
  kind: () => 'the same work',
  neededBy: (v, f) => `needed by ${date(v, f)}`,
  agreement: (v) => AGREEMENTS[text(v, 'value')] ?? text(v, 'value'),
  askedOn: (v, f) => `asked ${date(v, f)}`,
  answeredOn: (v, f) => `answered ${date(v, f)}`,
  offered: (v, f) => `offered ${f.month(text(v, 'value'))}`,
  dissolvedOn: (v, f) => `dissolved ${date(v, f)}`,
  successor: (v) => `into ${text(v, 'value')}`,
  'process.startOn': (v, f) => `starts ${date(v, f)}`,
  'days.budget': (v, f) => `budget ${f.number(Number(v.value))} d`,
  'days.observed.median': (v, f) => `takes ${f.number(Number(v.value))} d as observed`,
  'days.observed.p80': (v, f) => `${f.number(Number(v.value))} d in 8 of 10 cases`,
  'days.observed.n': (v, f) => `observed ${f.number(Number(v.value))} times`,
  'days.observed.to': (v, f) => `observed up to ${date(v, f)}`,
  after: (v) => `after ${text(v, 'value')}`,
  parallelOk: () => 'may run at once',
  delegable: () => 'may be delegated',
  loop: (v, f) => `in a loop of ${f.number(Number(v.value))}`,
};

/** A fact by what the name of its field begins with; what follows names the step, the role or the meaning. */
const BEGINNINGS: readonly (readonly [string, (rest: string) => Phrase])[] = [
  ['absences.', (role) => (v, f) => `${role} away ${spanned(v, f)}, no delegate`],
  ['process.parallel.', (step) => () => `${step} at once`],
  ['process.done.', (step) => (v, f) => `${step} done ${date(v, f)}`],
  ['process.inProgress.', (step) => (v, f) => `${step} in progress since ${date(v, f)}`],
  ['days.budgetWhen.', (condition) => (v, f) => `${f.number(Number(v.value))} d where ${condition.replace(/-/g, ' ')}`],
  ['when.', (test) => (v) => `if ${test.replace(/\.(?=\w+$)/, ' ')} ${text(v, 'value')}`],
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
    const other: Phrase = () => `${field.replace(/^facts\./, '')}: ${text(v, 'value') || 'not said'}`;
    const said =
      given(v, 'asOf') && !SAID_WITH_ANOTHER.test(field) && text(v, 'asOf') !== text(v, 'value')
        ? `, said ${f.date(text(v, 'asOf'))}`
        : '';
    return `${(FIELDS[field] ?? byBeginning(field) ?? other)(v, f)}${said}`;
  },
  'fact.link': (v) => (given(v, 'from') ? `${text(v, 'from')} needs ${text(v, 'to')}` : `Needs ${text(v, 'to')}`),

  'fact.calendar': (v) => `Calendar ${text(v, 'id')}`,

  'returned.facts': (v, f) => `Snoozed ${f.date(text(v, 'since'))}. Changed since:`,
  'returned.day': (v, f) => `Snoozed ${f.date(text(v, 'since'))} until now. Nothing has changed.`,
  'returned.change': (v) => {
    const name = text(v, 'name');
    if (!given(v, 'is')) return `${name}: no longer ${text(v, 'was')}`;
    return given(v, 'was') ? `${name}: ${text(v, 'is')}, before ${text(v, 'was')}` : `${name}: ${text(v, 'is')}`;
  },
  'returned.more': (v, f) => `and ${f.number(count(v, 'n'))} more`,

  'fact.of': (v) => `${text(v, 'name')}: ${text(v, 'fact')}`,
  'note.about': (v) => `About ${text(v, 'title')}:`,
  'warning.note': () => 'Copy a note to the team',
  'warning.safe': () => 'A sentence that is true for all who read it',
  'warning.true-for-all': (v) => (count(v, 'n') === 2 ? 'True for both' : 'True for all'),
  'bridge.holds': () => 'Holds',
  'bridge.does-not-hold': () => 'Does not hold',
  'bridge.cannot-be-tested': () => 'Cannot be tested',
  'bridge.reader': () => 'You say',
  'bridge.author': () => 'They say',
  'bridge.doing': () => 'The work says',
  'warning.copy': () => 'Copy',

  'warning.to-do': () => 'What could be done',
  'warning.also': () => 'Also',
  'warning.nobody': () => 'No team',

  'outcome.holds': () => 'holds',
  'outcome.does-not-hold': () => 'does not hold',
  'outcome.cannot-be-tested': () => 'cannot be tested',
};
