import { fromDayNumber } from '../values/local-date';
import type { Absence } from '../workspace/schema';
import { dayOrNull, firstAtLeast, type WorkCalendar } from './calendar';
import type { Wait } from './warning';

/** One absence with no delegate, in day numbers, both ends included. */
export interface Away {
  from: number;
  to: number;
}

/** Stretches of days in which a role is away: sorted, apart from each other. */
export interface AwayDays {
  stretches: readonly Away[];
  /** Last day of each stretch, for lookup. */
  ends: readonly number[];
}

export const NOBODY_AWAY: AwayDays = { stretches: [], ends: [] };

const NO_DELEGATE: readonly Away[] = [];

/** The absences of one team's role that have no delegate. An absence with one costs nothing and is left out. */
export class RoleAbsences {
  readonly absences: readonly Away[];
  readonly #merged = new Map<string, AwayDays>();
  /** The last answer: one plan asks for each step with the same list. */
  #last: { delegated: readonly Away[]; days: AwayDays } | null = null;

  constructor(absences: readonly Absence[]) {
    this.absences = absences
      .filter((absence) => absence.delegateRole === undefined)
      .map(({ from, to }) => ({ from: dayOrNull(from) ?? 1, to: dayOrNull(to) ?? 0 }))
      .filter(({ from, to }) => from <= to)
      .sort((a, b) => a.from - b.from || a.to - b.to);
  }

  /** The days away once the absences in `delegated` have a delegate. */
  days(delegated: readonly Away[] = NO_DELEGATE): AwayDays {
    if (this.#last?.delegated === delegated) return this.#last.days;
    const key = this.absences.flatMap((absence, i) => (delegated.includes(absence) ? i : [])).join();
    const days = this.#merged.get(key) ?? merge(this.absences.filter((absence) => !delegated.includes(absence)));
    if (this.#merged.size < 1000) this.#merged.set(key, days);
    this.#last = { delegated, days };
    return days;
  }
}

function merge(sorted: readonly Away[]): AwayDays {
  const stretches: Away[] = [];
  for (const { from, to } of sorted) {
    const last = stretches.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else stretches.push({ from, to });
  }
  return stretches.length === 0 ? NOBODY_AWAY : { stretches, ends: stretches.map(({ to }) => to) };
}

/**
 * The first day on or after `from` by which `n` > 0 days of work are done, where no work is done while away.
 * NaN past the calendar's limit. Days lost on the way are added to `waits`, one entry for each run of lost days
 * with no day of work in between; its `days` are the working time lost, so a half day counts 0.5.
 */
export function workThrough(calendar: WorkCalendar, away: AwayDays, from: number, n: number, waits?: Wait[]): number {
  let at = from;
  let left = n;
  let workedSince = true;
  for (let i = firstAtLeast(away.ends, from); i < away.stretches.length; i++) {
    const stretch = away.stretches[i] as Away;
    const worked = calendar.weight(at, stretch.from - 1);
    if (worked >= left) break;
    if (stretch.from > calendar.limit) return Number.NaN;
    left -= worked;
    workedSince ||= worked > 0;
    if (waits) {
      const added = addWait(
        calendar,
        Math.max(at, stretch.from),
        Math.min(stretch.to, calendar.limit),
        workedSince,
        waits,
      );
      if (added) workedSince = false;
    }
    at = stretch.to + 1;
    if (at > calendar.limit) return Number.NaN;
  }
  return calendar.reach(at, left);
}

function addWait(calendar: WorkCalendar, from: number, to: number, newRun: boolean, waits: Wait[]): boolean {
  const lost = calendar.weight(from, to);
  if (lost === 0) return false;
  const until = fromDayNumber(calendar.reach(from, lost)); // the last of the lost days: there the sum is whole
  const run = newRun ? undefined : waits.at(-1);
  if (run) {
    run.to = until;
    run.days += lost;
  } else waits.push({ from: fromDayNumber(calendar.firstDay(from)), to: until, days: lost });
  return true;
}
