import { count, given, text } from '../../en/surfaces/value-text';
import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';

const number = (f: Formats, n: number, one: string, other: string) => `${f.number(n)} ${f.plural(n, one, other)}`;

/** The toolbar popup. */
export const popupPhrases: Catalogue = {
  'popup.name': () => 'Plumbline',
  'popup.options': () => 'Einstellungen',
  'popup.opening': () => 'Liest, was in diesem Browser liegt',

  'search.label': (v, f) => `${number(f, count(v, 'n'), 'Begriff', 'Begriffe')} durchsuchen`,
  'search.also': (v) => `Auch ${text(v, 'names')}`,
  'search.none': (v) => `Nichts heißt „${text(v, 'query')}“.`,
  'search.count': (v, f) => {
    const [shown, total] = [count(v, 'shown'), count(v, 'total')];
    return `${shown < total ? `${f.number(shown)} von ` : ''}${f.number(total)} gefunden`;
  },
  'search.enter': () => 'Eingabe',
  'search.clear': () => 'Esc',

  'page.title': () => 'Auf dieser Seite',
  'page.counts': (v, f) =>
    `${number(f, count(v, 'warnings'), 'Warnung', 'Warnungen')}, ${number(f, count(v, 'terms'), 'Begriff', 'Begriffe')}`,
  'page.counts-unrecognised': (v, f) =>
    `${number(f, count(v, 'warnings'), 'Warnung', 'Warnungen')}, ${number(f, count(v, 'terms'), 'Begriff', 'Begriffe')}. Kein Datensatz ist hier erkannt`,
  'page.paused': () => 'Nicht gelesen, solange pausiert',
  'page.elsewhere': () => 'Plumbline läuft auf dieser Seite nicht',
  'page.silent': () => 'Auf dieser Seite wird noch nichts gezeigt',

  'unrecognised.words': () => 'Diese Seite wird nicht erkannt. Wörter gehen trotzdem.',
  'unrecognised.silent': () => 'Diese Seite wird nicht erkannt, darum steht nichts auf ihr.',
  'unrecognised.text': () => 'Ein Bericht nennt, wonach gesucht wurde; kein Text der Seite steht darin',
  'unrecognised.copied': () => 'Kopiert. Geben Sie ihn denen, die Plumbline für Sie pflegen',
  'unrecognised.copy': () => 'Bericht kopieren',

  'source.published': (v, f) => `Veröffentlicht ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'source.as-of': (v, f) => `Stand ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'source.from': (v) => `${text(v, 'name')}, Version ${text(v, 'version')}, ${text(v, 'kind')}`,
  'source.never': (v) =>
    `${given(v, 'name') ? text(v, 'name') : 'Der gewählte Arbeitsbereich'} wurde noch nicht gelesen`,
  'source.kind.sample': () => 'Beispiel',
  'source.kind.file': () => 'aus Dateien',
  'source.kind.bundle': () => 'veröffentlicht',
  'source.kind.couch': () => 'laufend',
  'source.set-aside': (v, f) =>
    `${number(f, count(v, 'n'), 'Eintrag ist', 'Einträge sind')} beiseitegelegt, weil ungültig. Die anderen sind in Gebrauch.`,
  'source.sample': (v, f) =>
    count(v, 'weeks') === 0
      ? 'Beispiel: eine erfundene Firma.'
      : `Beispiel: eine erfundene Firma; ihre Termine sind um ${number(f, count(v, 'weeks'), 'Woche', 'Wochen')} verschoben, damit sie aktuell wirken.`,
  'source.change': () => 'Ändern',
  'source.close': () => 'Diesen Arbeitsbereich schließen',
  'source.closed': () => 'Der Arbeitsbereich ist geschlossen.',
  'source.none': () => 'Kein Arbeitsbereich ist gewählt, deshalb wird auf keiner Seite gelesen oder gezeichnet.',
  'source.choose': () => 'Arbeitsbereich wählen',

  'pause.site': (v) => `Auf ${text(v, 'host')} pausieren`,
  'pause.everywhere': () => 'Überall pausieren',
  'pause.site-on': () => 'Auf dieser Website wird nichts gelesen oder gezeichnet',
  'pause.everywhere-on': () => 'Nirgends wird gelesen oder gezeichnet',

  'team.label': () => 'Mein Team',
  'team.none': () => 'Keins gewählt',

  'as-of.title': () => 'Zeigen mit Stand',
  'as-of.date': () => 'Datum',
  'as-of.time': () => 'Uhrzeit',
  'as-of.apply': () => 'Zeigen',
  'as-of.hint': () => '09:00, wo keine Uhrzeit steht. Gilt, bis der Browser schließt.',
  'as-of.shown': (v, f) => `Gezeigt mit Stand ${f.date(text(v, 'date'))}, ${text(v, 'time')}`,
  'as-of.back': () => 'Zurück zu heute',

  'fits-again.row': (v, f) => `Passt wieder: ${text(v, 'title')}, ${number(f, count(v, 'days'), 'Tag', 'Tage')} übrig`,
  'snoozed.title': () => 'Zurückgestellt',
  'snoozed.wake': () => 'Wecken',
  'snoozed.wake-for': (v) => `${text(v, 'title')} wecken`,

  'muted.title': () => 'Stumme Wörter',
  'muted.site': (v) => `Auf ${text(v, 'host')}`,
  'muted.everywhere': () => 'Überall',
  'muted.undo': () => 'Wieder zeigen',
  'muted.undo-for': (v) => `${text(v, 'title')} wieder zeigen`,

  'sites.ask': () => 'Zugriff wieder erlauben',
  'sites.not-granted': (v) => `Der Browser lässt Plumbline ${text(v, 'host')} nicht lesen.`,
  'sites.refused': () => 'Der Zugriff wurde nicht erlaubt. Nichts hat sich geändert.',

  'saved.failed': () => 'Das ließ sich in diesem Browser nicht speichern. Nichts hat sich geändert.',
  'panel.not-opened': () =>
    'Der Browser öffnete die Seitenleiste nicht. Über das Menü des Browsers lässt sie sich öffnen.',
  'options.copy-failed': () => 'Der Browser ließ es nicht kopieren. Markieren und von Hand kopieren.',
};
