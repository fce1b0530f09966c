import { factsHash } from '../../lib/reason/because';
import type { Because, Warning } from '../../lib/reason/warning';
import { shiftDates } from '../../lib/sample/shift';

/** Nothing but dates, and what stands between and around them in a list, a span or a holiday of half weight. */
const DATES_ALONE = /^(?:\d{4}-\d{2}-\d{2}|[\s,/"[\]]|\([\d.]+\))+$/;
const DATE = /\d{4}-\d{2}-\d{2}/g;

/** A value of a fact with every date in it moved by whole weeks. */
export function movedValue(value: Because['value'], weeks: number): Because['value'] {
  if (weeks === 0) return value;
  if (typeof value !== 'string' || !DATES_ALONE.test(value)) return shiftDates(value, weeks);
  return value.replace(DATE, (date) => shiftDates(date, weeks));
}

/**
 * A warning of the sample under the hash that its facts have in the week they were written for. The shift changes
 * every date each Monday and, to the reader, nothing: what they put aside stays aside, as it does when they set
 * "show as of", which turns the shift off.
 */
export function underUnshiftedHash<W extends Warning>(warning: W, weeks: number): W {
  if (weeks === 0) return warning;
  const because = warning.because.map((fact) => ({ ...fact, value: movedValue(fact.value, -weeks) }));
  return { ...warning, factsHash: factsHash(warning.rule, warning.item, because) };
}
