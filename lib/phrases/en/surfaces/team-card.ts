import type { Catalogue } from '../../say';
import { count, given, text } from './value-text';

/** The card of a team. */
export const teamPhrases: Catalogue = {
  'team.sub': () => 'Team',
  'team.dissolved': (v, f) => `Dissolved on ${f.date(text(v, 'on'))}.`,
  'team.successor': () => 'Its work went to',
  'team.no-successor': () => 'Nobody is named to take its place.',
  'team.nothing-said': () => 'Nothing said yet',
  'team.meant-by': (v) => `By that, ${text(v, 'team')} means: ${text(v, 'short')}`,
  'team.intake': () => 'Intake',
  'team.intake.open': () => 'Open: takes new work',
  'team.intake.limited': () => 'Limited: ask first',
  'team.intake.closed': () => 'Closed: takes no new work',
  'team.away': () => 'Away',
  'team.absence': (v, f) => `${text(v, 'role')}, ${f.range(text(v, 'from'), text(v, 'to'))}, no delegate`,
  'team.absence-delegate': (v, f) =>
    `${text(v, 'role')}, ${f.range(text(v, 'from'), text(v, 'to'))}, delegate: ${text(v, 'delegate')}`,
  'team.part-of': () => 'Part of',
  'team.owns': () => 'Owns',
  'team.owns-counts': (v, f) => {
    const [terms, items] = [count(v, 'terms'), count(v, 'items')];
    const words = `${f.number(terms)} ${f.plural(terms, 'term', 'terms')}`;
    const work = `${f.number(items)} ${f.plural(items, 'piece of work', 'pieces of work')}`;
    return terms > 0 && items > 0 ? `${words}, ${work}` : terms > 0 ? words : work;
  },
  'team.contact': () => 'Contact',
  'team.queue': () => 'Its queue',
  'team.counted': (v, f) => (given(v, 'on') ? `counted ${f.date(text(v, 'on'))}` : ''),
  'team.queue.waiting': () => 'wait',
  'team.queue.blocked': () => 'blocked',
  'team.queue.aging': () => 'ageing',
  'team.queue.unowned': () => 'without an owner',
};
