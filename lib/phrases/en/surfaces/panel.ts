import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';
import { plainDays, workingDays } from '../day-counts';
import { count, given, text } from './value-text';

const number = (f: Formats, n: number, one: string, other: string) => `${f.number(n)} ${f.plural(n, one, other)}`;

/** What became of a meaning, by the kind of its change. */
const MEANING_CHANGES: Record<string, string> = {
  wording: 'reworded',
  meaning: 'another meaning',
  formula: 'another formula',
  scope: 'another scope',
};

/** The side panel: what stands on this page, and what the workspace knows besides. */
export const panelPhrases: Catalogue = {
  'panel.title': () => 'On this page',
  'panel.of': (v) => (given(v, 'title') ? `${text(v, 'title')}, ${text(v, 'host')}` : text(v, 'host')),
  'panel.host.salesforce': () => 'Salesforce',
  'panel.host.notion': () => 'Notion',
  'panel.host.jira': () => 'Jira',
  'panel.host.other': () => 'This page',
  'panel.filter': () => 'Filter, or search everything',
  'panel.reading': () => 'Reading what is kept in this browser',

  'panel.warnings': () => 'Warnings',
  'panel.words': () => 'Words',
  'panel.teams': () => 'Teams',
  'panel.a-to-z': () => 'A to Z',
  'panel.snoozed': () => 'Snoozed',
  'panel.week': () => 'Changed in the last 7 days',
  'panel.leaning': () => 'Others lean on your team for',
  'panel.everywhere': () => 'In the whole workspace',
  'panel.count': (v, f) => f.number(count(v, 'n')),

  'panel.warning': (v, f) => (given(v, 'date') ? `${text(v, 'title')}, ${f.date(text(v, 'date'))}` : text(v, 'title')),
  'panel.more': (v, f) => `and on ${number(f, count(v, 'n'), 'more record', 'more records')}`,
  'panel.places': (v, f) => number(f, count(v, 'n'), 'place', 'places'),
  'panel.also': (v) => `Also ${text(v, 'names')}`,
  'panel.verified': (v, f) => {
    const on = given(v, 'on') ? f.date(text(v, 'on')) : '';
    if (!given(v, 'team')) return on ? `Verified ${on}` : 'Never verified';
    return on ? `${text(v, 'team')}, verified ${on}` : `${text(v, 'team')}, never verified`;
  },
  'panel.deprecated': (v) => (given(v, 'by') ? `Deprecated, replaced by ${text(v, 'by')}` : 'Deprecated'),
  'panel.owner-gone': (v, f) => `No owner since ${f.date(text(v, 'on'))}`,
  'panel.conflict': (v, f) =>
    count(v, 'days') === 0 ? 'Conflict open since today' : `Conflict open ${plainDays(f, count(v, 'days'))}`,
  'panel.proposals': () => 'Proposed by teams',
  'panel.proposal-no-team': () => 'No team named',
  'panel.proposal-example': (v) => `For example: ${text(v, 'example')}`,
  'panel.proposal-on': (v, f) => `Proposed on ${f.date(text(v, 'on'))}`,
  'panel.proposals-more': (v, f) => `and ${f.number(count(v, 'n'))} more`,
  'panel.overdue': (v, f) => (given(v, 'on') ? `Unverified since ${f.date(text(v, 'on'))}` : 'Review overdue'),
  'panel.said': (v) =>
    given(v, 'by') ? `Said “${text(v, 'health')}”, as ${text(v, 'by')} means it` : `Said “${text(v, 'health')}”`,
  'panel.working-days-ago': (v, f) => (count(v, 'days') === 0 ? 'Today' : `${workingDays(f, count(v, 'days'))} ago`),
  'panel.nothing-said': () => 'Nothing said yet',
  'panel.dissolved': (v, f) => `Dissolved ${f.date(text(v, 'on'))}`,
  'panel.on': (v, f) => f.date(text(v, 'on')),
  'panel.until-changed': () => 'until it changes',

  'panel.calm': () => 'Nothing to look at',
  'panel.calm-dates': (v, f) => {
    const dates = `${number(f, count(v, 'dates'), 'date', 'dates')} checked against ${number(f, count(v, 'steps'), 'step', 'steps')}.`;
    const spare = `${f.number(count(v, 'days'))} d spare`;
    return count(v, 'dates') === 1
      ? `${dates} It fits, with ${spare}.`
      : `${dates} All fit, the closest with ${spare}.`;
  },
  'panel.calm-record': () => 'The workspace knows this page, and nothing it says of it needs a look.',
  'panel.calm-words': () => 'No date here is one that the workspace knows.',
  'panel.none-fit': (v) => `Nothing on this page, and nothing in the workspace, is called “${text(v, 'query')}”.`,

  'panel.still.no-source': () => 'No workspace is chosen, so nothing is read or drawn on any page.',
  'panel.still.paused': () => 'Paused here. Nothing on this site is read or drawn.',
  'panel.still.elsewhere': () => 'Plumbline does not run on this page. Everything in the workspace can be searched.',
  'panel.still.silent': () => 'Nothing on this page is read yet. Everything in the workspace can be searched.',

  'panel.show': () => 'Show on page',
  'menu.look-up': () => 'Look up “%s”',
  'panel.not-shown': () => 'It is not to be seen on the page just now.',
  'panel.snooze': () => 'Snooze until the facts change',
  'panel.wake': () => 'Wake',
  'panel.snooze-done': () => 'Snoozed until the facts change',
  'panel.snooze-failed': () => 'This browser could not keep the snooze. The warning stays.',
  'panel.woken': () => 'Awake again',
  'panel.step': (v, f) => {
    const days = `${f.number(count(v, 'days'))} d, ${f.range(text(v, 'from'), text(v, 'to'))}`;
    return count(v, 'waits') > 0 ? `${days}, waits ${f.number(count(v, 'waits'))} d before it.` : `${days}.`;
  },
  'panel.move': () => 'move',
  'panel.open': () => 'open',
  'panel.key.snooze': () => 'snooze',
  'panel.key.differs': () => 'ours differs',
  'panel.key.back': () => 'back to page',
  'panel.key.enter': () => 'Enter',
  'panel.key.esc': () => 'Esc',

  'item.also': () => 'Also called',
  'item.where': () => 'Key',
  'item.owner': () => 'Owner',
  'item.no-owner': () => 'None',
  'item.state-label': () => 'State',
  'item.state-is': (v, f) => {
    const state = given(v, 'on') ? `${text(v, 'state')}, ${f.date(text(v, 'on'))}` : text(v, 'state');
    return given(v, 'reason') ? `${state}: ${text(v, 'reason')}` : state;
  },
  'item.date': () => 'Date',
  'item.date-is': (v, f) => {
    if (!given(v, 'date')) return 'None';
    const date = f.date(text(v, 'date'));
    return given(v, 'said') ? `${date}, said ${f.date(text(v, 'said'))}` : date;
  },
  'item.status': () => 'Status',
  'item.status-is': (v, f) =>
    given(v, 'team')
      ? `“${text(v, 'health')}”, said by ${text(v, 'team')} on ${f.date(text(v, 'on'))}`
      : `“${text(v, 'health')}”, said on ${f.date(text(v, 'on'))}`,
  'item.look': () => 'To look at',

  'week.meaning': (v) => {
    const change = MEANING_CHANGES[text(v, 'kind')] ?? 'changed';
    return given(v, 'team') ? `${text(v, 'team')}: ${change}` : `Company-wide: ${change}`;
  },
  'week.state': (v) =>
    given(v, 'reason') ? `Now ${text(v, 'state')}: ${text(v, 'reason')}` : `Now ${text(v, 'state')}`,
  'week.date': (v, f) =>
    given(v, 'was')
      ? `Date moved from ${f.date(text(v, 'was'))} to ${f.date(text(v, 'date'))}`
      : `Date given: ${f.date(text(v, 'date'))}`,
  'week.ask': (v, f) => {
    const date = given(v, 'date') ? f.date(text(v, 'date')) : '';
    if (v.agreement === 'asked') return date ? `Asked for ${date}` : 'A date was asked for';
    if (v.agreement === 'agreed') return date ? `Agreed for ${date}` : 'Agreed';
    const declined = date ? `Declined for ${date}` : 'Declined';
    return given(v, 'offered') ? `${declined}, offered ${f.month(text(v, 'offered'))}` : declined;
  },
  'leaning.row': (v, f) => `${number(f, count(v, 'n'), 'piece of work', 'pieces of work')}: ${text(v, 'teams')}`,
  'leaning.none': () => 'No other team’s work needs yours.',
  'leaning.no-team': () => 'Choose your team in the options to see what others lean on.',
};
