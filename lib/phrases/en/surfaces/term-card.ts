import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';
import { plainDays, workingDays } from '../day-counts';
import { count, given, text } from './value-text';

const daysAgo = (f: Formats, days: number) => (days === 0 ? 'today' : `${plainDays(f, days)} ago`);

const workingDaysAgo = (f: Formats, days: number) => (days === 0 ? 'today' : `${workingDays(f, days)} ago`);

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** What every card says: its close button, its foot, its waiting and its failing. */
export const cardPhrases: Catalogue = {
  'card.close': () => 'Close',
  'card.mark': () => 'Plumbline',
  'card.reading': () => 'Reading the workspace',
  'card.problem': () => 'Nothing to show',
  'card.foot': (v, f) =>
    `${text(v, 'workspace')} v${text(v, 'version')}, as of ${f.instant(text(v, 'asOf'), text(v, 'timeZone'))}`,
  'card.back': (v) => `Back to ${text(v, 'to')}`,
  'card.more': () => 'More',
  'card.known': () => 'I know this word',
  'card.known-done': () => 'Not marked any more, until its meaning changes.',
  'card.unknown': () => 'Mark this word again',
  'card.unknown-done': () => 'Marked again.',
  'card.not-kept': () => 'This browser could not keep that.',
  'card.mark-read': () => 'Mark as read',
  'card.pause': () => 'Pause on this site',
  'card.paused': () => 'Paused on this site. Start again in the popup.',
  'card.not-paused': () => 'This browser could not keep the pause: it ends when Plumbline sleeps.',
  'card.retry': () => 'Try again',
  'card.unreachable': (v, f) => {
    const days = count(v, 'days');
    const age = days === 0 ? 'from today' : `${workingDays(f, days)} old`;
    return `The workspace cannot be reached. This copy is ${age}.`;
  },
  'card.snooze': () => 'Snooze until the facts change',
  'card.snooze-day': () => 'Snooze until a day',
  'card.snooze-field': () => 'Snooze until',
  'card.snooze-set': () => 'Snooze',
  'card.snoozed-until': (v, f) => `Snoozed until ${f.date(text(v, 'on'))}, or until the facts change before it.`,
  'card.snoozed': () => 'Snoozed until the facts change',
  'card.not-snoozed': () => 'This browser could not keep the snooze. The mark stays.',
  'card.pin': () => 'Keep open',
  'card.mute-here': () => 'Not this word on this site',
  'card.mute-everywhere': () => 'Not this word anywhere',
  'card.mute-tell': () =>
    'With “Not this word”, tell its owner: the word, and whether here or anywhere. Nothing of the page.',
  'card.mute-told': () => 'Its owner is told.',
  'card.muted-here': () => 'Muted on this site. Undo it in the options.',
  'card.muted-everywhere': () => 'Muted everywhere. Undo it in the options.',
  'card.not-muted': () => 'This browser could not keep that, so the word may come back.',
};

/** The card of a term, and of a name that several terms share. */
export const termPhrases: Catalogue = {
  'term.meanings': (v, f) => {
    const [teams, meanings] = [count(v, 'teams'), count(v, 'meanings')];
    const said = `${f.number(meanings)} ${f.plural(meanings, 'meaning', 'meanings')}`;
    return teams > 0 ? `${f.number(teams)} ${f.plural(teams, 'team', 'teams')}, ${said}` : said;
  },
  'term.reference': (v, f) => `Reference for ${f.number(count(v, 'n'))} ${f.plural(count(v, 'n'), 'team', 'teams')}`,
  'term.as-of': (v, f) => `As of ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'term.changed': (v, f) => `Changed since you read it on ${f.date(text(v, 'readOn'))}`,
  'term.changed-on': (v, f) => `Changed ${f.date(text(v, 'on'))}. You read it on ${f.date(text(v, 'readOn'))}.`,
  'term.as-used': (v) => `As ${text(v, 'team')} uses it`,
  'term.company-wide': () => 'Company-wide',
  'term.your-team': () => 'your team',
  'term.applies': () => 'applies to you',
  'term.replaced': (v) => `${text(v, 'old')}, replaced by ${text(v, 'by')}`,
  'term.deprecated': (v) => `${text(v, 'old')}, deprecated`,
  'term.draft': () => 'Draft',
  'term.unverified': () => 'Unverified',
  'term.why': () => 'Why',
  'term.changed-by': () => 'Changed by',
  'term.proposed': () => 'Proposed',
  'term.proposed-on': (v, f) => `on ${f.date(text(v, 'on'))}`,
  'term.confirmed': () => 'Confirmed',
  'term.confirmed-by': (v, f) =>
    `${f.number(count(v, 'n'))} of ${f.number(count(v, 'of'))} ${f.plural(count(v, 'of'), 'team', 'teams')}`,
  'term.also-says': () => 'Also says',
  'term.used-on': () => 'Used on',
  'term.still-on': () => 'Still on',
  'term.items': (v, f) => `${f.number(count(v, 'n'))} ${f.plural(count(v, 'n'), 'piece of work', 'pieces of work')}`,
  'term.related': () => 'See also',
  'term.no-meaning': () => 'No meaning has been written yet.',
  'term.formula': () => 'Formula',
  'term.owner': () => 'Owner',
  'term.owner-status': () => 'Status',
  'term.verified': () => 'Verified',
  'term.used-by': () => 'Used by',
  'term.source': () => 'Source',
  'term.open-source': () => 'Source',
  'term.no-owner': () => 'None',
  'term.dissolved': (v, f) => `dissolved ${f.date(text(v, 'on'))}`,

  'detail.title': () => 'In full',
  'detail.unit': () => 'Unit',
  'detail.window': () => 'Window',
  'detail.includes': () => 'Includes',
  'detail.excludes': () => 'Excludes',
  'detail.examples': () => 'Counts',
  'detail.not-examples': () => 'Does not',
  'detail.assumptions': () => 'Rests on',
  'detail.holds-until': (v, f) => `${text(v, 'text')}, until ${f.date(text(v, 'on'))}`,
  'detail.held-until': (v, f) => `${text(v, 'text')}, which ended ${f.date(text(v, 'on'))}`,
  'diff.removed': () => 'Removed:',
  'diff.added': () => 'Added:',
  'list.comma': () => ', ',
  'list.more': (v, f) => ` and ${f.number(count(v, 'n'))} more`,

  'item.names': (v, f) => `One piece of work, ${f.number(count(v, 'n'))} ${f.plural(count(v, 'n'), 'name', 'names')}`,
  'item.name': () => 'also its name',
  'item.name-in': (v) => `in ${text(v, 'host')}`,
  'item.state': () => 'State',
  'item.target': () => 'Target',
  'item.no-target': () => 'No date',

  'note.conflict': (v, f) => {
    const n = count(v, 'meanings');
    const meanings = `${NUMBERS[n] ?? f.number(n)} ${f.plural(n, 'meaning', 'meanings')}`;
    const days = count(v, 'days');
    return days === 0 ? `${meanings}, open since today.` : `${meanings}, open ${plainDays(f, days)}.`;
  },
  'note.decides': (v) => (given(v, 'role') ? `${text(v, 'role')} decides.` : 'Nobody is named to decide.'),
  'note.deprecated': () => 'Deprecated.',
  'note.replaced': (v) =>
    given(v, 'by') ? `${text(v, 'by')} takes its place.` : 'Nothing is named to take its place.',
  'note.owner-gone': () => 'No team owns this.',
  'note.dissolved': (v, f) =>
    `${text(v, 'team')} was dissolved on ${f.date(text(v, 'on'))}${given(v, 'successor') ? ` into ${text(v, 'successor')}` : ''}.`,

  'note.verified-before': (v, f) => `Verified ${daysAgo(f, count(v, 'days'))}, before that.`,
  'note.verified-since': (v, f) => `Verified ${daysAgo(f, count(v, 'days'))}.`,
  'note.overdue': (v, f) =>
    given(v, 'dueOn') ? `Its review is overdue since ${f.date(text(v, 'dueOn'))}.` : 'Its review is overdue.',
  'note.verified-last': (v, f) => `It was last verified ${daysAgo(f, count(v, 'days'))}.`,

  'verified.fresh': (v, f) => `${f.date(text(v, 'on'))}, ${daysAgo(f, count(v, 'days'))}`,
  'verified.due': (v, f) =>
    `${f.date(text(v, 'on'))}, ${daysAgo(f, count(v, 'days'))}, to be reviewed${given(v, 'dueOn') ? ` by ${f.date(text(v, 'dueOn'))}` : ''}`,
  'verified.overdue': (v, f) =>
    `${f.date(text(v, 'on'))}, ${daysAgo(f, count(v, 'days'))}, overdue${given(v, 'dueOn') ? ` since ${f.date(text(v, 'dueOn'))}` : ''}`,
  'verified.never': () => 'Never',
  'verified.meaning-overdue': (v, f) =>
    given(v, 'dueOn') ? `Unverified since ${f.date(text(v, 'dueOn'))}` : 'Review overdue',
  'verified.meaning-never': () => 'Never verified',

  'status.on-track': () => 'on track',
  'status.at-risk': () => 'at risk',
  'status.off-track': () => 'off track',
  'status.paused': () => 'paused',
  'status.said': (v, f) =>
    `${v.old ? 'last said' : 'said'} “${text(v, 'health')}” ${workingDaysAgo(f, count(v, 'days'))}`,
  'status.note': (v) => `“${text(v, 'note')}”`,

  'choice.sub': (v, f) => `${NUMBERS[count(v, 'n')] ?? f.number(count(v, 'n'))} terms share this name`,
};
