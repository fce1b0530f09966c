import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Phrase, Values } from '../say';
import { lateBy, lateInShort, workingDays } from './day-counts';
import { atStart, joined, quoted, sinceThen, stateWords, teamOr, whyLowered } from './sentence-parts';

/** The fact that speaks against a meaning, in words. */
const factAgainst: Phrase = (v, f) => {
  const name = text(v, 'factName');
  const value = text(v, 'factValue');
  switch (text(v, 'factField')) {
    case 'target.date':
      return value ? `${name} ist fällig am ${f.date(value)}` : `${name} hat keinen Termin`;
    case 'state':
      return value ? `${name} ist ${stateWords(value)}` : `${name} hat keinen Stand`;
    case 'blockedSince':
      return value ? `${name} ist blockiert seit ${f.date(value)}` : `${name} ist blockiert`;
    case 'agreement':
      return 'etwas, das es braucht, ist nicht vereinbart';
    default: {
      const fact = text(v, 'factField').replace(/^facts\./, '');
      return value ? `${fact} ist ${value}` : `über ${fact} ist nichts gesagt`;
    }
  }
};

/** "wie Engineering es meint, gilt es nicht: PLAT-88 ist fällig am 16. Okt." */
function meanings(v: Values, f: Formats): string {
  const parts: string[] = [];
  const as = (team: string, tie: string) =>
    v[tie] ? 'nach einer seiner Bedeutungen' : `wie ${teamOr(v, team, 'andere')} es meint,`;
  if (v.fails) parts.push(`${as('against', 'againstTie')} gilt es nicht: ${factAgainst(v, f)}`);
  if (v.open) parts.push(`${as('untested', 'untestedTie')} kann es nicht geprüft werden`);
  return parts.join('; ');
}

const said = (v: Values, f: Formats) =>
  joined(`${teamOr(v, 'author', 'Jemand')} sagte ${quoted(text(v, 'health'))}`, sinceThen(v, f, 'days', 'said'));

/** "1 Termin angefragt: 15. Okt." */
function datesAsked(v: Values, f: Formats): string {
  const n = count(v, 'asked');
  if (n === 0) return '';
  const first = f.date(text(v, 'askedFor'));
  return n === 1 ? `1 Termin angefragt: ${first}` : `${f.number(n)} Termine angefragt, der erste für ${first}`;
}

const opportunities = (f: Formats, n: number) => `${f.number(n)} ${f.plural(n, 'Opportunity', 'Opportunitys')}`;

/** "Stützt sich hierauf: Autumn launch (Marketing), 2 Opportunitys" */
function leaning(v: Values, f: Formats): string {
  const named = ['first', 'second'].flatMap((name) =>
    given(v, name) ? `${text(v, name)}${given(v, `${name}Team`) ? ` (${text(v, `${name}Team`)})` : ''}` : [],
  );
  const others = count(v, 'others');
  const all = [
    ...named,
    ...(others > 0 ? [`${f.number(others)} ${f.plural(others, 'weiteres', 'weitere')}`] : []),
    ...(count(v, 'opportunities') > 0 ? [opportunities(f, count(v, 'opportunities'))] : []),
  ];
  return all.length > 0 ? `Stützt sich hierauf: ${all.join(', ')}` : '';
}

const noDate = (v: Values) =>
  `${teamOr(v, 'team', 'Das zuständige Team')} hat keinen Termin für ${text(v, 'name')} zugesagt.`;

const theStatus = (v: Values) => (given(v, 'health') ? quoted(atStart(text(v, 'health'))) : 'Der Status');

/** What each rule says, but those of chains: one sentence, the number first where it can be. */
export const rulePhrases: Catalogue = {
  'meanings-differ.chip': (v) => `${quoted(atStart(text(v, 'health')))} hat hier mehr als eine Bedeutung`,
  'leaned-on.chip': (v, f) => {
    const n =
      ['first', 'second'].filter((name) => given(v, name)).length + count(v, 'others') + count(v, 'opportunities');
    return [n > 0 ? `Stützt sich hierauf: ${f.number(n)}` : '', datesAsked(v, f)]
      .filter((part) => part !== '')
      .join('; ');
  },
  'status-outdated.chip': (v, f) =>
    `${theStatus(v)} ist vom ${f.date(text(v, 'said'))}, vor einer Änderung am ${f.date(text(v, 'on'))}`,

  'date-inversion.brief': (v, f) => lateInShort(f, count(v, 'days')),
  'needs-deprioritised.brief': () => 'Eingestellt',
  'promised-before-committed.brief': () => 'Nicht zugesagt',
  'forked-date.brief': () => 'Zwei Termine',

  'mark.spoken': (v) => `${given(v, 'field') ? `${text(v, 'field')}: ` : ''}${text(v, 'text')}`,

  'date-inversion': (v, f) =>
    `${text(v, 'name')} ist fällig am ${f.date(text(v, 'due'))}, ${count(v, 'days') > 0 ? `${workingDays(f, count(v, 'days'))} ` : ''}nach dem ${f.date(text(v, 'by'))}`,

  'needs-deprioritised': (v, f) =>
    `${joined(`${text(v, 'name')}${given(v, 'through') ? `, von ${text(v, 'through')} gebraucht,` : ''} wurde`, sinceThen(v, f, 'days', 'on'), stateWords(text(v, 'state')))}; Ihr Termin ist der ${f.date(text(v, 'target'))}`,

  'needs-blocked': (v, f) => {
    const days = count(v, 'days');
    const since =
      given(v, 'days') && days > 0
        ? `ist seit ${f.number(days)} ${f.plural(days, 'Arbeitstag', 'Arbeitstagen')} blockiert`
        : 'ist blockiert';
    return `${text(v, 'name')} ${since}${given(v, 'reason') ? `: ${text(v, 'reason')}` : ''}`;
  },
  'needs-late-chain': (v, f) =>
    `Die Kette von ${text(v, 'name')} endet am ${f.date(text(v, 'finish'))}, ${given(v, 'late') ? `${lateBy(f, count(v, 'late'))} für den` : 'nach dem'} ${f.date(text(v, 'target'))}`,

  'never-agreed.none': (v) => `${noDate(v)} Angefragt: nie.`,
  'never-agreed.asked': (v, f) => {
    const days = count(v, 'askedDays');
    const ago = days > 0 ? `, vor ${f.number(days)} ${f.plural(days, 'Arbeitstag', 'Arbeitstagen')}` : '';
    return `${noDate(v)} ${given(v, 'asked') ? `Angefragt am ${f.date(text(v, 'asked'))}${ago}.` : 'Angefragt, ohne Antwort.'}`;
  },
  'never-agreed.declined': (v, f) =>
    `${joined(`${teamOr(v, 'team', 'Das zuständige Team')} hat den ${f.date(text(v, 'by'))} für ${text(v, 'name')}`, given(v, 'answered') ? `am ${f.date(text(v, 'answered'))}` : '', 'abgelehnt')}${given(v, 'offered') ? ` und ${f.month(text(v, 'offered'))} angeboten` : ''}.`,

  'promised-before-committed': (v, f) =>
    `${text(v, 'name')} ist noch ${stateWords(text(v, 'state'))}; Ihr Termin ist der ${f.date(text(v, 'target'))}`,

  'slipped-after-promise': (v, f) =>
    `${text(v, 'name')} ist seit der Vereinbarung am ${f.date(text(v, 'agreed'))} um ${workingDays(f, count(v, 'days'))} gerückt: vom ${f.date(text(v, 'was'))} auf den ${f.date(text(v, 'due'))}`,

  'meanings-differ': (v, f) => `${said(v, f)}; ${meanings(v, f)}${whyLowered(v, f)}`,
  'meanings-differ.needed': (v, f) => `${text(v, 'name')}: ${said(v, f)}; ${meanings(v, f)}${whyLowered(v, f)}`,

  'status-outdated': (v, f) => {
    const who = given(v, 'name') ? text(v, 'name') : 'dies';
    const on = f.date(text(v, 'on'));
    const change =
      text(v, 'what') === 'state'
        ? `${who} wurde am ${on} ${stateWords(text(v, 'state'))}`
        : `der Termin von ${given(v, 'name') ? text(v, 'name') : 'diesem'} änderte sich am ${on}`;
    const more = count(v, 'others') > 0 ? `, und ${f.number(count(v, 'others'))} weitere Änderungen seither` : '';
    return `${theStatus(v)} wurde am ${f.date(text(v, 'said'))} gesagt; ${change}${more}${whyLowered(v, f)}`;
  },

  'forked-date': (v, f) =>
    `${f.date(text(v, 'target'))} hier, ${f.date(text(v, 'other'))} in ${text(v, 'name')}, das dieselbe Arbeit ist`,

  cycle: (v, f) => {
    const others = count(v, 'others');
    if (others < 1) return `${text(v, 'title')} braucht sich selbst`;
    const more = others > 1 ? ` und ${f.number(others - 1)} weitere` : '';
    return given(v, 'name')
      ? `${text(v, 'title')} braucht sich selbst, über ${text(v, 'name')}${more}`
      : `${text(v, 'title')} steht in einem Kreis von ${f.number(others + 1)}, die einander brauchen`;
  },

  'owner-gone.dissolved': (v, f) =>
    `Das zuständige Team ${text(v, 'team')} wurde ${given(v, 'on') ? `am ${f.date(text(v, 'on'))} ` : ''}aufgelöst${given(v, 'successor') ? ` und ging in ${text(v, 'successor')} auf` : ''}`,
  'owner-gone.missing': (v) => `Das zuständige Team ${text(v, 'team')} ist nicht im Arbeitsbereich`,

  'approver-away': (v, f) =>
    `${text(v, 'step')} wartet ${workingDays(f, count(v, 'days'))}, ${f.range(text(v, 'from'), text(v, 'to'))}: ${teamOr(v, 'role', 'die Rolle')} abwesend, ohne Vertretung`,

  'leaned-on.row': (v, f) => {
    const n = count(v, 'opportunities');
    return [n > 0 ? opportunities(f, n) : '', datesAsked(v, f)].filter((part) => part !== '').join('; ');
  },
  'leaned-on': (v, f) => [leaning(v, f), datesAsked(v, f)].filter((part) => part !== '').join('; '),
};
