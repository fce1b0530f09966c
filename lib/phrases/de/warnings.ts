import { count, given, text } from '../en/surfaces/value-text';
import type { Catalogue, Phrase, Values } from '../say';
import { lateBy, lateInShort, workingDays } from './day-counts';
import { factPhrases } from './facts';
import { leverPhrases, levers, range } from './levers';
import { rulePhrases } from './rules';
import { safePhrases } from './safe-sentences';
import { doPhrases } from './things-to-do';

/** Why a chain cannot be computed, and what would help. */
const REASONS: Record<string, Phrase> = {
  'process-missing': (v) => `der Prozess ${text(v, 'process')} ist nicht im Arbeitsbereich`,
  'calendar-missing': (v) =>
    given(v, 'calendar')
      ? `der Kalender ${text(v, 'calendar')}${ofStep(v)} ist nicht im Arbeitsbereich`
      : `kein Kalender ist genannt${ofStep(v)}`,
  'zone-unknown': (v) => `der Kalender ${text(v, 'calendar')} nennt eine unbekannte Zeitzone, ${text(v, 'timeZone')}`,
  'calendar-ends': (v, f) =>
    `der Kalender ${text(v, 'calendar')} endet am ${f.date(text(v, 'until'))}, vor ${given(v, 'step') ? `dem Ende von ${text(v, 'step')}` : 'dem Ende der Kette'}`,
  'start-missing': () => 'der Prozess hat keinen Beginn',
  'duration-missing': (v) => `${text(v, 'step')} hat keine Dauer`,
  'step-missing': (v) => `${text(v, 'step')} folgt auf ${text(v, 'missing')}, das nicht im Prozess ist`,
  'step-cycle': (v) => `die Schritte folgen im Kreis aufeinander, darunter ${text(v, 'step')}`,
  'never-ends': (v) => `der Kalender ${text(v, 'calendar')} hat zu wenige Arbeitstage${ofStep(v)}`,
};

function ofStep(v: Values): string {
  return given(v, 'step') ? ` für ${text(v, 'step')}` : '';
}

const reason: Phrase = (v, f) => REASONS[text(v, 'reason')]?.(v, f) ?? 'ein Eintrag ist unvollständig';

/** What warnings, their marks and their ways out say. */
export const warningPhrases: Catalogue = {
  'chain-misses-date': (v, f) => `Kette endet am ${f.date(text(v, 'finish'))}, ${lateBy(f, count(v, 'late'))}`,
  'chain-misses-date.brief': (v, f) => lateInShort(f, count(v, 'late')),
  'chain-misses-date.spoken': (v, f) =>
    `${given(v, 'field') ? text(v, 'field') : 'Zieltermin'}: Kette endet am ${f.longDate(text(v, 'finish'))}, ${lateBy(f, count(v, 'late'))}.`,

  'cannot-tell': (v, f) => `Wann ${text(v, 'title')} endet, ist nicht zu sagen: ${reason(v, f)}`,

  ...rulePhrases,
  ...leverPhrases,
  ...doPhrases,
  ...safePhrases,
  ...factPhrases,

  'draft.opening': (v, f) =>
    `${text(v, 'title')}, Stand ${f.date(text(v, 'today'))}: Die Kette endet am ${f.date(text(v, 'finish'))}, ${lateBy(f, count(v, 'late'))} für den ${f.date(text(v, 'target'))}.`,
  'draft.step': (v, f) => {
    const basis = given(v, 'n')
      ? `Median der letzten ${f.number(count(v, 'n'))} bis ${f.date(text(v, 'observedTo'))}${given(v, 'budget') ? `, geplant ${f.number(count(v, 'budget'))}` : ''}`
      : 'wie geplant';
    return `- ${stepAndTeam(v)}: ${workingDays(f, count(v, 'days'))}, ${range(v, f)} (${basis}).`;
  },
  'draft.step-done': (v, f) => `- ${stepAndTeam(v)}: erledigt am ${f.date(text(v, 'to'))}.`,
  'draft.step-in-progress': (v, f) =>
    `- ${stepAndTeam(v)}: läuft seit ${f.date(text(v, 'from'))}, frühestens bis ${f.date(text(v, 'to'))}, ${workingDays(f, count(v, 'days'))}${given(v, 'budget') ? ` (geplant ${f.number(count(v, 'budget'))})` : ''}.`,
  'draft.wait': (v, f) =>
    `- ${text(v, 'step')} wartet ${workingDays(f, count(v, 'days'))}, ${range(v, f)}: ${given(v, 'role') ? text(v, 'role') : 'die Rolle'} abwesend, ohne Vertretung.`,
  'draft.parallel': (v) => `Bitte an ${asked(v)}: ${text(v, 'step')} jetzt beginnen, neben den Schritten davor.`,
  'draft.delegate': (v, f) =>
    `Bitte an ${asked(v)}: eine Vertretung für ${text(v, 'role')}, ${range(v, f)}, für ${text(v, 'step')}.`,
  'draft.fact': (v, f) =>
    `Bitte an ${asked(v)}: ${levers.fact?.(v, f)}, damit ${text(v, 'step')} nicht gebraucht wird.`,
  'draft.result': (v, f) => {
    const spare = count(v, 'spare');
    return `Dann endet sie am ${f.date(text(v, 'finish'))}, ${spare < 0 ? lateBy(f, -spare) : `${workingDays(f, spare)} übrig`}.`;
  },
};

function stepAndTeam(v: Values): string {
  return given(v, 'team') ? `${text(v, 'step')} (${text(v, 'team')})` : text(v, 'step');
}

function asked(v: Values): string {
  return given(v, 'team') ? text(v, 'team') : 'das Team dieses Schritts';
}
