import { count, text } from '../../en/surfaces/value-text';
import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';

const number = (f: Formats, n: number, one: string, other: string) => `${f.number(n)} ${f.plural(n, one, other)}`;

/** The page that opens after installing, where a workspace is chosen. */
export const welcomePhrases: Catalogue = {
  'welcome.page-title': () => 'Willkommen bei Plumbline',
  'welcome.title': () => 'Sehen, was ein Wort bedeutet und worauf ein Termin ruht, da wo Sie ohnehin lesen.',
  'welcome.lead': () =>
    'Plumbline markiert gemeinsame Begriffe in Salesforce, Notion und Jira und sagt, wenn ein Termin nicht hält. Hält jeder Termin, sagt es nichts.',
  'welcome.demo-before': () => 'Nutzungsbasierte Abrechnung erreicht',
  'welcome.demo-term': () => 'GA',
  'welcome.demo-after': () => 'am 30. Okt.',
  'welcome.demo-words': () => 'Gepunktet: ein Wort mit nachlesbarer Bedeutung.',
  'welcome.demo-look': () => 'Im Plan',
  'welcome.demo-look-after': () => ', sagen drei Teams.',
  'welcome.demo-looks': () => 'Durchgezogen: ein Wort, das Teams verschieden meinen.',
  'welcome.demo-field': () => 'Abschluss 30. Sept.',
  'welcome.demo-chip': () => 'Kette endet am 12. Okt., 8 Arbeitstage zu spät',
  'welcome.demo-dates': () => 'Rot: ein Termin, der nicht hält.',

  'sample.title': () => 'Das Beispiel ansehen',
  'sample.text': () =>
    'Meridian, eine erfundene Firma mit ihren Teams, ihren Wörtern und einem Abschluss, der zu früh angesetzt ist. Kein Konto.',
  'sample.open': () => 'Das Beispiel ansehen',
  'sample.opening': () => 'Öffnet das Beispiel',
  'sample.opened': (v, f) =>
    `Das Beispiel ist offen: ${number(f, count(v, 'terms'), 'Begriff', 'Begriffe')}, ${number(f, count(v, 'teams'), 'Team', 'Teams')}, ${number(f, count(v, 'items'), 'Vorhaben', 'Vorhaben')}.`,
  'sample.opened-plain': () => 'Das Beispiel ist offen.',

  'next.title': () => 'Was als Nächstes zu öffnen ist',
  'next.text': () =>
    'Schon offene Seiten müssen nicht neu laden. Die Wörter des Beispiels sind auf jeder Seite dieser drei gepunktet; seine Termine werden nur auf seinen eigenen Datensätzen geprüft. In den Optionen sagen, welches Team Ihres ist: dann ist dessen Bedeutung hervorgehoben.',
  'next.text-files': () =>
    'Schon offene Seiten müssen nicht neu laden. Die Wörter des Arbeitsbereichs sind auf jeder Seite dieser drei gepunktet; ein Termin wird auf den Datensätzen geprüft, die der Arbeitsbereich kennt. In den Optionen sagen, welches Team Ihres ist: dann ist dessen Bedeutung hervorgehoben.',
  'next.salesforce': () => 'Eine Opportunity in Salesforce',
  'next.salesforce-text': () =>
    'Wörter in ihren Feldern haben eine Bedeutung; neben einem Abschlusstermin, der nicht hält, steht eine rote Marke.',
  'next.notion': () => 'Eine Seite in Notion',
  'next.notion-text': () => 'Den Zeiger auf einem gepunkteten Wort ruhen lassen, um zu lesen, was es für wen bedeutet.',
  'next.jira': () => 'Ein Vorgang in Jira',
  'next.jira-text': () =>
    'Beschreibung und Kommentare tragen dieselben Wörter; Text, der gerade geschrieben wird, bleibt in Ruhe.',

  'files.title': () => 'Einen veröffentlichten Arbeitsbereich öffnen',
  'files.text': () =>
    'Die Dateien oder den Ordner auswählen, den Ihre Firma veröffentlicht. Alles bleibt in diesem Browser.',
  'files.drop': () => 'Hier ablegen, oder',
  'files.pick': () => 'Dateien wählen',
  'files.or': () => 'oder',
  'files.folder': () => 'einen Ordner',
  'files.pick-label': () => 'Dateien eines veröffentlichten Arbeitsbereichs',
  'files.folder-label': () => 'Ordner eines veröffentlichten Arbeitsbereichs',
  'files.reading': () => 'Liest die Dateien',
  'files.opened': (v) => `${text(v, 'name')} ist offen, Version ${text(v, 'version')}. Alles bleibt in diesem Browser.`,
  'files.set-aside': (v, f) =>
    `${number(f, count(v, 'n'), 'Eintrag wurde', 'Einträge wurden')} beiseitegelegt, weil ungültig.`,

  'welcome.current': (v) => `Jetzt offen: ${text(v, 'name')}, Version ${text(v, 'version')}.`,
  'welcome.privacy': () =>
    'Der Text der Seiten wird in diesem Browser verglichen und nie gesendet. Zuständig sind Teams und Rollen, nicht Personen.',

  'welcome.how': () => 'So funktioniert es',
  'welcome.how.workspace': () => 'Der Arbeitsbereich',
  'welcome.how.workspace-text': () =>
    'Was Wörter bedeuten, was worauf wartet und welches Team zuständig ist, hält Ihre Firma in eigenen Dateien fest. Dieser Browser hat eine Kopie davon und sieht im Hintergrund nach, ob es eine neuere gibt.',
  'welcome.how.page': () => 'Auf einer Seite',
  'welcome.how.page-text': () =>
    'Der Text wird in diesem Browser mit der Kopie verglichen. Wörter werden unterstrichen, und neben einem Termin, der nicht hält, steht eine Marke; die Seite selbst bleibt, wie sie ist.',
  'welcome.how.card': () => 'Mehr lesen',
  'welcome.how.card-text': () =>
    'Den Zeiger auf einem unterstrichenen Wort ruhen lassen oder eine Marke drücken: Die Karte sagt, wer was meint, woraus sich das ergibt und wie alt es ist.',
  'welcome.how.differs': () => 'Widersprechen',
  'welcome.how.differs-text': () =>
    '„Unser Team verwendet eine andere“ steht bei jeder Bedeutung. Was gesendet wird, ist vorher ganz zu sehen.',
  'welcome.how.quiet': () => 'Ruhe haben',
  'welcome.how.quiet-text': () => 'Der Knopf in der Symbolleiste pausiert Plumbline auf einer Website oder überall.',
};
