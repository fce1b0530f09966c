import type { ProblemCode } from '../../values/problem';
import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Phrase, Values } from '../say';

/** What can be wrong with the files of a bundle, by the value `what`. */
const DAMAGE: Record<string, string> = {
  html: 'ist eine Webseite, wohl die einer Anmeldung',
  'double-encoded': 'wurde unterwegs doppelt kodiert',
  'not-json': 'ist kein JSON',
  shape: 'hat nicht die Form eines veröffentlichten Arbeitsbereichs',
  path: 'nennt Dateien außerhalb des eigenen Ordners',
  'two-heads': 'ist zweimal da, aus verschiedenen Arbeitsbereichen',
  'missing-file': 'fehlt',
  'wrong-size': 'ist abgeschnitten oder zu lang',
  'wrong-hash': 'wurde nach der Veröffentlichung verändert',
  'wrong-count': 'enthält eine andere Zahl von Einträgen als angegeben',
  'wrong-digest': 'enthält andere Einträge als angegeben',
  mixed: 'gehört zu einer anderen Version',
  forked: 'wurde unter einer Version zweimal veröffentlicht, mit verschiedenen Einträgen',
};

/** What can be wrong with a pasted connect code or address, by the value `what`. */
const UNCONNECTED: Record<string, string> = {
  checksum: 'Dieser Verbindungscode wurde abgeschnitten oder unterwegs verändert',
  newer: 'Dieser Verbindungscode ist neuer als diese Version von Plumbline',
  url: 'Das ist keine Adresse eines Arbeitsbereichs',
  insecure: 'Diese Adresse beginnt mit http, unterwegs könnte also jeder ändern, was sie sagt',
  secret: 'Diese Adresse enthält einen Namen oder ein Passwort, und die gehören nicht in eine Adresse',
  query: 'In dieser Adresse steht ein Fragezeichen, und ein Arbeitsbereich ist ein Ordner',
};

/** The value in brackets, where there is one. */
const aside = (value: string) => (value ? ` (${value})` : '');

/** A file and what is wrong with it. */
const fault = (v: Values) => `${text(v, 'file') || 'Eine Datei'} ${DAMAGE[text(v, 'what')] ?? 'ist nicht lesbar'}`;

/** What a source that was refused leaves behind: only where something was open can it be said to stay. */
const stays = (v: Values) => (v.hadOpen ? 'Was offen war, bleibt in Gebrauch.' : 'Sonst hat sich nichts geändert.');

/** A published address is asked again by itself; what a reader can do is tell. */
const AGAIN =
  'Plumbline fragt von selbst wieder nach. Bleibt es so, das Team verständigen, das diesen Arbeitsbereich veröffentlicht.';

/** What to do: with files one thing, with a published address another. */
const nextStep = (v: Values, withFiles: string, onTheWeb = AGAIN) => (v.source === 'web' ? onTheWeb : withFiles);

/** The sample comes with Plumbline itself: no reader can pick its files anew. */
const ofSample = (fileSays: Phrase, sampleSays: string | Phrase): Phrase => {
  return (v, f) => {
    if (v.source !== 'sample') return fileSays(v, f);
    const said = typeof sampleSays === 'string' ? sampleSays : sampleSays(v, f);
    return `${said} ${stays(v)} Plumbline aktualisieren oder entfernen und neu installieren.`;
  };
};

/** For each problem: what happened, what still works, what to do. */
export const problemPhrases: Record<ProblemCode, Phrase> = {
  'bundle-damaged': ofSample(
    (v) =>
      `${fault(v)}, deshalb wurde ${v.source === 'web' ? 'diese Version nicht übernommen' : 'dieser Arbeitsbereich nicht geöffnet'}. ${stays(v)} ${nextStep(v, 'Die Dateien neu holen und alle auswählen.', v.what === 'html' ? 'Dort anmelden, dann neu abgleichen.' : AGAIN)}`,
    (v) => `Das mitgelieferte Beispiel ist beschädigt${given(v, 'what') ? `: ${fault(v)}` : ''}.`,
  ),
  'bundle-empty': ofSample(
    (v) =>
      `Dieser Arbeitsbereich enthält keine Einträge. ${stays(v)} ${nextStep(v, 'Prüfen, ob der richtige Ordner veröffentlicht wurde.')}`,
    'Das mitgelieferte Beispiel enthält keine Einträge.',
  ),
  'bundle-newer': ofSample(
    (v) =>
      `Dieser Arbeitsbereich hat ein neueres Format, als diese Version von Plumbline kennt. ${stays(v)} ${nextStep(v, 'Plumbline aktualisieren und neu öffnen.', 'Plumbline aktualisieren.')}`,
    'Das mitgelieferte Beispiel hat ein neueres Format, als diese Version kennt.',
  ),
  'bundle-bad-records': ofSample(
    (v, f) =>
      `Zu viele Einträge dieses Arbeitsbereichs sind ungültig${badOfTotal(v, f)}, deshalb wurde keiner übernommen. ${stays(v)} Das veröffentlichende Team bitten, die Prüfung laufen zu lassen${nextStep(v, ', dann neu öffnen.', '.')}`,
    (v, f) => `Zu viele Einträge des mitgelieferten Beispiels sind ungültig${badOfTotal(v, f)}.`,
  ),
  'bundle-no-head': ofSample(
    (v) =>
      `${nextStep(v, 'Unter diesen Dateien', 'Unter dieser Adresse')} ist keine head.json. ${stays(v)} ${nextStep(v, 'Den ganzen veröffentlichten Ordner auswählen.')}`,
    'Das mitgelieferte Beispiel ist beschädigt: head.json fehlt.',
  ),
  'bundle-too-large': (v, f) =>
    `${given(v, 'files') ? `Das sind mehr Dateien, als ein Arbeitsbereich hat (${f.number(count(v, 'files'))})` : `${nextStep(v, 'Diese Dateien sind', 'Was unter dieser Adresse liegt, ist')} größer, als ein Arbeitsbereich sein darf${given(v, 'limit') ? ` (${f.number(count(v, 'limit'))} MB)` : ''}`}, deshalb wurde${nextStep(v, 'n sie nicht geöffnet', ' es nicht übernommen')}. ${stays(v)} ${nextStep(v, 'Nur den Ordner eines veröffentlichten Arbeitsbereichs auswählen.')}`,
  'bundle-older': ofSample(
    (v) =>
      `${nextStep(v, 'Diese Dateien sind', 'Was diese Adresse anbietet, ist')}${olderThan(v)}. Die neuere Version bleibt in Gebrauch. ${nextStep(v, 'Die neuesten Dateien auswählen.')}`,
    (v) => `Das mitgelieferte Beispiel ist${olderThan(v)}.`,
  ),
  'bundle-unsigned': ofSample(
    (v) =>
      `Dieser Arbeitsbereich ist mit keinem Schlüssel signiert, den Ihre Firma ausgegeben hat, deshalb wurde er nicht übernommen. ${stays(v)} Das veröffentlichende Team um einen neuen Verbindungscode oder um eine Signatur bitten.`,
    'Das mitgelieferte Beispiel ist nicht signiert.',
  ),
  'bundle-bad-signature': ofSample(
    (v) =>
      `Dieser Arbeitsbereich wurde nach dem Signieren verändert, deshalb wurde er nicht übernommen. ${stays(v)} Das veröffentlichende Team verständigen: vielleicht hat jemand anders hineingeschrieben.`,
    'Das mitgelieferte Beispiel wurde nach dem Signieren verändert.',
  ),
  'connect-invalid': (v) =>
    `${UNCONNECTED[text(v, 'what')] ?? 'Das ist weder ein Verbindungscode noch eine Adresse eines Arbeitsbereichs'}. Sonst hat sich nichts geändert. Den ganzen Code einfügen, wie Sie ihn bekommen haben, oder eine Adresse, die mit https beginnt.`,
  'cache-unwritable': (v) =>
    `Der Browser lässt Plumbline auf diesem Gerät keine Daten behalten. ${v.hadOpen ? 'Was offen ist, gilt bis zum Schließen des Browsers.' : 'Ein aus Dateien geöffneter Arbeitsbereich hält dann höchstens bis zum Schließen des Browsers.'} Speicherplatz frei machen oder das private Fenster verlassen, dann neu öffnen.`,
  'kept-nowhere': (v) => {
    const name = text(v, 'name') || 'Der Arbeitsbereich';
    return v.lost === 0
      ? `${name} konnte auf diesem Gerät nicht behalten werden und gilt nur, bis der Browser Plumbline ruhen lässt, vielleicht bald. Speicherplatz frei machen, dann die Dateien neu öffnen.`
      : `${name} konnte auf diesem Gerät nicht behalten werden; die Dateien neu öffnen. Bis dahin gilt, was davor behalten wurde, falls es etwas gab. Zuerst Speicherplatz frei machen.`;
  },
  'source-not-allowed': (v) =>
    `Der Browser lässt Plumbline ${text(v, 'url') || 'die Website des Arbeitsbereichs'} nicht abfragen. Was zuvor geladen wurde, bleibt in Gebrauch. Neu verbinden und diese Website erlauben.`,
  'set-by-policy': () =>
    'Welcher Arbeitsbereich gilt, hat Ihre Firma festgelegt, deshalb lässt es sich hier nicht ändern. Alles geht wie zuvor. Das Team fragen, das Ihren Browser betreut.',
  'unsent-items': (v, f) =>
    `${f.number(count(v, 'count'))} ${f.plural(count(v, 'count'), 'Eintrag ist noch nicht gesendet und ginge', 'Einträge sind noch nicht gesendet und gingen')} verloren. Es wurde nichts gelöscht. Zuerst senden oder exportieren, oder trotzdem löschen.`,
  'outbox-not-kept': () =>
    'Der Browser lässt Plumbline das nicht behalten, es ist also nicht gespeichert. Alles andere geht wie zuvor. Speicherplatz frei machen und noch einmal speichern, oder den Text an einen sicheren Ort kopieren.',
  'outbox-full': (v, f) =>
    `Der Postausgang enthält ${f.number(count(v, 'limit'))} nicht gesendete Einträge und nimmt keine weiteren auf. Was darin liegt, ist sicher. Zuerst einige senden oder exportieren.`,
  'feedback-off': () =>
    'Ihre Firma hat das Senden an den Arbeitsbereich abgeschaltet. Alles andere geht wie zuvor. Das Team verständigen, das für das Wort oder die Warnung zuständig ist.',
  'sheet-no-terms': () =>
    'Keine Zeile dieser Tabelle ist ein Begriff. Nichts ist geändert. Geben Sie ihr eine erste Zeile mit term, meaning und team, dann wählen Sie sie erneut.',
  'settings-file': () =>
    'Diese Datei enthält keine Einstellungen, die Plumbline gesichert hat. Nichts ist geändert. Wählen Sie die Datei, die die Einstellungsseite gesichert hat.',
  'sites-revoked': (v) =>
    v.all
      ? 'Der Browser lässt Plumbline Salesforce, Notion und Jira nicht mehr lesen. Dort wird nichts gelesen oder gezeigt. Die Suche hier geht wie zuvor. Den Zugriff in den Browser-Einstellungen dieser Erweiterung wieder erlauben.'
      : `Der Browser lässt Plumbline ${given(v, 'sites') ? text(v, 'sites') : 'einige Seiten'} nicht mehr lesen. Die anderen gehen wie zuvor. Den Zugriff in den Browser-Einstellungen dieser Erweiterung wieder erlauben.`,
  gone: () =>
    'Worum es in dieser Karte ging, ist nicht mehr im Arbeitsbereich. Alles andere geht wie zuvor. Die Karte schließen und noch einmal nachsehen.',
  orphaned: () =>
    'Plumbline wurde aktualisiert oder entfernt, während diese Seite offen war. Die Seite selbst ist unberührt. Zum Weitermachen neu laden.',
  unexpected: (v) =>
    `Ein eigener Schritt von Plumbline ist gescheitert${aside(text(v, 'detail'))}. Was in diesem Browser liegt, ist unverändert. Noch einmal versuchen; kommt es wieder, den Browser neu starten.`,
};

function badOfTotal(v: Values, f: Formats): string {
  return given(v, 'bad') && given(v, 'total')
    ? ` (${f.number(count(v, 'bad'))} von ${f.number(count(v, 'total'))})`
    : '';
}

/** Both versions where they are known. */
function olderThan(v: Values): string {
  const own = given(v, 'version') ? ` Version ${text(v, 'version')},` : '';
  return `${own} älter als ${given(v, 'current') ? `Version ${text(v, 'current')}, die` : 'was'} schon offen ist`;
}
