import { count, given, text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';
import { daysAgo, workingDays, workingDaysAgo } from '../day-counts';

const NUMBERS = ['Keine', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun'];

/** What every card says: its close button, its foot, its waiting and its failing. */
export const cardPhrases: Catalogue = {
  'card.close': () => 'Schließen',
  'card.mark': () => 'Plumbline',
  'card.reading': () => 'Liest den Arbeitsbereich',
  'card.problem': () => 'Nichts zu zeigen',
  'card.foot': (v, f) =>
    `${text(v, 'workspace')} v${text(v, 'version')}, Stand ${f.instant(text(v, 'asOf'), text(v, 'timeZone'))}`,
  'card.back': (v) => `Zurück zu ${text(v, 'to')}`,
  'card.more': () => 'Mehr',
  'card.known': () => 'Dieses Wort kenne ich',
  'card.known-done': () => 'Nicht mehr markiert, bis sich die Bedeutung ändert.',
  'card.unknown': () => 'Dieses Wort wieder markieren',
  'card.unknown-done': () => 'Wieder markiert.',
  'card.not-kept': () => 'Dieser Browser konnte das nicht behalten.',
  'card.mark-read': () => 'Als gelesen markieren',
  'card.pause': () => 'Auf dieser Website pausieren',
  'card.paused': () => 'Auf dieser Website pausiert. Im Popup geht es weiter.',
  'card.not-paused': () => 'Dieser Browser konnte die Pause nicht behalten: sie endet, wenn Plumbline ruht.',
  'card.retry': () => 'Noch einmal versuchen',
  'card.unreachable': (v, f) => {
    const days = count(v, 'days');
    const age = days === 0 ? 'von heute' : `${workingDays(f, days)} alt`;
    return `Der Arbeitsbereich ist nicht erreichbar. Diese Kopie ist ${age}.`;
  },
  'card.snooze': () => 'Zurückstellen, bis sich die Fakten ändern',
  'card.snooze-day': () => 'Bis zu einem Tag zurückstellen',
  'card.snooze-field': () => 'Zurückstellen bis',
  'card.snooze-set': () => 'Zurückstellen',
  'card.snoozed-until': (v, f) =>
    `Zurückgestellt bis ${f.date(text(v, 'on'))}, oder bis sich die Fakten vorher ändern.`,
  'card.snoozed': () => 'Zurückgestellt, bis sich die Fakten ändern',
  'card.not-snoozed': () => 'Dieser Browser konnte das nicht behalten. Die Marke bleibt.',
  'card.pin': () => 'Offen halten',
  'card.mute-here': () => 'Dieses Wort nicht auf dieser Website',
  'card.mute-everywhere': () => 'Dieses Wort nirgends',
  'card.mute-tell': () =>
    'Dabei die Zuständigen verständigen: welches Wort, und ob hier oder nirgends. Nichts von der Seite.',
  'card.mute-told': () => 'Die Zuständigen sind verständigt.',
  'card.muted-here': () => 'Auf dieser Website stumm. Rückgängig in den Einstellungen.',
  'card.muted-everywhere': () => 'Überall stumm. Rückgängig in den Einstellungen.',
  'card.not-muted': () => 'Dieser Browser konnte das nicht behalten, das Wort kann wiederkommen.',
};

/** The card of a term, and of a name that several terms share. */
export const termPhrases: Catalogue = {
  'term.meanings': (v, f) => {
    const [teams, meanings] = [count(v, 'teams'), count(v, 'meanings')];
    const said = `${f.number(meanings)} ${f.plural(meanings, 'Bedeutung', 'Bedeutungen')}`;
    return teams > 0 ? `${f.number(teams)} ${f.plural(teams, 'Team', 'Teams')}, ${said}` : said;
  },
  'term.reference': (v, f) => `Vorgabe für ${f.number(count(v, 'n'))} ${f.plural(count(v, 'n'), 'Team', 'Teams')}`,
  'term.as-of': (v, f) => `Stand ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'term.changed': (v, f) => `Geändert, seit Sie es am ${f.date(text(v, 'readOn'))} gelesen haben`,
  'term.changed-on': (v, f) =>
    `Geändert am ${f.date(text(v, 'on'))}. Gelesen haben Sie es am ${f.date(text(v, 'readOn'))}.`,
  'term.as-used': (v) => `Wie ${text(v, 'team')} es verwendet`,
  'term.company-wide': () => 'Firmenweit',
  'term.your-team': () => 'Ihr Team',
  'term.applies': () => 'gilt für Sie',
  'term.replaced': (v) => `${text(v, 'old')}, ersetzt durch ${text(v, 'by')}`,
  'term.deprecated': (v) => `${text(v, 'old')}, veraltet`,
  'term.draft': () => 'Entwurf',
  'term.unverified': () => 'Ungeprüft',
  'term.why': () => 'Warum',
  'term.changed-by': () => 'Geändert von',
  'term.proposed': () => 'Vorgeschlagen',
  'term.proposed-on': (v, f) => `am ${f.date(text(v, 'on'))}`,
  'term.confirmed': () => 'Bestätigt',
  'term.confirmed-by': (v, f) =>
    `${f.number(count(v, 'n'))} von ${f.number(count(v, 'of'))} ${f.plural(count(v, 'of'), 'Team', 'Teams')}`,
  'term.also-says': () => 'Eine andere hat',
  'term.used-on': () => 'Benutzt in',
  'term.still-on': () => 'Noch in',
  'term.items': (v, f) => `${f.number(count(v, 'n'))} Vorhaben`,
  'term.related': () => 'Siehe auch',
  'term.no-meaning': () => 'Es ist noch keine Bedeutung geschrieben.',
  'term.formula': () => 'Formel',
  'term.owner': () => 'Zuständig',
  'term.owner-status': () => 'Status',
  'term.verified': () => 'Geprüft',
  'term.used-by': () => 'Benutzt von',
  'term.source': () => 'Quelle',
  'term.open-source': () => 'Quelle',
  'term.no-owner': () => 'Niemand',
  'term.dissolved': (v, f) => `aufgelöst ${f.date(text(v, 'on'))}`,

  'detail.title': () => 'Im Ganzen',
  'detail.unit': () => 'Einheit',
  'detail.window': () => 'Zeitraum',
  'detail.includes': () => 'Enthält',
  'detail.excludes': () => 'Ohne',
  'detail.examples': () => 'Zählt',
  'detail.not-examples': () => 'Zählt nicht',
  'detail.assumptions': () => 'Beruht auf',
  'detail.holds-until': (v, f) => `${text(v, 'text')}, bis ${f.date(text(v, 'on'))}`,
  'detail.held-until': (v, f) => `${text(v, 'text')}, abgelaufen am ${f.date(text(v, 'on'))}`,
  'diff.removed': () => 'Entfernt:',
  'diff.added': () => 'Hinzugefügt:',
  'list.comma': () => ', ',
  'list.more': (v, f) => ` und ${f.number(count(v, 'n'))} weitere`,

  'item.names': (v, f) => `Ein Vorhaben, ${f.number(count(v, 'n'))} ${f.plural(count(v, 'n'), 'Name', 'Namen')}`,
  'item.name': () => 'auch sein Name',
  'item.name-in': (v) => `in ${text(v, 'host')}`,
  'item.state': () => 'Stand',
  'item.target': () => 'Zieltermin',
  'item.no-target': () => 'Kein Termin',

  'note.conflict': (v, f) => {
    const n = count(v, 'meanings');
    const meanings = `${NUMBERS[n] ?? f.number(n)} ${f.plural(n, 'Bedeutung', 'Bedeutungen')}`;
    const days = count(v, 'days');
    return days === 0
      ? `${meanings}, offen seit heute.`
      : `${meanings}, offen seit ${f.number(days)} ${f.plural(days, 'Tag', 'Tagen')}.`;
  },
  'note.decides': (v) =>
    given(v, 'role') ? `${text(v, 'role')} entscheidet.` : 'Niemand ist genannt, der entscheidet.',
  'note.deprecated': () => 'Veraltet.',
  'note.replaced': (v) =>
    given(v, 'by') ? `${text(v, 'by')} tritt an seine Stelle.` : 'Nichts ist genannt, das an seine Stelle tritt.',
  'note.owner-gone': () => 'Kein Team ist zuständig.',
  'note.dissolved': (v, f) =>
    `${text(v, 'team')} wurde am ${f.date(text(v, 'on'))} aufgelöst${given(v, 'successor') ? ` und ging in ${text(v, 'successor')} auf` : ''}.`,

  'note.verified-before': (v, f) => `Geprüft ${daysAgo(f, count(v, 'days'))}, also davor.`,
  'note.verified-since': (v, f) => `Geprüft ${daysAgo(f, count(v, 'days'))}.`,
  'note.overdue': (v, f) =>
    given(v, 'dueOn') ? `Die Prüfung ist seit ${f.date(text(v, 'dueOn'))} überfällig.` : 'Die Prüfung ist überfällig.',
  'note.verified-last': (v, f) => `Zuletzt geprüft ${daysAgo(f, count(v, 'days'))}.`,

  'verified.fresh': (v, f) => `${f.date(text(v, 'on'))}, ${daysAgo(f, count(v, 'days'))}`,
  'verified.due': (v, f) =>
    `${f.date(text(v, 'on'))}, ${daysAgo(f, count(v, 'days'))}, zu prüfen${given(v, 'dueOn') ? ` bis ${f.date(text(v, 'dueOn'))}` : ''}`,
  'verified.overdue': (v, f) =>
    `${f.date(text(v, 'on'))}, ${daysAgo(f, count(v, 'days'))}, überfällig${given(v, 'dueOn') ? ` seit ${f.date(text(v, 'dueOn'))}` : ''}`,
  'verified.never': () => 'Nie',
  'verified.meaning-overdue': (v, f) =>
    given(v, 'dueOn') ? `Ungeprüft seit ${f.date(text(v, 'dueOn'))}` : 'Prüfung überfällig',
  'verified.meaning-never': () => 'Nie geprüft',

  'status.on-track': () => 'on track',
  'status.at-risk': () => 'at risk',
  'status.off-track': () => 'off track',
  'status.paused': () => 'paused',
  'status.said': (v, f) =>
    `${v.old ? 'zuletzt' : ''} ${workingDaysAgo(f, count(v, 'days'))} gesagt: „${text(v, 'health')}“`.trim(),
  'status.note': (v) => `„${text(v, 'note')}“`,

  'choice.sub': (v, f) => `${NUMBERS[count(v, 'n')] ?? f.number(count(v, 'n'))} Begriffe tragen diesen Namen`,
};
