import { count, given, text } from '../../en/surfaces/value-text';
import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';

const number = (f: Formats, n: number, one: string, other: string) => `${f.number(n)} ${f.plural(n, one, other)}`;

/** The options page. */
export const optionsPhrases: Catalogue = {
  'options.title': () => 'Einstellungen',
  'options.page-title': () => 'Plumbline: Einstellungen',
  'options.sections': () => 'Abschnitte',
  'options.reading': () => 'Liest, was in diesem Browser liegt',
  'options.change': () => 'Ändern',
  'options.managed': () => 'Von Ihrer Firma festgelegt',

  'options.workspace': () => 'Arbeitsbereich',
  'options.workspace-text': () =>
    'Was Ihre Firma veröffentlicht. Dieser Browser liest es und sendet nur zurück, was Sie selbst senden.',
  'options.source': () => 'Quelle',
  'options.source-none': () => 'Keine gewählt',
  'options.source-none-text': () => 'Auf keiner Seite wird gelesen oder gezeichnet',
  'options.counts': (v, f) =>
    `Version ${text(v, 'version')}: ${number(f, count(v, 'terms'), 'Begriff', 'Begriffe')}, ${number(f, count(v, 'teams'), 'Team', 'Teams')}, ${number(f, count(v, 'items'), 'Vorhaben', 'Vorhaben')}`,
  'options.published': () => 'Veröffentlicht',
  'options.at': (v, f) => f.instant(text(v, 'at'), text(v, 'timeZone')),
  'options.team': () => 'Ihr Team',
  'options.team-text': () => 'Bestimmt, welche Bedeutung als „Sie sagen“ gilt',
  'options.days': () => 'Arbeitstage',
  'options.days-text': (v, f) =>
    `Gelten für jedes „T“ und jedes Alter, mit ${number(f, count(v, 'holidays'), 'Feiertag', 'Feiertagen')}`,
  'options.days-none': () => 'Der Arbeitsbereich hat keinen Kalender',
  'options.calendar': (v) => `${text(v, 'zone')}: ${text(v, 'days')}`,
  'options.as-of': () => 'Zeigen mit Stand',

  'options.quiet': () => 'Ruhe',
  'options.quiet-text': () => 'Was Sie beiseitegelegt haben, jeweils mit dem Weg zurück.',
  'options.paused': () => 'Pausiert',
  'options.pause-everywhere': () => 'Überall pausieren',
  'options.pause-everywhere-text': () => 'Solange das an ist, wird nirgends gelesen oder gezeichnet',
  'options.pause-site': (v) => text(v, 'host'),
  'options.pause-site-text': () => 'Auf dieser Website wird nichts gelesen oder gezeichnet',
  'options.resume': () => 'Fortsetzen',
  'options.resume-for': (v) => `Auf ${text(v, 'host')} fortsetzen`,
  'options.nothing-aside': () => 'Nichts ist pausiert, zurückgestellt oder stumm',
  'options.nothing-aside-text': () =>
    'Zurückgestellt wird eine Warnung und stumm ein Wort auf seiner Karte oder in der Seitenleiste',
  'options.keys': () => 'Tasten',
  'options.keys-text': () =>
    'Jeder Befehl kann andere Tasten bekommen oder keine, dort, wo der Browser die Tasten seiner Erweiterungen führt',

  'options.owner': () => 'Ohne Zuständige',
  'options.owner-text': (v, f) =>
    `${f.number(count(v, 'n'))} von ${number(f, count(v, 'of'), 'Begriff', 'Begriffen')}. Zuerst die, die von den meisten Teams benutzt werden.`,
  'options.owner-none': () => 'Für jeden Begriff ist ein Team zuständig.',
  'options.column.term': () => 'Begriff',
  'options.column.owner': () => 'Zuletzt zuständig',
  'options.column.review': () => 'Prüfung',
  'options.column.used': () => 'Benutzt von',
  'options.no-owner': () => 'Niemand genannt',
  'options.gone': (v, f) => `aufgelöst ${f.date(text(v, 'on'))}`,
  'options.review-overdue': (v, f) => `Überfällig seit ${f.date(text(v, 'on'))}`,
  'options.review-due': (v, f) => `Fällig ${f.date(text(v, 'on'))}`,
  'options.review-none': () => 'Keine geplant',
  'options.used-teams': (v, f) => number(f, count(v, 'n'), 'Team', 'Teams'),
  'options.used-items': (v, f) => number(f, count(v, 'n'), 'Vorhaben', 'Vorhaben'),

  'options.outbox': () => 'Von Ihnen gesendet',
  'options.outbox-text': () =>
    'Alles, was dieser Browser gesendet hat oder senden wird: was Sie geschrieben haben, und Namen aus dem Arbeitsbereich. Es bleibt, bis die Gegenseite sagt, dass sie es hat.',
  'options.outbox-none': () => 'Sie haben nichts gesendet.',
  'options.outbox-nowhere': () =>
    'Dieser Arbeitsbereich nennt keine Stelle, an die gesendet wird. Was gespeichert ist, lässt sich exportieren und übergeben.',
  'outbox.kind.feedback': () => 'Aus Ihrer Sicht nicht richtig',
  'outbox.kind.asked-date': () => 'Um einen Termin gebeten',
  'outbox.kind.variant-proposal': () => 'Die eigene Bedeutung Ihres Teams',
  'outbox.kind.adoption': () => 'Ihr Team übernimmt eine Bedeutung',
  'outbox.state.saved': () => 'Gespeichert, wird gesendet',
  'outbox.state.sending': () => 'Unterwegs',
  'outbox.state.sent': () => 'Gesendet',
  'outbox.state.rejected': () => 'Nicht angenommen',
  'outbox.state.nowhere': () => 'Hier gespeichert',
  'outbox.reason': (v) => `Die Gegenseite sagt: ${text(v, 'reason')}`,
  'outbox.line': (v) => `${text(v, 'what')}. ${text(v, 'stands')}`,
  'outbox.on': (v, f) => f.date(text(v, 'on')),
  'outbox.remove': () => 'Entfernen',
  'outbox.remove-for': (v) => `${text(v, 'title')} entfernen`,
  'outbox.retry': () => 'Noch einmal versuchen',
  'outbox.export': () => 'Exportieren',

  'options.sites': () => 'Websites',
  'options.sites-text': () =>
    'Plumbline läuft nur, wo Sie es erlauben. In Firefox lässt sich jede davon wegnehmen; in Chrome geschieht das auf der Seite, die der Browser für diese Erweiterung hat.',
  'options.site.salesforce': () => 'Salesforce',
  'options.site.notion': () => 'Notion',
  'options.site.jira': () => 'Jira',
  'options.site.own': () => 'Hinzugefügt',
  'options.site-allowed': () => 'Erlaubt',
  'options.site-refused': () => 'Nicht erlaubt: dort wird nichts gelesen oder gezeichnet',
  'options.site-allow': () => 'Erlauben',
  'options.site-allow-for': (v) => `${text(v, 'host')} erlauben`,

  'options.privacy': () => 'Datenschutz',
  'options.privacy-text': () => 'Was diesen Browser verlässt, und was nicht.',
  'privacy.text': () => 'Text der Seiten',
  'privacy.text-is': () => 'Hier verglichen, nie gesendet und nie behalten',
  'privacy.requests': () => 'Anfragen',
  'privacy.requests-is': (v) =>
    given(v, 'url')
      ? `Das Lesen von ${text(v, 'url')}, und was Sie senden`
      : 'Keine: der Arbeitsbereich liegt auf diesem Gerät',
  'privacy.requests-text': () =>
    'Der Besuch einer Seite stellt keine Anfrage. Keine trägt die Adresse einer Seite oder Ihren Namen',
  'privacy.people': () => 'Personen',
  'privacy.people-is': () => 'Zuständig sind Teams und Rollen',
  'privacy.people-text': () => 'Nirgends wird je Person gezählt, weder hier noch anderswo',
  'privacy.kept': () => 'Hier behalten',
  'privacy.kept-is': () => 'Der Arbeitsbereich, Ihre Wahl, und was Sie beiseitegelegt oder gesendet haben',
  'privacy.kept-text': (v, f) =>
    `${number(f, count(v, 'snoozed'), 'Warnung', 'Warnungen')} zurückgestellt, ${number(f, count(v, 'muted'), 'Wort', 'Wörter')} stumm, ${number(f, count(v, 'unsent'), 'Eintrag', 'Einträge')} nicht gesendet`,

  'options.help': () => 'Hilfe und Sicherung',
  'options.help-text': () => 'Für alle, die Ihnen helfen, und für Ihren nächsten Browser.',
  'options.diagnostics': () => 'Diagnose',
  'options.diagnostics-is': () => 'Versionen, Zahlen und Zustände zum Kopieren',
  'options.diagnostics-text': () => 'Kein Wort einer Seite, kein Name eines Eintrags, keine Adresse und kein Geheimnis',
  'options.copy': () => 'Kopieren',
  'options.copied': () => 'Kopiert. Es wurde nichts gesendet.',
  'options.copy-failed': () => 'Der Browser ließ es nicht kopieren. Markieren und von Hand kopieren.',
  'options.settings': () => 'Sicherung',
  'options.settings-is': () => 'Ihr Team, Pausen und stumme Wörter als Datei',
  'options.settings-text': () => 'Weder der Arbeitsbereich noch etwas, das Sie gesendet haben, ist darin',
  'options.export': () => 'Exportieren',
  'options.import': () => 'Importieren',
  'options.imported': () => 'Die Einstellungen der Datei sind in Gebrauch.',
  'options.erase': () => 'Alles löschen',
  'options.erase-is': () => 'Der Arbeitsbereich, Ihre Wahl und alles, was beiseitegelegt oder gesendet ist',
  'options.erase-text': () => 'Was Ihre Firma erreicht hat, bleibt dort',
  'options.erase-unsent': (v, f) =>
    `${number(f, count(v, 'n'), 'Eintrag hat Ihre Firma nicht erreicht und geht', 'Einträge haben Ihre Firma nicht erreicht und gehen')} verloren:`,
  'options.erase-sure': () => 'Jetzt alles löschen',
  'options.erase-keep': () => 'Behalten',
  'options.erased': () => 'Alles, was Plumbline in diesem Browser behalten hat, ist gelöscht.',
  'options.version': (v) => `Plumbline ${text(v, 'version')}`,
};
