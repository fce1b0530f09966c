import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Phrase, Values } from '../say';
import { quoted, stateWords } from './sentence-parts';

const date = (v: Values, f: Formats) => f.date(text(v, 'value'));

const AGREEMENTS: Record<string, string> = {
  none: 'kein Termin vereinbart',
  asked: 'angefragt, ohne Antwort',
  agreed: 'vereinbart',
  declined: 'abgelehnt',
};

/** A fact by the field that states it. */
const FIELDS: Record<string, Phrase> = {
  'target.date': (v, f) => (given(v, 'value') ? `fällig ${date(v, f)}` : 'kein Termin'),
  targetHistory: (v, f) => {
    const [on = '', was = ''] = text(v, 'value').split('/');
    return `am ${f.date(on)} fällig für ${f.date(was)}`;
  },
  state: (v) => (given(v, 'value') ? stateWords(text(v, 'value')) : 'kein Stand'),
  stateReason: (v) => `„${text(v, 'value')}“`,
  blockedSince: (v, f) => `blockiert seit ${date(v, f)}`,
  'status.health': (v, f) =>
    `gesagt ${quoted(text(v, 'value'))}${given(v, 'asOf') ? ` am ${f.date(text(v, 'asOf'))}` : ''}`,
  'status.team': (v) => `gesagt von ${text(v, 'value')}`,
  ownerTeam: (v) => `gehört ${text(v, 'value')}`,
  readOnPage: () => 'von dieser Seite',
  hard: (v) => (v.value === true ? 'geht nicht ohne' : 'ginge ohne'),
  kind: () => 'dieselbe Arbeit',
  neededBy: (v, f) => `gebraucht bis ${date(v, f)}`,
  agreement: (v) => AGREEMENTS[text(v, 'value')] ?? text(v, 'value'),
  askedOn: (v, f) => `angefragt ${date(v, f)}`,
  answeredOn: (v, f) => `beantwortet ${date(v, f)}`,
  offered: (v, f) => `angeboten ${f.month(text(v, 'value'))}`,
  dissolvedOn: (v, f) => `aufgelöst ${date(v, f)}`,
  successor: (v) => `aufgegangen in ${text(v, 'value')}`,
  'process.startOn': (v, f) => `beginnt am ${date(v, f)}`,
  'days.budget': (v, f) => `geplant ${f.number(Number(v.value))} T`,
  'days.observed.median': (v, f) => `dauert nach Beobachtung ${f.number(Number(v.value))} T`,
  'days.observed.p80': (v, f) => `${f.number(Number(v.value))} T in 8 von 10 Fällen`,
  'days.observed.n': (v, f) => `${f.number(Number(v.value))}-mal beobachtet`,
  'days.observed.to': (v, f) => `beobachtet bis ${date(v, f)}`,
  after: (v) => `nach ${text(v, 'value')}`,
  parallelOk: () => 'darf gleichzeitig laufen',
  delegable: () => 'darf vertreten werden',
  loop: (v, f) => `in einem Kreis von ${f.number(Number(v.value))}`,
};

/** A fact by what the name of its field begins with; what follows names the step, the role or the meaning. */
const BEGINNINGS: readonly (readonly [string, (rest: string) => Phrase])[] = [
  ['absences.', (role) => (v, f) => `${role} abwesend ${spanned(v, f)}, ohne Vertretung`],
  ['process.parallel.', (step) => () => `${step} gleichzeitig`],
  ['process.done.', (step) => (v, f) => `${step} erledigt ${date(v, f)}`],
  ['process.inProgress.', (step) => (v, f) => `${step} läuft seit ${date(v, f)}`],
  ['days.budgetWhen.', (condition) => (v, f) => `${f.number(Number(v.value))} T bei ${condition.replace(/-/g, ' ')}`],
  ['when.', (test) => (v) => `wenn ${test.replace(/\.(?=\w+$)/, ' ')} ${text(v, 'value')}`],
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
    const other: Phrase = () => `${field.replace(/^facts\./, '')}: ${text(v, 'value') || 'nicht gesagt'}`;
    const said =
      given(v, 'asOf') && !SAID_WITH_ANOTHER.test(field) && text(v, 'asOf') !== text(v, 'value')
        ? `, gesagt ${f.date(text(v, 'asOf'))}`
        : '';
    return `${(FIELDS[field] ?? byBeginning(field) ?? other)(v, f)}${said}`;
  },
  'fact.link': (v) => (given(v, 'from') ? `${text(v, 'from')} braucht ${text(v, 'to')}` : `Braucht ${text(v, 'to')}`),

  'fact.calendar': (v) => `Kalender ${text(v, 'id')}`,

  'returned.facts': (v, f) => `Zurückgestellt ${f.date(text(v, 'since'))}. Seither geändert:`,
  'returned.day': (v, f) => `Zurückgestellt vom ${f.date(text(v, 'since'))} bis jetzt. Nichts hat sich geändert.`,
  'returned.change': (v) => {
    const name = text(v, 'name');
    if (!given(v, 'is')) return `${name}: nicht mehr ${text(v, 'was')}`;
    return given(v, 'was') ? `${name}: ${text(v, 'is')}, zuvor ${text(v, 'was')}` : `${name}: ${text(v, 'is')}`;
  },
  'returned.more': (v, f) => `und ${f.number(count(v, 'n'))} weitere`,

  'fact.of': (v) => `${text(v, 'name')}: ${text(v, 'fact')}`,
  'note.about': (v) => `Zu ${text(v, 'title')}:`,
  'warning.note': () => 'Eine Notiz an das Team kopieren',
  'warning.safe': () => 'Ein Satz, der für alle stimmt, die ihn lesen',
  'warning.true-for-all': (v) => (count(v, 'n') === 2 ? 'Stimmt für beide' : 'Stimmt für alle'),
  'bridge.holds': () => 'Gilt',
  'bridge.does-not-hold': () => 'Gilt nicht',
  'bridge.cannot-be-tested': () => 'Nicht prüfbar',
  'bridge.reader': () => 'Sie sagen',
  'bridge.author': () => 'Das andere Team sagt',
  'bridge.doing': () => 'Die Arbeit sagt',
  'warning.copy': () => 'Kopieren',

  'warning.to-do': () => 'Was zu tun wäre',
  'warning.also': () => 'Außerdem',
  'warning.nobody': () => 'Kein Team',

  'outcome.holds': () => 'gilt',
  'outcome.does-not-hold': () => 'gilt nicht',
  'outcome.cannot-be-tested': () => 'nicht prüfbar',
};
