import { fromDayNumber } from '../values/local-date';
import type { Away } from './away';
import type { WorkCalendar } from './calendar';
import { finishOf, type Plan, type Variation } from './chain';
import type { ChainInput, InputStep } from './chain-input';
import { chainStart } from './deciding-path';
import type { Effort } from './effort';
import { isUnknown } from './unknown';
import type { ChainReport, Change, Lever } from './warning';

/** One change that could be made to a chain. */
interface Candidate {
  change: Change;
  parallel?: number;
  dropped?: number;
  delegated?: Away;
}

interface Tried {
  set: readonly Candidate[];
  finish: number;
  spareDays: number;
}

/**
 * Tries every set of up to two changes. Of those that fit, the smallest, best spare first, ties by step id; where no
 * single change fits, the nearest; where none fits at all, the best.
 */
export function leversOf(
  input: ChainInput,
  full: Plan,
  target: number,
  calendar: WorkCalendar,
  effort: Effort,
): Pick<ChainReport, 'levers' | 'nearestSingle' | 'bestIfNone'> {
  const candidates = candidatesOf(input, full);
  const attempt = (set: readonly Candidate[]): Tried[] => {
    if (!effort.allows()) return [];
    const finish = finishOf(input, variationOf(set), effort);
    if (isUnknown(finish)) return [];
    const spareDays = calendar.spare(finish, target);
    return Number.isNaN(spareDays) ? [] : [{ set, finish, spareDays }];
  };

  const singles = candidates.flatMap((one) => attempt([one])).sort(bestFirst);
  const fitting = singles.filter((tried) => tried.finish <= target);
  if (fitting.length > 0) return { levers: fitting.map(toLever), nearestSingle: null, bestIfNone: null };

  const nearestSingle = singles[0] ? toMiss(singles[0]) : null;
  const pairs: Tried[] = [];
  for (let i = 0; i < candidates.length && !effort.cut; i++) {
    for (let k = i + 1; k < candidates.length && !effort.cut; k++) {
      const [one, other] = [candidates[i] as Candidate, candidates[k] as Candidate];
      if (one.dropped === undefined || one.dropped !== other.dropped) pairs.push(...attempt([one, other]));
    }
  }
  const levers = pairs.filter((tried) => tried.finish <= target).sort(bestFirst);
  if (levers.length > 0) return { levers: levers.map(toLever), nearestSingle, bestIfNone: null };
  const best = [...singles, ...pairs].sort(bestFirst)[0];
  return { levers: [], nearestSingle, bestIfNone: best ? toMiss(best) : null };
}

const variationOf = (set: readonly Candidate[]): Variation => ({
  parallel: set.flatMap(({ parallel }) => parallel ?? []),
  dropped: set.flatMap(({ dropped }) => dropped ?? []),
  delegated: set.flatMap(({ delegated }) => delegated ?? []),
});

/** Most spare first, then fewest changes, then by step id. */
function bestFirst(a: Tried, b: Tried): number {
  const ids = ({ set }: Tried) => set.map(({ change }) => change.step).join('\n');
  if (a.spareDays !== b.spareDays) return b.spareDays - a.spareDays;
  if (a.set.length !== b.set.length) return a.set.length - b.set.length;
  return ids(a) < ids(b) ? -1 : ids(a) > ids(b) ? 1 : 0;
}

function toLever({ set, finish, spareDays }: Tried): Lever {
  return { changes: set.map(({ change }) => change), finish: fromDayNumber(finish), spareDays };
}

function toMiss({ set, finish, spareDays }: Tried): NonNullable<ChainReport['nearestSingle']> {
  return {
    changes: set.map(({ change }) => change),
    finish: fromDayNumber(finish),
    workingDaysLate: spareDays < 0 ? -spareDays : 0,
  };
}

/** The changes that could be made, in step order; none for a done step, and none that would change nothing. */
function candidatesOf(input: ChainInput, full: Plan): Candidate[] {
  const open = full.placed.map(({ step }) => step).filter((step) => input.steps[step]?.done === null);
  const delegates = delegatesOf(input, full, open);
  const following = new Set(full.placed.filter(({ by }) => by !== -1).map(({ step }) => step));
  return open.flatMap((position) => {
    const { step, parallel, since } = input.steps[position] as InputStep;
    const values = { step: step.name };
    const candidates: Candidate[] = [];
    // What has started, or starts with the process as it is, cannot be started at once.
    const startsLater = !parallel && since === null && following.has(position);
    if (step.parallelOk && startsLater) {
      const message = { id: 'lever.parallel', values };
      candidates.push({ change: { step: step.id, change: 'parallel', message }, parallel: position });
    }
    candidates.push(...(delegates.get(position) ?? []));
    for (const { fact, lever } of step.when ?? []) {
      if (lever === undefined) continue;
      const message = { id: 'lever.fact', values: { ...values, fact, lever } };
      candidates.push({ change: { step: step.id, change: 'fact', message }, dropped: position });
    }
    return candidates;
  });
}

/**
 * A delegate for each absence that touches the chain and whose role signs a step that may be delegated; told under
 * the first such step that waits, else the first such step.
 */
function delegatesOf(input: ChainInput, full: Plan, open: readonly number[]): Map<number, Candidate[]> {
  const waiting = new Set(full.placed.filter(({ waits }) => waits.length > 0).map(({ step }) => step));
  const firstToday = Math.min(...open.map((position) => input.steps[position]?.today ?? 0));
  const start = Math.min(chainStart(full), Math.max(input.startOn, firstToday));
  const under = new Map<InputStep['absences'], number>();
  for (const position of open) {
    const { step, absences } = input.steps[position] as InputStep;
    if (!step.delegable || absences.absences.length === 0) continue;
    const told = under.get(absences);
    if (told === undefined || (!waiting.has(told) && waiting.has(position))) under.set(absences, position);
  }
  const candidates = new Map<number, Candidate[]>();
  for (const [{ absences }, position] of under) {
    const { step } = input.steps[position] as InputStep;
    const touching = absences.filter(({ from, to }) => from <= full.finish && to >= start);
    candidates.set(
      position,
      touching.map((delegated) => {
        const from = fromDayNumber(delegated.from);
        const to = fromDayNumber(delegated.to);
        const values = { step: step.name, role: step.role ?? '', from, to, several: touching.length > 1 };
        return { change: { step: step.id, change: 'delegate', message: { id: 'lever.delegate', values } }, delegated };
      }),
    );
  }
  return candidates;
}
