import { text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';

/** How things stand with the source of the workspace. */
export const syncPhrases: Catalogue = {
  'sync.checked': (v, f) => `Abgeglichen ${f.instant(text(v, 'at'), text(v, 'timeZone'))}`,
  'sync.first': () => 'Liest den Arbeitsbereich zum ersten Mal',
  'sync.loading': () => 'Liest den Arbeitsbereich',
  'sync.now': () => 'Jetzt abgleichen',
  'sync.again': () => 'Noch einmal versuchen',
  'sync.sign-in': () => 'Anmelden',
  'sync.status.sign-in': () => 'Die Quelle verlangt eine Anmeldung',
  'sync.status.refused': () => 'Die Quelle enthält, was sich nicht lesen lässt',
  'sync.status.offline': () => 'Die Quelle ist nicht erreichbar',
  'sync.status.stale': () => 'Die Quelle hat lange nichts Neues gesagt',
  'sync.status.empty': () => 'Der Arbeitsbereich enthält keinen Eintrag',

  'connect.title': () => 'Ihren Arbeitsbereich verbinden',
  'connect.text': () =>
    'Die Adresse oder den Code einfügen, den Ihre Firma ausgibt. Er wird gelesen; geschrieben wird nur, was Sie senden.',
  'connect.label': () => 'Adresse oder Code des Arbeitsbereichs',
  'connect.from': (v) => `Gelesen wird ${text(v, 'url')}`,
  'connect.signed': (v) => `Muss signiert sein von ${text(v, 'keys')}`,
  'connect.unsigned': () => 'Eine Signatur wird nicht verlangt',
  'connect.to': (v) => `Was Sie senden, geht an ${text(v, 'url')}`,
  'connect.nowhere': () => 'Für das, was Sie senden, ist kein Ort genannt: Es bleibt in diesem Browser',
  'connect.token-ask': () => 'Ein Zugangstoken wird verlangt',
  'connect.token': () => 'Zugangstoken, wo die Quelle danach fragt',
  'connect.go': () => 'Verbinden',
  'connect.reading': () => 'Liest den Arbeitsbereich',
  'connect.refused': () => 'Der Browser gab keinen Zugriff auf diese Adresse. Nichts hat sich geändert.',
  'connect.opened': (v) => `${text(v, 'name')} ist offen.`,

  'sheet.title': () => 'Mit einer Tabelle beginnen',
  'sheet.text': () =>
    'Drei Spalten: Begriff, Bedeutung, Team. Sie bleibt in diesem Browser, bis Sie sie veröffentlichen.',
  'sheet.drop': () => 'Eine CSV-Datei hier ablegen, oder',
  'sheet.pick': () => 'eine wählen',
  'sheet.pick-label': () => 'Tabelle mit Begriffen, als CSV',
  'sheet.reading': () => 'Liest die Tabelle',
  'files.or-pick': () => 'Stattdessen seine Dateien auswählen',
};
