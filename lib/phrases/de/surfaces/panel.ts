import { count, given, text } from '../../en/surfaces/value-text';
import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';
import { workingDaysAgo } from '../day-counts';
import { atStart, stateWords } from '../sentence-parts';

const number = (f: Formats, n: number, one: string, other: string) => `${f.number(n)} ${f.plural(n, one, other)}`;

/** What became of a meaning, by the kind of its change. */
const MEANING_CHANGES: Record<string, string> = {
  wording: 'neu formuliert',
  meaning: 'andere Bedeutung',
  formula: 'andere Formel',
  scope: 'anderer Geltungsbereich',
};

/** The side panel: what stands on this page, and what the workspace knows besides. */
export const panelPhrases: Catalogue = {
  'panel.title': () => 'Auf dieser Seite',
  'panel.of': (v) => (given(v, 'title') ? `${text(v, 'title')}, ${text(v, 'host')}` : text(v, 'host')),
  'panel.host.salesforce': () => 'Salesforce',
  'panel.host.notion': () => 'Notion',
  'panel.host.jira': () => 'Jira',
  'panel.host.other': () => 'Diese Seite',
  'panel.filter': () => 'Filtern oder alles durchsuchen',
  'panel.reading': () => 'Liest, was in diesem Browser liegt',

  'panel.warnings': () => 'Warnungen',
  'panel.words': () => 'Wörter',
  'panel.teams': () => 'Teams',
  'panel.a-to-z': () => 'A bis Z',
  'panel.snoozed': () => 'Zurückgestellt',
  'panel.week': () => 'In den letzten 7 Tagen geändert',
  'panel.leaning': () => 'Andere stützen sich auf Ihr Team bei',
  'panel.everywhere': () => 'Im ganzen Arbeitsbereich',
  'panel.count': (v, f) => f.number(count(v, 'n')),

  'panel.warning': (v, f) => (given(v, 'date') ? `${text(v, 'title')}, ${f.date(text(v, 'date'))}` : text(v, 'title')),
  'panel.more': (v, f) => `und ${number(f, count(v, 'n'), 'weiterer Eintrag', 'weitere Einträge')}`,
  'panel.places': (v, f) => number(f, count(v, 'n'), 'Stelle', 'Stellen'),
  'panel.also': (v) => `Auch ${text(v, 'names')}`,
  'panel.verified': (v, f) => {
    const [team, on] = [text(v, 'team'), given(v, 'on') ? f.date(text(v, 'on')) : ''];
    if (!team) return on ? `Geprüft ${on}` : 'Nie geprüft';
    return on ? `${team}, geprüft ${on}` : `${team}, nie geprüft`;
  },
  'panel.deprecated': (v) => (given(v, 'by') ? `Veraltet, ersetzt durch ${text(v, 'by')}` : 'Veraltet'),
  'panel.owner-gone': (v, f) => `Niemand zuständig seit ${f.date(text(v, 'on'))}`,
  'panel.conflict': (v, f) =>
    count(v, 'days') === 0
      ? 'Widerspruch offen seit heute'
      : `Widerspruch offen seit ${number(f, count(v, 'days'), 'Tag', 'Tagen')}`,
  'panel.proposals': () => 'Von Teams vorgeschlagen',
  'panel.proposal-no-team': () => 'Kein Team genannt',
  'panel.proposal-example': (v) => `Zum Beispiel: ${text(v, 'example')}`,
  'panel.proposal-on': (v, f) => `Vorgeschlagen am ${f.date(text(v, 'on'))}`,
  'panel.proposals-more': (v, f) => `und ${f.number(count(v, 'n'))} weitere`,
  'panel.overdue': (v, f) => (given(v, 'on') ? `Ungeprüft seit ${f.date(text(v, 'on'))}` : 'Prüfung überfällig'),
  'panel.said': (v) =>
    given(v, 'by') ? `Gesagt: „${text(v, 'health')}“, wie ${text(v, 'by')} es meint` : `Gesagt: „${text(v, 'health')}“`,
  'panel.working-days-ago': (v, f) => atStart(workingDaysAgo(f, count(v, 'days'))),
  'panel.nothing-said': () => 'Noch nichts gesagt',
  'panel.dissolved': (v, f) => `Aufgelöst ${f.date(text(v, 'on'))}`,
  'panel.on': (v, f) => f.date(text(v, 'on')),
  'panel.until-changed': () => 'bis es sich ändert',

  'panel.calm': () => 'Nichts anzusehen',
  'panel.calm-dates': (v, f) => {
    const [dates, steps] = [count(v, 'dates'), count(v, 'steps')];
    const checked = `${number(f, dates, 'Termin', 'Termine')} gegen ${number(f, steps, 'Schritt', 'Schritte')} geprüft.`;
    const spare = `${f.number(count(v, 'days'))} T übrig`;
    return dates === 1 ? `${checked} Er passt, ${spare}.` : `${checked} Alle passen, beim knappsten sind ${spare}.`;
  },
  'panel.calm-record': () =>
    'Der Arbeitsbereich kennt diese Seite, und nichts von dem, was er über sie sagt, muss angesehen werden.',
  'panel.calm-words': () => 'Kein Termin hier ist einer, den der Arbeitsbereich kennt.',
  'panel.none-fit': (v) => `Nichts auf dieser Seite und nichts im Arbeitsbereich heißt „${text(v, 'query')}“.`,

  'panel.still.no-source': () =>
    'Kein Arbeitsbereich ist gewählt, deshalb wird auf keiner Seite gelesen oder gezeichnet.',
  'panel.still.paused': () => 'Hier pausiert. Auf dieser Website wird nichts gelesen oder gezeichnet.',
  'panel.still.elsewhere': () =>
    'Plumbline läuft auf dieser Seite nicht. Alles im Arbeitsbereich lässt sich durchsuchen.',
  'panel.still.silent': () =>
    'Auf dieser Seite ist noch nichts gelesen. Alles im Arbeitsbereich lässt sich durchsuchen.',

  'panel.show': () => 'Auf der Seite zeigen',
  'menu.look-up': () => '„%s“ nachschlagen',
  'panel.not-shown': () => 'Auf der Seite ist es gerade nicht zu sehen.',
  'panel.snooze': () => 'Zurückstellen, bis sich die Fakten ändern',
  'panel.wake': () => 'Wecken',
  'panel.snooze-done': () => 'Zurückgestellt, bis sich die Fakten ändern',
  'panel.snooze-failed': () => 'Dieser Browser konnte das nicht behalten. Die Warnung bleibt.',
  'panel.woken': () => 'Wieder wach',
  'panel.step': (v, f) => {
    const days = `${f.number(count(v, 'days'))} T, ${f.range(text(v, 'from'), text(v, 'to'))}`;
    return count(v, 'waits') > 0 ? `${days}, wartet davor ${f.number(count(v, 'waits'))} T.` : `${days}.`;
  },
  'panel.move': () => 'bewegen',
  'panel.open': () => 'öffnen',
  'panel.key.snooze': () => 'zurückstellen',
  'panel.key.differs': () => 'bei uns anders',
  'panel.key.back': () => 'zurück zur Seite',
  'panel.key.enter': () => 'Eingabe',
  'panel.key.esc': () => 'Esc',

  'item.also': () => 'Heißt auch',
  'item.where': () => 'Schlüssel',
  'item.owner': () => 'Zuständig',
  'item.no-owner': () => 'Niemand',
  'item.state-label': () => 'Stand',
  'item.state-is': (v, f) => {
    const words = stateWords(text(v, 'state'));
    const state = given(v, 'on') ? `${words}, ${f.date(text(v, 'on'))}` : words;
    return given(v, 'reason') ? `${state}: ${text(v, 'reason')}` : state;
  },
  'item.date': () => 'Termin',
  'item.date-is': (v, f) => {
    if (!given(v, 'date')) return 'Keiner';
    const date = f.date(text(v, 'date'));
    return given(v, 'said') ? `${date}, gesagt ${f.date(text(v, 'said'))}` : date;
  },
  'item.status': () => 'Status',
  'item.status-is': (v, f) =>
    given(v, 'team')
      ? `„${text(v, 'health')}“, gesagt von ${text(v, 'team')} am ${f.date(text(v, 'on'))}`
      : `„${text(v, 'health')}“, gesagt am ${f.date(text(v, 'on'))}`,
  'item.look': () => 'Anzusehen',

  'week.meaning': (v) => {
    const change = MEANING_CHANGES[text(v, 'kind')] ?? 'geändert';
    return given(v, 'team') ? `${text(v, 'team')}: ${change}` : `Firmenweit: ${change}`;
  },
  'week.state': (v) =>
    given(v, 'reason')
      ? `Jetzt ${stateWords(text(v, 'state'))}: ${text(v, 'reason')}`
      : `Jetzt ${stateWords(text(v, 'state'))}`,
  'week.date': (v, f) =>
    given(v, 'was')
      ? `Termin vom ${f.date(text(v, 'was'))} auf den ${f.date(text(v, 'date'))} gerückt`
      : `Termin genannt: ${f.date(text(v, 'date'))}`,
  'week.ask': (v, f) => {
    const date = given(v, 'date') ? f.date(text(v, 'date')) : '';
    if (v.agreement === 'asked') return date ? `Um einen Termin gebeten: ${date}` : 'Um einen Termin gebeten';
    if (v.agreement === 'agreed') return date ? `Vereinbart für den ${date}` : 'Vereinbart';
    const declined = date ? `Abgelehnt für den ${date}` : 'Abgelehnt';
    return given(v, 'offered') ? `${declined}, angeboten ${f.month(text(v, 'offered'))}` : declined;
  },
  'leaning.row': (v, f) => `${number(f, count(v, 'n'), 'Vorhaben', 'Vorhaben')}: ${text(v, 'teams')}`,
  'leaning.none': () => 'Die Arbeit keines anderen Teams braucht Ihre.',
  'leaning.no-team': () => 'In den Einstellungen Ihr Team wählen, um zu sehen, worauf andere sich stützen.',
};
