import { daysBetween, fromDayNumber, type LocalDate } from '../values/local-date';
import type { Item, Process, Step } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import { RoleAbsences } from './away';
import { dayOrNull, type WorkCalendar } from './calendar';
import { holds } from './condition';
import { stepOrder } from './step-order';
import { isUnknown, type Unknown, unknown } from './unknown';
import { calendarOfStep } from './which-calendar';

/** Observed durations count from this many cases on, */
const ENOUGH_CASES = 20;
/** and for this many calendar days after their window ended. */
const FRESH_DAYS = 180;

/** A step of a process as it stands for one item at one instant. Days are day numbers, durations working days. */
export interface InputStep {
  step: Step;
  /** Every condition holds. A step that does not run passes its predecessors on. */
  runs: boolean;
  preds: readonly number[];
  calendar: WorkCalendar;
  /** Today in the step's calendar, after its cut-off the next day. */
  today: number;
  /** Recorded as started with the process. */
  parallel: boolean;
  done: number | null;
  since: number | null;
  budget: number | null;
  /** Budget where day 1 lies in the last month of a quarter; null where none is stated. */
  quarterEndBudget: number | null;
  /** The observed median, where it counts. */
  observed: number | null;
  p80: number | null;
  absences: RoleAbsences;
}

/** A step that runs only under conditions, which all hold, and is not yet done. */
export const isConditional = ({ step, runs, done }: InputStep) =>
  runs && done === null && step.when !== undefined && step.when.length > 0;

/** All that the plan of an item's process is made from. */
export interface ChainInput {
  startOn: number;
  steps: readonly InputStep[];
  /** Positions of the steps, each after its predecessors. */
  order: readonly number[];
}

/** Facts that hold for the item now: its own, and over them those the page shows. */
export type Facts = NonNullable<Item['facts']>;

/** Reads an item's process; "cannot tell" where something it needs is missing. */
export function chainInput(
  index: WorkspaceIndex,
  item: Item,
  process: Process,
  facts: Facts,
  now: number,
): ChainInput | Unknown {
  const at = item.process;
  const startOn = dayOrNull(at?.startOn);
  if (startOn === null) {
    const where = { record: `items/${item.id}`, field: 'process.startOn', value: null, asOf: null };
    return unknown('start-missing', {}, [where]);
  }
  const graph = stepOrder(process);
  if (isUnknown(graph)) return graph;

  const parallel = new Set(at?.parallel);
  const done = latestByStep((at?.done ?? []).map(({ step, on }) => [step, on]));
  const since = latestByStep((at?.inProgress ?? []).map(({ step, since }) => [step, since]));
  const roles = new Map<string, RoleAbsences>();
  const todays = new Map<WorkCalendar, number>();
  const todayOf = (calendar: WorkCalendar) => {
    const today = todays.get(calendar) ?? calendar.today(now);
    todays.set(calendar, today);
    return today;
  };
  const steps: InputStep[] = [];
  for (const [position, step] of process.steps.entries()) {
    const made = inputStep(index, process, step, todayOf, holdsAll(step, facts), done.get(step.id) ?? null);
    if (isUnknown(made)) return made;
    steps.push({
      ...made,
      preds: graph.preds[position] ?? [],
      parallel: parallel.has(step.id),
      since: since.get(step.id) ?? null,
      absences: absencesOf(index, step, roles),
    });
  }
  return { startOn, steps, order: graph.order };
}

type OwnFields = Omit<InputStep, 'preds' | 'parallel' | 'since' | 'absences'>;

function inputStep(
  index: WorkspaceIndex,
  process: Process,
  step: Step,
  todayOf: (calendar: WorkCalendar) => number,
  runs: boolean,
  done: number | null,
): OwnFields | Unknown {
  const calendar = calendarOfStep(index, step);
  if (isUnknown(calendar)) {
    // A step that does not run needs no calendar; the value is never read.
    if (!runs) return { step, runs, done, ...NOTHING };
    return { ...calendar, values: { ...calendar.values, step: step.name } };
  }
  const today = todayOf(calendar);
  const { days } = step;
  const observed = days.observed && unfit(days.observed, fromDayNumber(today)) === null ? days.observed.median : null;
  const budget = days.budget ?? null;
  const quarterEndBudget =
    days.budgetWhen?.find(({ condition }) => condition === 'last-month-of-quarter')?.days ?? null;
  if (runs && done === null && observed === null && budget === null) {
    const field = `steps.${step.id}.days.budget`;
    const where = { record: `processes/${process.id}`, field, value: null, asOf: null };
    return unknown('duration-missing', { step: step.name }, [where]);
  }
  if (runs && done !== null && done > calendar.limit) return calendarEnds(calendar, step);
  return { step, runs, calendar, today, done, budget, quarterEndBudget, observed, p80: days.observed?.p80 ?? null };
}

const NOTHING = {
  calendar: null as unknown as WorkCalendar,
  today: 0,
  budget: null,
  quarterEndBudget: null,
  observed: null,
  p80: null,
};

/** "Cannot tell", because the days of this step lie past what its calendar says. */
export function calendarEnds(calendar: WorkCalendar, step: Step | null): Unknown {
  const values = { calendar: calendar.id, until: fromDayNumber(calendar.limit), ...(step && { step: step.name }) };
  const field = calendar.ends ? 'coversUntil' : 'weekend';
  const value = calendar.ends ? fromDayNumber(calendar.limit) : calendar.record.weekend.join(', ');
  const where = { record: `calendars/${calendar.id}`, field, value, asOf: null };
  return unknown(calendar.ends ? 'calendar-ends' : 'never-ends', values, [where]);
}

/** Why observed durations do not count: too few of them, a window that ended long ago, or one that has not ended yet. */
export type Unfit = 'few' | 'old' | 'open';

/** Null where the durations count. */
export function unfit({ n, to }: { n: number; to: LocalDate }, today: LocalDate): Unfit | null {
  if (n < ENOUGH_CASES) return 'few';
  const age = daysBetween(to, today);
  return age < 0 ? 'open' : age > FRESH_DAYS ? 'old' : null;
}

const holdsAll = (step: Step, facts: Facts) => (step.when ?? []).every((test) => holds(test, facts));

function latestByStep(entries: readonly (readonly [string, LocalDate])[]): Map<string, number> {
  const latest = new Map<string, number>();
  for (const [step, date] of entries) {
    const day = dayOrNull(date);
    if (day !== null) latest.set(step, Math.max(day, latest.get(step) ?? day));
  }
  return latest;
}

/** The absences of the step's team with its role; steps of one team and role share them. */
function absencesOf(index: WorkspaceIndex, step: Step, roles: Map<string, RoleAbsences>): RoleAbsences {
  const key = JSON.stringify([step.team ?? null, step.role ?? null]);
  let absences = roles.get(key);
  if (!absences) {
    const team = step.team === undefined || step.role === undefined ? undefined : index.teams.get(step.team);
    absences = new RoleAbsences((team?.absences ?? []).filter(({ role }) => role === step.role));
    roles.set(key, absences);
  }
  return absences;
}
