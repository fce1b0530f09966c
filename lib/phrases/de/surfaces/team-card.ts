import { count, given, text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';

/** The card of a team. */
export const teamPhrases: Catalogue = {
  'team.sub': () => 'Team',
  'team.dissolved': (v, f) => `Aufgelöst am ${f.date(text(v, 'on'))}.`,
  'team.successor': () => 'Seine Arbeit ging an',
  'team.no-successor': () => 'Niemand ist genannt, der an seine Stelle tritt.',
  'team.nothing-said': () => 'Noch nichts gesagt',
  'team.meant-by': (v) => `${text(v, 'team')} meint damit: ${text(v, 'short')}`,
  'team.intake': () => 'Aufnahme',
  'team.intake.open': () => 'Offen: nimmt neue Arbeit an',
  'team.intake.limited': () => 'Begrenzt: zuerst fragen',
  'team.intake.closed': () => 'Geschlossen: nimmt keine neue Arbeit an',
  'team.away': () => 'Abwesend',
  'team.absence': (v, f) => `${text(v, 'role')}, ${f.range(text(v, 'from'), text(v, 'to'))}, ohne Vertretung`,
  'team.absence-delegate': (v, f) =>
    `${text(v, 'role')}, ${f.range(text(v, 'from'), text(v, 'to'))}, Vertretung: ${text(v, 'delegate')}`,
  'team.part-of': () => 'Teil von',
  'team.owns': () => 'Zuständig für',
  'team.owns-counts': (v, f) => {
    const [terms, items] = [count(v, 'terms'), count(v, 'items')];
    const words = `${f.number(terms)} ${f.plural(terms, 'Begriff', 'Begriffe')}`;
    const work = `${f.number(items)} Vorhaben`;
    return terms > 0 && items > 0 ? `${words}, ${work}` : terms > 0 ? words : work;
  },
  'team.contact': () => 'Kontakt',
  'team.queue': () => 'Seine Warteschlange',
  'team.counted': (v, f) => (given(v, 'on') ? `gezählt ${f.date(text(v, 'on'))}` : ''),
  'team.queue.waiting': () => 'wartend',
  'team.queue.blocked': () => 'blockiert',
  'team.queue.aging': () => 'überaltert',
  'team.queue.unowned': () => 'ohne Zuständige',
};
