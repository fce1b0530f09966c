import type { Formats } from '../../formats';
import type { Catalogue } from '../../say';
import { lateBy, lateInShort, plainDays, workingDays } from '../day-counts';
import { count, given, text } from './value-text';

/** "14 to 24 September", "25 September to 2 October": a stretch of days, to be read aloud. */
function spokenRange(f: Formats, from: string, to: string): string {
  if (from === to) return f.longDate(from);
  const start = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : f.longDate(from);
  return `${start} to ${f.longDate(to)}`;
}

/** What is taken from the total; a target before the start leaves less than nothing: "16 − (−15)". */
const subtracted = (f: Formats, days: number) => (days < 0 ? `(−${f.number(-days)})` : f.number(days));

/** Why observed durations are not used. */
const UNFIT: Record<string, string> = {
  few: 'too few to use',
  old: 'too old to use',
  open: 'not used before that day is over',
};

/** The card of a chain that misses its date. */
export const chainPhrases: Catalogue = {
  'chain.ends': (v, f) => `Chain ends ${f.date(text(v, 'date'))},`,
  'chain.late': (v, f) => lateBy(f, count(v, 'days')),
  'chain.target': (v, f) => `${given(v, 'label') ? text(v, 'label') : 'Target'} is ${f.date(text(v, 'date'))}.`,
  'chain.each-fits': (v, f) => `Each fits alone, together ${lateBy(f, count(v, 'days'))}.`,
  'chain.budget-late': (v, f) => `Even as budgeted it ends ${f.date(text(v, 'date'))}, ${lateBy(f, count(v, 'days'))}.`,
  'chain.budget-fits': (v, f) =>
    `As budgeted it ends ${f.date(text(v, 'date'))}, ${workingDays(f, count(v, 'days'))} spare.`,
  'chain.ambiguous': (v, f) =>
    `The date on the page can be read two ways, so ${f.date(text(v, 'date'))} is taken from the workspace.`,

  'chain.table': (v, f) => `Steps from ${f.date(text(v, 'from'))} to ${f.date(text(v, 'to'))}`,
  'chain.column.step': () => 'Step, days, dates and sources',
  'chain.column.alone': () => 'On its own',
  'chain.weeks': () => 'One column is one week.',
  'axis.date': (v, f) => f.date(text(v, 'date')),

  'step.days': (v, f) => `${f.number(count(v, 'days'))} d`,
  'step.budgeted': (v, f) => `budgeted ${f.number(count(v, 'days'))}`,
  'step.budgeted-on': (v, f) => `budget of ${f.date(text(v, 'on'))}`,
  'step.median': (v, f) => `median of last ${f.number(count(v, 'n'))}, to ${f.date(text(v, 'to'))}`,
  'step.observed-unused': (v, f) =>
    `observed ${f.number(count(v, 'median'))} in ${f.number(count(v, 'n'))}, to ${f.date(text(v, 'to'))}: ${UNFIT[text(v, 'unfit')] ?? 'not used'}`,
  'step.away': (v, f) => `away ${f.range(text(v, 'from'), text(v, 'to'))}, no delegate`,
  'step.waits': (v, f) =>
    `waits ${f.range(text(v, 'from'), text(v, 'to'))}, ${f.number(count(v, 'days'))} working ${f.plural(count(v, 'days'), 'day', 'days')}`,
  'step.condition': (v) => `${text(v, 'fact')} ${text(v, 'value')}`,
  'step.applies': (v) => `for ${text(v, 'conditions')}`,
  'step.done': (v, f) => `done ${f.date(text(v, 'on'))}`,
  'step.in-progress': (v, f) => `in progress since ${f.date(text(v, 'since'))}`,

  'spoken.days': (v, f) => plainDays(f, count(v, 'days')),
  'spoken.range': (v, f) => spokenRange(f, text(v, 'from'), text(v, 'to')),
  'spoken.waits': (v, f) =>
    `waits ${plainDays(f, count(v, 'days'))}, ${spokenRange(f, text(v, 'from'), text(v, 'to'))}`,
  'spoken.then': (v) => `then ${text(v, 'what')}`,

  'alone.fits': () => 'fits alone',
  'alone.late': (v, f) => `${lateInShort(f, count(v, 'days'))} alone`,
  'alone.ends': (v, f) => `ends ${f.date(text(v, 'date'))}`,
  'alone.spoken-fits': (v, f) => `Fits alone, ends ${f.longDate(text(v, 'date'))}.`,
  'alone.spoken-late': (v, f) => `Alone it ends ${f.longDate(text(v, 'date'))}, ${lateBy(f, count(v, 'days'))}.`,

  'sum.total': (v, f) =>
    `${text(v, 'terms')}${count(v, 'waiting') > 0 ? `, and ${f.number(count(v, 'waiting'))} waiting` : ''} = ${f.number(count(v, 'total'))} d.`,
  'sum.late': (v, f) =>
    `${f.number(count(v, 'total'))} − ${subtracted(f, count(v, 'available'))} = ${count(v, 'late') > 0 ? lateInShort(f, count(v, 'late')) : `0 d, ${lateBy(f, 0)}`}`,
  'sum.available': (v, f) => `${f.number(count(v, 'available'))} d to ${f.date(text(v, 'to'))}.`,
  'sum.none-left': (v, f) => `No working day is left before ${f.date(text(v, 'to'))}.`,

  'fits.title': () => 'Smallest changes that fit',
  'fits.no-single': (v, f) => `No single change does: the nearest is ${lateBy(f, count(v, 'days'))}`,
  'fits.none': () => 'No two changes fit',
  'fits.none-tried': () => 'No change that was tried fits',
  'fits.cut': () => 'This chain is too large to try every change: there may be others.',
  'fits.nothing-to-change': () => 'No step of this chain can be run at once, delegated or left out.',
  'fits.best': () => 'The best of them is still late',
  'fits.spare': (v, f) => `${f.number(count(v, 'days'))} d spare`,
  'fits.late': (v, f) => lateInShort(f, count(v, 'days')),
  'fits.note': () => 'Draft note',
  'fits.note-for': (v) => `Draft note: ${text(v, 'change')}`,
  'fits.copied': () => 'Copied',
  'fits.copied-said': () => 'Note copied. Nothing was sent.',
  'fits.copy-failed': () => 'The browser did not let the note be copied. Select it and copy it by hand.',

  'sources.title': () => 'Where the numbers come from',
  'sources.assumption': (v, f) =>
    `${text(v, 'step')}: the ${f.number(count(v, 'days'))} d budget was set by ${text(v, 'by')} on ${f.date(text(v, 'on'))}: “${text(v, 'why')}”`,
  'sources.observed': (v, f) =>
    `${text(v, 'step')}: median ${f.number(count(v, 'median'))} d${given(v, 'p80') ? `, 80% done in ${f.number(count(v, 'p80'))} d` : ''}, ${f.number(count(v, 'n'))} cases, ${f.date(text(v, 'from'))} to ${f.date(text(v, 'to'))}`,
  'sources.away': (v, f) =>
    `${text(v, 'step')} waits for ${text(v, 'role')}, away ${f.range(text(v, 'from'), text(v, 'to'))}, no delegate`,
  'sources.p80': (v, f) =>
    `With every step at its slower pace the chain ends ${f.date(text(v, 'date'))}. That is no probability.`,
  'sources.latest-start': (v, f) => `The latest start that fits is ${f.date(text(v, 'date'))}.`,
};
