import type { Formats } from '../formats';
import type { Catalogue, Phrase, Values } from '../say';
import { lateBy, lateInShort, plainDays, workingDays } from './day-counts';
import { atStart, inSentence, joined, quoted, teamOr, whyLowered, workingDaysAgo } from './sentence-parts';
import { count, given, text } from './surfaces/value-text';

/** States as they stand after "was", "is" and "became". */
const STATES: Record<string, string> = {
  idea: 'an idea',
  considering: 'being considered',
  building: 'being built',
};
const stateWords = (state: string) => STATES[state] ?? state;

/** The fact that speaks against a meaning, in words. */
const factAgainst: Phrase = (v, f) => {
  const name = text(v, 'factName');
  const value = text(v, 'factValue');
  switch (text(v, 'factField')) {
    case 'target.date':
      return value ? `${name} is due ${f.date(value)}` : `${name} has no date`;
    case 'state':
      return value ? `${name} is ${stateWords(value)}` : `${name} has no state`;
    case 'blockedSince':
      return value ? `${name} has been blocked since ${f.date(value)}` : `${name} is blocked`;
    case 'agreement':
      return 'something it needs is not agreed';
    default: {
      const fact = text(v, 'factField').replace(/^facts\./, '');
      return value ? `${fact} is ${value}` : `nothing is said of ${fact}`;
    }
  }
};

/** "Engineering’s meaning does not hold: PLAT-88 is due 16 Oct" */
function meanings(v: Values, f: Formats): string {
  const parts: string[] = [];
  const as = (team: string, tie: string) =>
    v[tie] ? 'by one of its meanings' : `as ${teamOr(v, team, 'others')} means it,`;
  if (v.fails) parts.push(`${as('against', 'againstTie')} it does not hold: ${factAgainst(v, f)}`);
  if (v.open) parts.push(`${as('untested', 'untestedTie')} it cannot be tested`);
  return parts.join('; ');
}

const said = (v: Values, f: Formats) =>
  joined(`${teamOr(v, 'author', 'Somebody')} said ${quoted(text(v, 'health'))}`, workingDaysAgo(v, f, 'days', 'said'));

/** "1 date asked: 15 Oct", "3 dates asked, the first for 15 Oct" */
function datesAsked(v: Values, f: Formats): string {
  const n = count(v, 'asked');
  if (n === 0) return '';
  const first = f.date(text(v, 'askedFor'));
  return n === 1 ? `1 date asked: ${first}` : `${f.number(n)} dates asked, the first for ${first}`;
}

/** "Autumn launch (Marketing), 2 opportunities" */
function leaning(v: Values, f: Formats): string {
  const named = ['first', 'second'].flatMap((name) =>
    given(v, name) ? `${text(v, name)}${given(v, `${name}Team`) ? ` (${text(v, `${name}Team`)})` : ''}` : [],
  );
  const counted = (n: number, one: string, other: string) =>
    n > 0 ? [`${f.number(n)} ${f.plural(n, one, other)}`] : [];
  const all = [
    ...named,
    ...counted(count(v, 'others'), 'other', 'others'),
    ...counted(count(v, 'opportunities'), 'opportunity', 'opportunities'),
  ];
  return all.length > 0 ? `Leaning on this: ${all.join(', ')}` : '';
}

const noDate = (v: Values) => `${teamOr(v, 'team', 'Its owner')} has agreed no date for ${text(v, 'name')}.`;

/** What each rule says, but those of chains: one sentence, the number first where it can be. */
export const rulePhrases: Catalogue = {
  // What a chip says where the whole sentence is too long for one.
  'meanings-differ.chip': (v) => `${quoted(atStart(text(v, 'health')))} has more than one meaning here`,
  'leaned-on.chip': (v, f) => {
    const n =
      ['first', 'second'].filter((name) => given(v, name)).length + count(v, 'others') + count(v, 'opportunities');
    return [n > 0 ? `Leaning on this: ${f.number(n)}` : '', datesAsked(v, f)].filter((part) => part !== '').join('; ');
  },
  'status-outdated.chip': (v, f) =>
    `${given(v, 'health') ? quoted(atStart(text(v, 'health'))) : 'The status'} is of ${f.date(text(v, 'said'))}, before a change on ${f.date(text(v, 'on'))}`,

  // What it says where hardly anything has room.
  'date-inversion.brief': (v, f) => lateInShort(f, count(v, 'days')),
  'needs-deprioritised.brief': () => 'Stopped',
  'promised-before-committed.brief': () => 'Not committed',
  'forked-date.brief': () => 'Two dates',

  'mark.spoken': (v) => `${given(v, 'field') ? `${text(v, 'field')}: ` : ''}${text(v, 'text')}`,

  'date-inversion': (v, f) =>
    `${text(v, 'name')} is due ${f.date(text(v, 'due'))}, ${count(v, 'days') > 0 ? `${workingDays(f, count(v, 'days'))} ` : ''}after ${f.date(text(v, 'by'))}`,

  'needs-deprioritised': (v, f) =>
    `${joined(`${text(v, 'name')}${given(v, 'through') ? `, which ${text(v, 'through')} needs,` : ''} was ${text(v, 'state')}`, workingDaysAgo(v, f, 'days', 'on'))}; your date is ${f.date(text(v, 'target'))}`,

  'needs-blocked': (v, f) => {
    const days = count(v, 'days');
    const since = given(v, 'days') && days > 0 ? `has been blocked for ${workingDays(f, days)}` : 'is blocked';
    return `${text(v, 'name')} ${since}${given(v, 'reason') ? `: ${inSentence(text(v, 'reason'))}` : ''}`;
  },
  'needs-late-chain': (v, f) =>
    `The chain of ${text(v, 'name')} ends ${f.date(text(v, 'finish'))}, ${given(v, 'late') ? `${lateBy(f, count(v, 'late'))} for` : 'after'} ${f.date(text(v, 'target'))}`,

  'never-agreed.none': (v) => `${noDate(v)} Asked: never.`,
  'never-agreed.asked': (v, f) => {
    const ago = count(v, 'askedDays') > 0 ? `, ${workingDays(f, count(v, 'askedDays'))} ago` : '';
    return `${noDate(v)} ${given(v, 'asked') ? `Asked ${f.date(text(v, 'asked'))}${ago}.` : 'Asked, and not answered.'}`;
  },
  'never-agreed.declined': (v, f) =>
    `${joined(`${teamOr(v, 'team', 'Its owner')} declined ${f.date(text(v, 'by'))} for ${text(v, 'name')}`, given(v, 'answered') ? `on ${f.date(text(v, 'answered'))}` : '')}${given(v, 'offered') ? ` and offered ${f.month(text(v, 'offered'))}` : ''}.`,

  'promised-before-committed': (v, f) =>
    `${text(v, 'name')} is still ${stateWords(text(v, 'state'))}; your date is ${f.date(text(v, 'target'))}`,

  'slipped-after-promise': (v, f) =>
    `${text(v, 'name')} moved ${workingDays(f, count(v, 'days'))} since it was agreed on ${f.date(text(v, 'agreed'))}: from ${f.date(text(v, 'was'))} to ${f.date(text(v, 'due'))}`,

  'meanings-differ': (v, f) => `${said(v, f)}; ${meanings(v, f)}${whyLowered(v, f)}`,
  'meanings-differ.needed': (v, f) => `${text(v, 'name')}: ${said(v, f)}; ${meanings(v, f)}${whyLowered(v, f)}`,

  'status-outdated': (v, f) => {
    const status = `${given(v, 'health') ? quoted(atStart(text(v, 'health'))) : 'The status'} was said ${f.date(text(v, 'said'))}`;
    const who = given(v, 'name') ? text(v, 'name') : 'this';
    const change =
      text(v, 'what') === 'state'
        ? `${who} became ${stateWords(text(v, 'state'))} on ${f.date(text(v, 'on'))}`
        : `the date of ${who} changed on ${f.date(text(v, 'on'))}`;
    const more = count(v, 'others') > 0 ? `, and ${f.number(count(v, 'others'))} more since` : '';
    return `${status}; ${change}${more}${whyLowered(v, f)}`;
  },

  'forked-date': (v, f) =>
    `${f.date(text(v, 'target'))} here, ${f.date(text(v, 'other'))} in ${text(v, 'name')}, which is the same work`,

  cycle: (v, f) => {
    const others = count(v, 'others');
    if (others < 1) return `${text(v, 'title')} needs itself`;
    const more = others > 1 ? ` and ${f.number(others - 1)} more` : '';
    return given(v, 'name')
      ? `${text(v, 'title')} needs itself, through ${text(v, 'name')}${more}`
      : `${text(v, 'title')} is in a loop of ${f.number(others + 1)} that need each other`;
  },

  'owner-gone.dissolved': (v, f) =>
    `Owner team ${text(v, 'team')} was dissolved ${given(v, 'on') ? `on ${f.date(text(v, 'on'))}` : ''}${given(v, 'successor') ? ` into ${text(v, 'successor')}` : ''}`,
  'owner-gone.missing': (v) => `Owner team ${text(v, 'team')} is not in the workspace`,

  'approver-away': (v, f) =>
    `${text(v, 'step')} waits ${plainDays(f, count(v, 'days')).replace(/ day/, ' working day')}, ${f.range(text(v, 'from'), text(v, 'to'))}: ${teamOr(v, 'role', 'its role')} away, no delegate`,

  'leaned-on.row': (v, f) => {
    const n = count(v, 'opportunities');
    const counted = n > 0 ? `${f.number(n)} ${f.plural(n, 'opportunity', 'opportunities')}` : '';
    return [counted, datesAsked(v, f)].filter((part) => part !== '').join('; ');
  },
  'leaned-on': (v, f) => [leaning(v, f), datesAsked(v, f)].filter((part) => part !== '').join('; '),
};
