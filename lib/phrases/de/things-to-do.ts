import { count, given, text } from '../en/surfaces/value-text';
import type { Formats } from '../formats';
import type { Catalogue, Values } from '../say';
import { quoted, teamOr } from './sentence-parts';

const owner = (v: Values) => teamOr(v, 'team', 'das zuständige Team');
const withOwner = (v: Values) => teamOr(v, 'team', 'dem zuständigen Team');
const author = (v: Values) => teamOr(v, 'author', 'das sagende Team');
const by = (v: Values, f: Formats) => f.date(text(v, 'by'));

/** Things to do about a warning, each the beginning of a line. None of them is done by Plumbline. */
export const doPhrases: Catalogue = {
  'do.move-target': (v, f) => `Diesen Termin auf den ${f.date(text(v, 'to'))} oder später legen`,
  'do.move-needed-by': (v, f) =>
    `Den Tag, an dem es gebraucht wird, auf den ${f.date(text(v, 'to'))} oder später legen`,
  'do.agree-earlier': (v, f) => `Mit ${withOwner(v)} einen Termin bis ${by(v, f)} vereinbaren`,
  'do.ask-return': (v) => `Bei ${withOwner(v)} fragen, ob ${text(v, 'name')} wiederkommt, und wann`,
  'do.promise-without': (v, f) => `Den ${f.date(text(v, 'target'))} ohne ${text(v, 'name')} halten oder verschieben`,
  'do.unblock': (v) => `Bei ${withOwner(v)} fragen, was ${text(v, 'name')} löst, und bis wann`,
  'do.ask-new-date': (v) => `Bei ${withOwner(v)} nach einem Termin für ${text(v, 'name')} fragen, der hält`,
  'do.ask-date': (v, f) => `Bei ${withOwner(v)} nach einem Termin fragen${given(v, 'by') ? `, bis ${by(v, f)}` : ''}`,
  'do.ask-again': (v, f) => `Bei ${withOwner(v)} noch einmal nach einem Termin bis ${by(v, f)} fragen`,
  'do.take-offer': (v, f) =>
    given(v, 'offered') ? `Mit ${f.month(text(v, 'offered'))} planen` : `Fragen, welchen Termin ${owner(v)} geben kann`,
  'do.safe-sentence': () => 'Einen sicheren Satz kopieren',
  'do.check-still-holds': (v, f) =>
    given(v, 'target') ? `Prüfen, ob der ${f.date(text(v, 'target'))} noch hält` : 'Prüfen, ob Ihr Termin noch hält',
  'do.agree-again': (v, f) => `Mit ${withOwner(v)} den ${f.date(text(v, 'due'))} vereinbaren`,
  'do.settle-meaning': (v) => `${text(v, 'role')} fragen, welche Bedeutung von ${quoted(text(v, 'health'))} zählt`,
  'do.ask-meaning': (v) => `Fragen, was ${author(v)} hier mit ${quoted(text(v, 'health'))} meint`,
  'do.say-again': (v) => `Um einen neuen Status bitten: ${author(v)}`,
  'do.one-date': (v) => `Hier und in ${text(v, 'name')} denselben Termin setzen`,
  'do.break-loop': () => 'Eine dieser Verknüpfungen herausnehmen',
  'do.name-owner': () => 'Ein zuständiges Team nennen',
  'do.offer-to-successor': (v) => `Die Zuständigkeit ${text(v, 'successor')} anbieten`,
  'do.delegate': (v, f) =>
    `Eine Vertretung für ${teamOr(v, 'role', 'die Rolle')} bestimmen, ${f.range(text(v, 'from'), text(v, 'to'))}`,
  'do.sign-before': (v, f) => `${text(v, 'step')} vor dem ${f.date(text(v, 'from'))} abschließen`,
  'do.answer-ask': (v) =>
    count(v, 'asked') > 1 ? 'Mit Terminen antworten oder ablehnen' : 'Mit einem Termin antworten oder ablehnen',
  'do.tell-leaning': () => 'Eine Notiz kopieren, die sagt, wie es steht',
  'do.complete': () => 'Den Eintrag vervollständigen, dann noch einmal nachsehen',
};
