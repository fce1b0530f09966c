import { count, given, text } from '../../en/surfaces/value-text';
import type { Catalogue } from '../../say';

/** What a reader can send back to the workspace, and what becomes of it. */
export const feedbackPhrases: Catalogue = {
  'ask.cancel': () => 'Abbrechen',
  'ask.variant': () => 'Unser Team verwendet eine andere',
  'ask.variant.short': () => 'Was es in Ihrem Team bedeutet, in einer Zeile',
  'ask.variant.note': () => 'Ein Fall, in dem es zählt oder nicht (darf leer bleiben)',
  'ask.variant.send': () => 'Vorschlagen',
  'ask.case': () => 'Gilt nicht für …',
  'ask.case.note': () => 'Der Fall, für den es nicht gilt',
  'ask.case.send': () => 'Zuständige fragen',
  'ask.confirm': () => 'Für unser Team bestätigen',
  'ask.confirm.send': () => 'Bestätigen',
  'ask.own': () => 'Zuständigkeit anbieten',
  'ask.own.note': () => 'Was mit dem Angebot gesagt werden soll (darf leer bleiben)',
  'ask.own.send': () => 'Angebot senden',
  'ask.own.offer': () => 'Unser Team bietet an, hierfür zuständig zu sein.',
  'ask.date': () => 'Um einen Termin bitten',
  'ask.date.note': () => 'Was dazu gesagt werden soll (darf leer bleiben)',
  'ask.date.send': () => 'Bitten',
  'ask.wrong': () => 'Diese Warnung stimmt nicht',
  'ask.wrong.note': () => 'Was daran nicht stimmt (darf leer bleiben)',
  'ask.wrong.send': () => 'Senden',
  'ask.step': () => 'Einen Schritt berichtigen',
  'ask.step.note': () => 'Welcher Schritt, und was richtig ist',
  'ask.step.send': () => 'Berichtigung senden',

  'whole.title': () => 'Das ist alles, was gesendet wird:',
  'whole.about': () => 'Zu',
  'whole.team': () => 'Vom Team',
  'whole.no-team': () => 'Keins gewählt',
  'whole.meaning': () => 'Bedeutung',
  'whole.variant': () => 'Bedeutung von',
  'whole.asked-of': () => 'An',
  'whole.needed-by': () => 'Gebraucht bis',
  'whole.note': () => 'Notiz',
  'whole.date': (v, f) => f.date(text(v, 'date')),
  'whole.day': () => 'Tag',
  'whole.workspace': () => 'Arbeitsbereich',
  'whole.version': (v) => `${text(v, 'name')} v${text(v, 'version')}`,
  'whole.raw': () => 'Genau so, wie es gesendet wird',

  'sent.variant-proposal': (v, f) => `Sie haben am ${f.date(text(v, 'on'))} eine Bedeutung vorgeschlagen.`,
  'sent.adoption': (v, f) => `Sie haben es am ${f.date(text(v, 'on'))} für Ihr Team bestätigt.`,
  'sent.asked-date': (v, f) => `Sie haben am ${f.date(text(v, 'on'))} um einen Termin gebeten.`,
  'sent.feedback.wrong-match': (v, f) => `Sie haben am ${f.date(text(v, 'on'))} einen falschen Treffer gemeldet.`,
  'sent.feedback.does-not-hold': (v, f) => `Sie haben am ${f.date(text(v, 'on'))} nach einem Fall gefragt.`,
  'sent.feedback.warning-wrong': (v, f) => `Sie haben am ${f.date(text(v, 'on'))} eine Warnung als falsch gemeldet.`,
  'sent.feedback.other': (v, f) => `Sie haben am ${f.date(text(v, 'on'))} an die Zuständigen geschrieben.`,
  'sent.state.saved': () => 'Auf diesem Gerät gespeichert; gesendet wird, sobald der Arbeitsbereich erreichbar ist.',
  'sent.state.sending': () => 'Gespeichert und unterwegs.',
  'sent.state.sent': () => 'Der Arbeitsbereich hat es.',
  'sent.state.rejected': (v) =>
    given(v, 'reason')
      ? `Der Arbeitsbereich hat es nicht angenommen: „${text(v, 'reason')}“.`
      : 'Der Arbeitsbereich hat es nicht angenommen.',
  'sent.state.nowhere': () =>
    'Auf diesem Gerät gespeichert; dieser Arbeitsbereich nennt keine Stelle, an die es gesendet werden könnte.',
  'answer.holds': (v) =>
    `Sie haben nach „${text(v, 'case')}“ gefragt. Die Bedeutung nennt es jetzt als Fall, der zählt.`,
  'answer.does-not-hold': (v) =>
    `Sie haben nach „${text(v, 'case')}“ gefragt. Die Bedeutung nennt es jetzt als Fall, der nicht zählt.`,
  sentences: (v) => `${text(v, 'first')} ${text(v, 'second')}`,
  number: (v, f) => f.number(count(v, 'n')),
};
