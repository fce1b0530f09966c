import type { Formats } from '../formats';
import type { Catalogue, Values } from '../say';
import { inSentence, quoted, teamOr } from './sentence-parts';
import { count, given, text } from './surfaces/value-text';

const owner = (v: Values) => teamOr(v, 'team', 'its owner');
const by = (v: Values, f: Formats) => f.date(text(v, 'by'));

/** Things to do about a warning, each the beginning of a line. None of them is done by Plumbline. */
export const doPhrases: Catalogue = {
  'do.move-target': (v, f) => `Move this date to ${f.date(text(v, 'to'))} or later`,
  'do.move-needed-by': (v, f) => `Move the date it is needed by to ${f.date(text(v, 'to'))} or later`,
  'do.agree-earlier': (v, f) => `Agree with ${owner(v)} on a date by ${by(v, f)}`,
  'do.ask-return': (v) => `Ask ${owner(v)} whether ${text(v, 'name')} comes back, and when`,
  'do.promise-without': (v, f) => `Keep ${f.date(text(v, 'target'))} without ${text(v, 'name')}, or move it`,
  'do.unblock': (v) => `Ask ${owner(v)} what would unblock ${text(v, 'name')}, and by when`,
  'do.ask-new-date': (v) => `Ask ${owner(v)} for a date of ${text(v, 'name')} that holds`,
  'do.ask-date': (v, f) => `Ask ${owner(v)} for a date${given(v, 'by') ? ` by ${by(v, f)}` : ''}`,
  'do.ask-again': (v, f) => `Ask ${owner(v)} again for a date by ${by(v, f)}`,
  'do.take-offer': (v, f) =>
    given(v, 'offered') ? `Plan with ${f.month(text(v, 'offered'))}` : `Ask ${owner(v)} which date it can give`,
  'do.safe-sentence': () => 'Copy a safe sentence',
  'do.check-still-holds': (v, f) =>
    given(v, 'target') ? `Check that ${f.date(text(v, 'target'))} still holds` : 'Check that your date still holds',
  'do.agree-again': (v, f) => `Agree with ${owner(v)} on ${f.date(text(v, 'due'))}`,
  'do.settle-meaning': (v) => `Ask ${text(v, 'role')} which meaning of ${quoted(text(v, 'health'))} counts`,
  'do.ask-meaning': (v) => `Ask ${teamOr(v, 'author', 'its author')} what ${quoted(text(v, 'health'))} means here`,
  'do.say-again': (v) => `Ask ${teamOr(v, 'author', 'its author')} to say the status anew`,
  'do.one-date': (v) => `Set one date here and in ${text(v, 'name')}`,
  'do.break-loop': () => 'Take one of these links out',
  'do.name-owner': () => 'Name a team that owns it',
  'do.offer-to-successor': (v) => `Ask ${text(v, 'successor')} to own it`,
  'do.delegate': (v, f) =>
    `Appoint a delegate for ${teamOr(v, 'role', 'the role')}, ${f.range(text(v, 'from'), text(v, 'to'))}`,
  'do.sign-before': (v, f) => `Have ${inSentence(text(v, 'step'))} done before ${f.date(text(v, 'from'))}`,
  'do.answer-ask': (v) => (count(v, 'asked') > 1 ? 'Answer with dates, or decline' : 'Answer with a date, or decline'),
  'do.tell-leaning': () => 'Copy a note that says how this stands',
  'do.complete': () => 'Complete the record, then look again',
};
