import { fromDayNumber, toDayNumber } from '../values/local-date';
import { type WorkCalendar, workingDaysBetween } from './calendar';
import type { Placed, Plan } from './chain';
import type { ChainInput } from './chain-input';
import type { ChainReport } from './warning';

/** The steps that decide a chain's finish, first to last: back from the latest end, each time to what it started after. */
export function decidingPath(plan: Plan): Placed[] {
  const byStep = new Map(plan.placed.map((placed) => [placed.step, placed]));
  const path: Placed[] = [];
  let at = plan.placed.findLast(({ end }) => end === plan.finish);
  while (at) {
    path.push(at);
    at = byStep.get(at.by);
  }
  return path.reverse();
}

/** The chain's first day: of work, or of waiting for it. */
export function chainStart(plan: Plan): number {
  let start = Number.POSITIVE_INFINITY;
  for (const placed of plan.placed) {
    const wait = placed.waits[0];
    start = Math.min(start, placed.start, wait ? toDayNumber(wait.from) : placed.start);
  }
  return start;
}

/**
 * The columns of the drawing and the sum that explains the finish, both in the item's calendar so that they agree:
 * each working day from the chain's start to its finish belongs to the deciding step at work on it, else it is waiting
 * (a role away, or nothing of the path under way). So terms + waiting = total, and total - available = late.
 * `available` is negative where the target lies before the chain's start.
 */
export function drawing(
  input: ChainInput,
  plan: Plan,
  target: number,
  calendar: WorkCalendar,
): Pick<ChainReport, 'workingDays' | 'sum'> {
  const start = chainStart(plan);
  const columns = workingDaysBetween(calendar, start, plan.finish);
  const path = decidingPath(plan);
  const taken = new Map<number, number>();
  let waiting = 0;
  let k = 0;
  for (const day of columns) {
    while (k < path.length && (path[k] as Placed).end < day) k++;
    const placed = path[k];
    if (placed && placed.start <= day && !waitsOn(placed, day))
      taken.set(placed.step, (taken.get(placed.step) ?? 0) + 1);
    else waiting++;
  }
  return {
    workingDays: columns.map(fromDayNumber),
    sum: {
      terms: path.flatMap(({ step }) => {
        const days = taken.get(step);
        return days === undefined ? [] : { step: input.steps[step]?.step.id ?? '', days };
      }),
      waiting,
      total: columns.length,
      available: start <= target ? calendar.count(start, target) : 0 - calendar.count(target + 1, start - 1),
      late: calendar.count(target + 1, plan.finish),
    },
  };
}

function waitsOn({ waits }: Placed, day: number): boolean {
  const date = fromDayNumber(day);
  return waits.some(({ from, to }) => from <= date && date <= to);
}
