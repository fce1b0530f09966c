import { count, given, text } from '../../en/surfaces/value-text';
import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';
import { lateBy, lateInShort, plainDays, workingDays } from '../day-counts';

/** "14. bis 24. September": a stretch of days, to be read aloud. */
function spokenRange(f: Formats, from: string, to: string): string {
  if (from === to) return f.longDate(from);
  const start = from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(8))}.` : f.longDate(from);
  return `${start} bis ${f.longDate(to)}`;
}

/** What is taken from the total; a target before the start leaves less than nothing: "16 − (−15)". */
const subtracted = (f: Formats, days: number) => (days < 0 ? `(−${f.number(-days)})` : f.number(days));

/** Why observed durations are not used. */
const UNFIT: Record<string, string> = {
  few: 'zu wenige',
  old: 'zu alt',
  open: 'erst nach dem letzten Tag verwendet',
};

/** The card of a chain that misses its date. */
export const chainPhrases: Catalogue = {
  'chain.ends': (v, f) => `Kette endet am ${f.date(text(v, 'date'))},`,
  'chain.late': (v, f) => lateBy(f, count(v, 'days')),
  'chain.target': (v, f) =>
    `${given(v, 'label') ? text(v, 'label') : 'Zieltermin'} ist der ${f.date(text(v, 'date'))}.`,
  'chain.each-fits': (v, f) => `Jedes für sich passt, zusammen ${lateBy(f, count(v, 'days'))}.`,
  'chain.budget-late': (v, f) =>
    `Selbst wie geplant endet sie am ${f.date(text(v, 'date'))}, ${lateBy(f, count(v, 'days'))}.`,
  'chain.budget-fits': (v, f) =>
    `Wie geplant endet sie am ${f.date(text(v, 'date'))}, ${workingDays(f, count(v, 'days'))} übrig.`,
  'chain.ambiguous': (v, f) =>
    `Der Termin auf der Seite lässt sich zweifach lesen, daher gilt der ${f.date(text(v, 'date'))} aus dem Arbeitsbereich.`,

  'chain.table': (v, f) => `Schritte vom ${f.date(text(v, 'from'))} bis ${f.date(text(v, 'to'))}`,
  'chain.column.step': () => 'Schritt, Tage, Daten und Quellen',
  'chain.column.alone': () => 'Für sich allein',
  'chain.weeks': () => 'Eine Spalte ist eine Woche.',
  'axis.date': (v, f) => f.date(text(v, 'date')),

  'step.days': (v, f) => `${f.number(count(v, 'days'))} T`,
  'step.budgeted': (v, f) => `geplant ${f.number(count(v, 'days'))}`,
  'step.budgeted-on': (v, f) => `geplant am ${f.date(text(v, 'on'))}`,
  'step.median': (v, f) => `Median der letzten ${f.number(count(v, 'n'))}, bis ${f.date(text(v, 'to'))}`,
  'step.observed-unused': (v, f) =>
    `beobachtet ${f.number(count(v, 'median'))} in ${f.number(count(v, 'n'))}, bis ${f.date(text(v, 'to'))}: ${UNFIT[text(v, 'unfit')] ?? 'nicht verwendet'}`,
  'step.away': (v, f) => `abwesend ${f.range(text(v, 'from'), text(v, 'to'))}, ohne Vertretung`,
  'step.waits': (v, f) => `wartet ${f.range(text(v, 'from'), text(v, 'to'))}, ${workingDays(f, count(v, 'days'))}`,
  'step.condition': (v) => `${text(v, 'fact')} ${text(v, 'value')}`,
  'step.applies': (v) => `für ${text(v, 'conditions')}`,
  'step.done': (v, f) => `erledigt ${f.date(text(v, 'on'))}`,
  'step.in-progress': (v, f) => `läuft seit ${f.date(text(v, 'since'))}`,

  'spoken.days': (v, f) => plainDays(f, count(v, 'days')),
  'spoken.range': (v, f) => spokenRange(f, text(v, 'from'), text(v, 'to')),
  'spoken.waits': (v, f) =>
    `wartet ${plainDays(f, count(v, 'days'))}, ${spokenRange(f, text(v, 'from'), text(v, 'to'))}`,
  'spoken.then': (v) => `dann ${text(v, 'what')}`,

  'alone.fits': () => 'passt allein',
  'alone.late': (v, f) => `allein ${lateInShort(f, count(v, 'days'))}`,
  'alone.ends': (v, f) => `endet ${f.date(text(v, 'date'))}`,
  'alone.spoken-fits': (v, f) => `Passt allein, endet am ${f.longDate(text(v, 'date'))}.`,
  'alone.spoken-late': (v, f) => `Endet allein am ${f.longDate(text(v, 'date'))}, ${lateBy(f, count(v, 'days'))}.`,

  'sum.total': (v, f) =>
    `${text(v, 'terms')}${count(v, 'waiting') > 0 ? `, dazu ${f.number(count(v, 'waiting'))} Warten` : ''} = ${f.number(count(v, 'total'))} T.`,
  'sum.late': (v, f) =>
    `${f.number(count(v, 'total'))} − ${subtracted(f, count(v, 'available'))} = ${count(v, 'late') > 0 ? lateInShort(f, count(v, 'late')) : `0 T, ${lateBy(f, 0)}`}`,
  'sum.available': (v, f) => `${f.number(count(v, 'available'))} T bis ${f.date(text(v, 'to'))}.`,
  'sum.none-left': (v, f) => `Vor dem ${f.date(text(v, 'to'))} bleibt kein Arbeitstag.`,

  'fits.title': () => 'Kleinste Änderungen, die passen',
  'fits.no-single': (v, f) => `Keine einzelne reicht: die beste ist ${lateBy(f, count(v, 'days'))}`,
  'fits.none': () => 'Keine zwei Änderungen reichen',
  'fits.none-tried': () => 'Keine geprüfte Änderung reicht',
  'fits.cut': () => 'Diese Kette ist zu groß, um jede Änderung zu prüfen: es kann weitere geben.',
  'fits.nothing-to-change': () => 'Kein Schritt dieser Kette lässt sich sofort beginnen, vertreten oder auslassen.',
  'fits.best': () => 'Auch die beste ist noch zu spät',
  'fits.spare': (v, f) => `${f.number(count(v, 'days'))} T übrig`,
  'fits.late': (v, f) => lateInShort(f, count(v, 'days')),
  'fits.note': () => 'Notiz entwerfen',
  'fits.note-for': (v) => `Notiz entwerfen: ${text(v, 'change')}`,
  'fits.copied': () => 'Kopiert',
  'fits.copied-said': () => 'Notiz kopiert. Es wurde nichts gesendet.',
  'fits.copy-failed': () => 'Der Browser ließ die Notiz nicht kopieren. Markieren und von Hand kopieren.',

  'sources.title': () => 'Woher die Zahlen kommen',
  'sources.assumption': (v, f) =>
    `${text(v, 'step')}: die geplanten ${f.number(count(v, 'days'))} T setzte ${text(v, 'by')} am ${f.date(text(v, 'on'))}: „${text(v, 'why')}“`,
  'sources.observed': (v, f) =>
    `${text(v, 'step')}: Median ${f.number(count(v, 'median'))} T${given(v, 'p80') ? `, 80 % in ${f.number(count(v, 'p80'))} T fertig` : ''}, ${f.number(count(v, 'n'))} Fälle, ${f.date(text(v, 'from'))} bis ${f.date(text(v, 'to'))}`,
  'sources.away': (v, f) =>
    `${text(v, 'step')} wartet auf ${text(v, 'role')}, abwesend ${f.range(text(v, 'from'), text(v, 'to'))}, ohne Vertretung`,
  'sources.p80': (v, f) =>
    `Geht jeder Schritt langsamer, endet die Kette am ${f.date(text(v, 'date'))}. Das ist keine Wahrscheinlichkeit.`,
  'sources.latest-start': (v, f) => `Der späteste passende Beginn ist der ${f.date(text(v, 'date'))}.`,
};
