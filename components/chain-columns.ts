import { type LocalDate, toDayNumber } from '../lib/values/local-date';
import type { ChainStepView } from './models';

/** Past this many working days a column is a week: narrower columns could not be told apart. */
const MOST_DAY_COLUMNS = 40;

/** Grey work, hatched past its budget, dashed waiting, red after the line. */
export type Ink = 'work' | 'over' | 'wait' | 'late';

export interface Bar {
  ink: Ink;
  /** First column, from 0. */
  from: number;
  /** Column after the last. */
  to: number;
}

export interface Columns {
  count: number;
  weeks: boolean;
  /** Where the plumb line stands, in columns: after the target's day. */
  line: number;
  /** The bars of one step; consecutive columns of one ink are one bar. */
  bars(step: ChainStepView): Bar[];
}

/** The Monday of a day's week, as a number that only means "the same week". */
const weekOf = (date: LocalDate) => Math.floor((toDayNumber(date) + 3) / 7);

const STRENGTH: Record<Ink, number> = { wait: 0, work: 1, over: 2, late: 3 };

/** What each working day of a step is, in order of time. */
function inkOfDays(step: ChainStepView, days: readonly LocalDate[], target: LocalDate): (Ink | null)[] {
  let worked = 0;
  return days.map((day) => {
    if (step.waits.some(({ from, to }) => from <= day && day <= to)) return 'wait';
    if (day < step.start || day > step.end || step.days === 0) return null;
    worked += 1;
    if (day > target) return 'late';
    return step.basis === 'observed' && step.budgetDays !== null && worked > step.budgetDays ? 'over' : 'work';
  });
}

function barsOf(inks: readonly (Ink | null)[]): Bar[] {
  const bars: Bar[] = [];
  inks.forEach((ink, column) => {
    const last = bars.at(-1);
    if (ink === null) return;
    if (last?.ink === ink && last.to === column) last.to = column + 1;
    else bars.push({ ink, from: column, to: column + 1 });
  });
  return bars;
}

/** Lays the working days of a chain out as columns, each a day or, for a long chain, a week. */
export function chainColumns(workingDays: readonly LocalDate[], target: LocalDate): Columns {
  const before = workingDays.filter((day) => day <= target).length;
  if (workingDays.length <= MOST_DAY_COLUMNS)
    return {
      count: Math.max(1, workingDays.length),
      weeks: false,
      line: before,
      bars: (step) => barsOf(inkOfDays(step, workingDays, target)),
    };

  const weeks = [...new Set(workingDays.map(weekOf))];
  const column = new Map(weeks.map((week, index) => [week, index]));
  const lastBefore = workingDays[before - 1];
  const weekDays = lastBefore === undefined ? [] : workingDays.filter((day) => weekOf(day) === weekOf(lastBefore));
  const line =
    lastBefore === undefined
      ? 0
      : (column.get(weekOf(lastBefore)) ?? 0) + weekDays.filter((day) => day <= target).length / weekDays.length;
  return {
    count: weeks.length,
    weeks: true,
    line,
    bars(step) {
      const inks: (Ink | null)[] = weeks.map(() => null);
      inkOfDays(step, workingDays, target).forEach((ink, index) => {
        const at = column.get(weekOf(workingDays[index] ?? target)) ?? 0;
        const held = inks[at] ?? null;
        // A week is drawn as the strongest of what happens in it: no late day may hide in a grey week.
        if (ink !== null && (held === null || STRENGTH[ink] > STRENGTH[held])) inks[at] = ink;
      });
      return barsOf(inks);
    },
  };
}
