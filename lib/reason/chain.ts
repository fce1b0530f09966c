import { type Away, type AwayDays, NOBODY_AWAY, workThrough } from './away';
import { inLastMonthOfQuarter } from './calendar';
import { type ChainInput, calendarEnds, type InputStep, isConditional } from './chain-input';
import type { Effort } from './effort';
import { isUnknown, type Unknown } from './unknown';
import type { Cause, Wait } from './warning';

/** What is changed against the chain as it stands. Steps are positions in the process. */
export interface Variation {
  /**
   * As budgeted: no step longer than its budget, nobody away, no conditional step; `only` puts one of them back.
   * A step observed shorter than its budget uses that all the same.
   */
  budgeted?: { only: { step: number; kind: Cause['kind'] } | null };
  /** Every step at its p80 where one is stated. */
  p80?: boolean;
  /** Steps that start with the process. */
  parallel?: readonly number[];
  /** Conditional steps that drop out. */
  dropped?: readonly number[];
  /** Absences that have a delegate, for the delegable steps of their role. */
  delegated?: readonly Away[];
  /** Another first day of the process. */
  startOn?: number;
}

/** A step with its days, as day numbers. */
export interface Placed {
  /** Position in the process. */
  step: number;
  start: number;
  end: number;
  /** Working days of work; of a done step, and one that has outlasted its duration, those from its first day to its last. */
  days: number;
  waits: Wait[];
  /** Position of the step whose end decides this one's start; -1 where the process's start does. */
  by: number;
}

/** A chain with every step placed. */
export interface Plan {
  /** Latest end; the day number of the chain's finish. */
  finish: number;
  /** In process order; without the steps that do not run. */
  placed: Placed[];
}

/** Where the followers of a step stand. What the process's own start passes on has `by` -1. */
interface Passed {
  /** Latest end so far. */
  end: number;
  /** First day on which a follower may start. */
  release: number;
  by: number;
}

/**
 * Places every step of a chain. Null where no step runs.
 * Followers look only at what their predecessors pass on: a skipped step passes on what it was passed, a step that
 * runs in parallel the later of that and its own, so no set of predecessors is ever spelled out.
 */
export function plan(input: ChainInput, variation: Variation = {}): Plan | Unknown | null {
  const placed: Placed[] = [];
  const finish = walk(input, variation, Number.POSITIVE_INFINITY, placed);
  if (isUnknown(finish)) return finish;
  if (placed.length === 0) return null;
  placed.sort((a, b) => a.step - b.step);
  return { finish, placed };
}

/**
 * The finish of a chain as a day number, or "cannot tell"; where it lies after `deadline`, infinity, found sooner.
 * A chain of which nothing is left ends where it starts.
 */
export function finishOf(
  input: ChainInput,
  variation: Variation,
  effort: Effort,
  deadline = Number.POSITIVE_INFINITY,
): number | Unknown {
  return walk(input, variation, deadline, null, effort);
}

function walk(
  input: ChainInput,
  variation: Variation,
  deadline: number,
  placed: Placed[] | null,
  effort?: Effort,
): number | Unknown {
  const startOn = variation.startOn ?? input.startOn;
  const begin: Passed = { end: startOn, release: startOn, by: -1 };
  const passed: Passed[] = new Array(input.steps.length);
  let finish: number | undefined;
  for (const i of input.order) {
    const step = input.steps[i] as InputStep;
    effort?.spend(1 + step.preds.length);
    const before = latest(step.preds, passed, begin);
    if (!runsIn(step, i, variation)) {
      passed[i] = before;
      continue;
    }
    const atOnce = step.parallel || (variation.parallel?.includes(i) ?? false);
    const own = place(step, i, atOnce ? begin : before, variation, placed);
    if ('reason' in own) return own;
    if (own.end > deadline) return Number.POSITIVE_INFINITY;
    finish = Math.max(finish ?? own.end, own.end);
    passed[i] = atOnce ? later(own, before) : own;
  }
  return finish ?? startOn;
}

function latest(preds: readonly number[], passed: readonly Passed[], begin: Passed): Passed {
  let result: Passed | undefined;
  for (const p of preds) result = result ? later(result, passed[p] as Passed) : passed[p];
  return result ?? begin;
}

/** The later of two; where a step passed one on, the process's own start says nothing. */
function later(a: Passed, b: Passed): Passed {
  if (a.by === -1 || b.by === -1) return a.by === -1 ? b : a;
  const first = a.release >= b.release ? a : b;
  const end = Math.max(a.end, b.end);
  return first.end === end ? first : { ...first, end };
}

function runsIn(step: InputStep, i: number, { dropped, budgeted }: Variation): boolean {
  if (!step.runs || dropped?.includes(i)) return false;
  if (!budgeted || !isConditional(step)) return true;
  return budgeted.only?.kind === 'condition' && budgeted.only.step === i;
}

/** Places one step that may start on `from.release`, and says what its followers are passed. */
function place(
  step: InputStep,
  i: number,
  from: Passed,
  variation: Variation,
  placed: Placed[] | null,
): Passed | Unknown {
  if (step.done !== null) return placeDone(step, i, from, step.done, placed);
  const { calendar, today } = step;
  const ready = step.since ?? Math.max(from.release, today);
  const away = awayDays(step, i, variation);

  let days = step.quarterEndBudget === null ? duration(step, i, variation, ready) : Number.NaN;
  let start = ready;
  if (days !== 0) {
    start = workThrough(calendar, away, ready, 0.5);
    if (Number.isNaN(start)) return calendarEnds(calendar, step.step);
    if (Number.isNaN(days)) days = duration(step, i, variation, start);
  }
  if (days === 0) {
    // A milestone takes no day: it stands on the latest end before it, and holds up no follower.
    const end = step.since === null ? Math.max(from.end, today) : Math.max(step.since, today);
    placed?.push({ step: i, start: step.since ?? end, end, days: 0, waits: [], by: from.by });
    return { end, release: Math.max(from.release, end), by: i };
  }

  const waits: Wait[] | undefined = placed ? [] : undefined;
  let end = workThrough(calendar, away, ready, days, waits);
  if (step.since !== null && end < today) {
    end = today;
    days = calendar.weight(ready, today) - (waits ?? []).reduce((sum, wait) => sum + wait.days, 0);
  }
  if (Number.isNaN(end) || end > calendar.limit) return calendarEnds(calendar, step.step);
  placed?.push({ step: i, start, end, days, waits: waits as Wait[], by: from.by });
  return { end, release: end + 1, by: i };
}

/** A done step ends on its date; its first day follows from what came before, and is no later than its last. */
function placeDone(step: InputStep, i: number, from: Passed, done: number, placed: Placed[] | null): Passed {
  const first = step.calendar.firstDay(from.release);
  const start = Number.isNaN(first) ? done : Math.min(first, done);
  placed?.push({ step: i, start, end: done, days: step.calendar.weight(start, done), waits: [], by: from.by });
  const milestone = step.budget === 0 && step.quarterEndBudget === null;
  return { end: done, release: milestone && from.by === -1 ? done : done + 1, by: i };
}

function awayDays(step: InputStep, i: number, { budgeted, delegated }: Variation): AwayDays {
  if (budgeted && !(budgeted.only?.kind === 'absence' && budgeted.only.step === i)) return NOBODY_AWAY;
  return step.absences.days(step.step.delegable ? delegated : undefined);
}

/** Working days that a step takes when day 1 is `start`. */
function duration(step: InputStep, i: number, { budgeted, p80 }: Variation, start: number): number {
  if (p80 && step.p80 !== null) return step.p80;
  const budget = budgetOn(step, start);
  const { observed } = step;
  if (observed === null || budget === null) return observed ?? budget ?? 0;
  const asObserved = !budgeted || (budgeted.only?.kind === 'observed' && budgeted.only.step === i);
  return asObserved ? observed : Math.min(observed, budget);
}

/** The budget that holds where day 1 is `start`. */
export function budgetOn(step: InputStep, start: number): number | null {
  return step.quarterEndBudget !== null && inLastMonthOfQuarter(start) ? step.quarterEndBudget : step.budget;
}
