/**
 * Working-day arithmetic again, day by day and straight from the format's text: slow, plain, and sharing nothing with
 * lib/reason but the record types. Only what the property tests generate is covered: one process, calendars that never
 * end, records that are complete. Days are local dates; sums of weights are taken a day at a time.
 */
import type { Calendar, Process, Step, Team, Workspace } from '../../../lib/workspace/schema';
import { earliest, later, next, spare, todayOf, weightOf } from './naive-days';

export interface OracleChanges {
  parallel?: string[];
  drop?: string[];
  /** Absences with a delegate: team, position in its list. */
  delegate?: { team: string; absence: number }[];
  startOn?: string;
}

/** What is left of the causes: all, none, or one. */
export type OracleCauses = 'all' | 'none' | { step: string; kind: 'observed' | 'absence' | 'condition' };

export interface OracleStep {
  start: string;
  end: string;
  lost: string[];
}

export function calendarFor(workspace: Workspace, step: Step | null): Calendar {
  const id = step?.calendar ?? workspace.manifest.defaultCalendar;
  const calendar = workspace.calendars.find((one) => one.id === id);
  if (!calendar) throw new Error('every generated step has a calendar');
  return calendar;
}

const isLastMonthOfQuarter = (date: string) => ['03', '06', '09', '12'].includes(date.slice(5, 7));

function observedCounts(step: Step, today: string): boolean {
  const { observed } = step.days;
  return observed !== undefined && observed.n >= 20 && observed.to <= today && next(observed.to, 180) >= today;
}

function budgetOn(step: Step, start: string): number {
  return (isLastMonthOfQuarter(start) ? step.days.budgetWhen?.[0]?.days : undefined) ?? step.days.budget ?? 0;
}

/** The chain day by day. A step maps to its days, or to null where it does not run. */
export class Oracle {
  readonly process: Process;
  readonly #item;

  constructor(
    readonly workspace: Workspace,
    readonly now: number,
  ) {
    const [item] = workspace.items;
    const [process] = workspace.processes;
    if (!item?.process || !process) throw new Error('one item with one process');
    this.process = process;
    this.#item = item;
  }

  get target(): string {
    return this.#item.target?.date ?? '';
  }

  doneOn(step: Step): string | undefined {
    return this.#item.process?.done?.find((entry) => entry.step === step.id)?.on;
  }

  since(step: Step): string | undefined {
    return this.#item.process?.inProgress?.find((entry) => entry.step === step.id)?.since;
  }

  applies(step: Step): boolean {
    const facts = this.#item.facts ?? {};
    return (step.when ?? []).every((test) => test.fact in facts && String(facts[test.fact]) === String(test.equals));
  }

  startsAtOnce(step: Step, changes: OracleChanges = {}): boolean {
    return [...(this.#item.process?.parallel ?? []), ...(changes.parallel ?? [])].includes(step.id);
  }

  runs(step: Step, causes: OracleCauses, changes: OracleChanges): boolean {
    if (!this.applies(step) || changes.drop?.includes(step.id)) return false;
    if (!step.when?.length || causes === 'all' || this.doneOn(step)) return true;
    return causes !== 'none' && causes.kind === 'condition' && causes.step === step.id;
  }

  /** Written predecessors, before any is skipped or run at once. */
  writtenBefore(step: Step): Step[] {
    const i = this.process.steps.indexOf(step);
    const ids = step.after ?? (i > 0 ? [this.process.steps[i - 1]?.id] : []);
    return ids.flatMap((id) => this.process.steps.find((one) => one.id === id) ?? []);
  }

  /** The steps that a step's follower follows: itself; what it was passed where it is skipped; both where at once. */
  #passedBy(step: Step, causes: OracleCauses, changes: OracleChanges): Set<Step> {
    const former = () => this.#before(step, causes, changes);
    if (!this.runs(step, causes, changes)) return former();
    return this.startsAtOnce(step, changes) ? new Set([step, ...former()]) : new Set([step]);
  }

  #before(step: Step, causes: OracleCauses, changes: OracleChanges): Set<Step> {
    const all = new Set<Step>();
    for (const p of this.writtenBefore(step)) for (const q of this.#passedBy(p, causes, changes)) all.add(q);
    return all;
  }

  /** True where the role that signs the step is away that day and nobody stands in. */
  #away(step: Step, date: string, causes: OracleCauses, changes: OracleChanges): boolean {
    if (causes === 'none') return false;
    if (causes !== 'all' && !(causes.kind === 'absence' && causes.step === step.id)) return false;
    const team: Team | undefined = this.workspace.teams.find(({ id }) => id === step.team);
    return (team?.absences ?? []).some((absence, i) => {
      if (absence.role !== step.role || absence.delegateRole !== undefined) return false;
      const served = step.delegable && changes.delegate?.some((one) => one.team === team?.id && one.absence === i);
      return !served && absence.from <= date && date <= absence.to;
    });
  }

  #days(step: Step, start: string, today: string, causes: OracleCauses, p80: boolean): number {
    const { observed } = step.days;
    if (p80 && observed?.p80 !== undefined) return observed.p80;
    const budget = budgetOn(step, start);
    if (!observed || !observedCounts(step, today)) return budget;
    const asObserved = causes === 'all' || (causes !== 'none' && causes.kind === 'observed' && causes.step === step.id);
    return asObserved ? observed.median : Math.min(observed.median, budget);
  }

  plan(causes: OracleCauses = 'all', changes: OracleChanges = {}, p80 = false): Map<string, OracleStep> {
    const placed = new Map<string, OracleStep>();
    // The first day on which a follower may start; a milestone takes no day, so it is not the day after its end.
    const free = new Map<string, string>();
    const startOn = changes.startOn ?? this.#item.process?.startOn ?? '';
    const visit = (step: Step): void => {
      if (placed.has(step.id) || !this.runs(step, causes, changes)) return;
      const before = this.startsAtOnce(step, changes) ? [] : [...this.#before(step, causes, changes)];
      before.forEach(visit);
      const calendar = calendarFor(this.workspace, step);
      const today = todayOf(calendar, this.now);
      const ready = before.map((p) => free.get(p.id) ?? '').reduce(later, before.length ? '' : startOn);
      const lastEnd = before.map((p) => placed.get(p.id)?.end ?? '').reduce(later, before.length ? '' : startOn);

      const done = this.doneOn(step);
      if (done) {
        let start = ready;
        while (start < done && weightOf(calendar, start) === 0) start = next(start);
        placed.set(step.id, { start: earliest([start, done]), end: done, lost: [] });
        const isMilestone = step.days.budget === 0 && !step.days.budgetWhen?.length;
        free.set(step.id, isMilestone && before.length === 0 ? done : next(done));
        return;
      }
      const since = this.since(step);
      const from = since ?? later(ready, today);
      const isAway = (date: string) => this.#away(step, date, causes, changes);
      const counts = (date: string) => (isAway(date) ? 0 : weightOf(calendar, date));
      let start = from;
      if (this.#days(step, start, today, causes, p80) > 0 || step.days.budgetWhen?.length) {
        while (counts(start) === 0) start = next(start);
      }
      const days = this.#days(step, start, today, causes, p80);
      if (days === 0) {
        const end = later(since ?? lastEnd, today);
        placed.set(step.id, { start: since ?? end, end, lost: [] });
        free.set(step.id, later(ready, end));
        return;
      }
      const lost: string[] = [];
      let sum = 0;
      let end = from;
      for (let day = from; sum < days; day = next(day)) {
        sum += counts(day);
        if (isAway(day) && weightOf(calendar, day) > 0) lost.push(day);
        end = day;
      }
      if (since) end = later(end, today);
      placed.set(step.id, { start, end, lost });
      free.set(step.id, next(end));
    };
    this.process.steps.forEach(visit);
    return placed;
  }

  finish(causes: OracleCauses = 'all', changes: OracleChanges = {}, p80 = false): string {
    const ends = [...this.plan(causes, changes, p80).values()].map(({ end }) => end);
    // A chain of which nothing is left ends where it starts.
    return ends.length === 0 ? (changes.startOn ?? this.#item.process?.startOn ?? '') : ends.reduce(later);
  }

  spare(finish: string): number {
    return spare(calendarFor(this.workspace, null), finish, this.target);
  }

  causes(): { step: string; kind: 'observed' | 'absence' | 'condition' }[] {
    const full = this.plan();
    return this.process.steps.flatMap((step) => {
      const placed = full.get(step.id);
      if (!placed || this.doneOn(step)) return [];
      const today = todayOf(calendarFor(this.workspace, step), this.now);
      const { observed } = step.days;
      const longer = observed && observedCounts(step, today) && observed.median > budgetOn(step, placed.start);
      return [
        ...(longer ? [{ step: step.id, kind: 'observed' as const }] : []),
        ...(placed.lost.length ? [{ step: step.id, kind: 'absence' as const }] : []),
        ...(step.when?.length ? [{ step: step.id, kind: 'condition' as const }] : []),
      ];
    });
  }

  /** Every single change there is, each as what it does and as a text that names it. */
  changes(): { key: string; does: OracleChanges }[] {
    const open = this.process.steps.filter((step) => this.runs(step, 'all', {}) && !this.doneOn(step));
    const single: { key: string; does: OracleChanges }[] = [];
    for (const step of open) {
      const first = this.#before(step, 'all', {}).size === 0;
      if (step.parallelOk && !this.startsAtOnce(step) && !first && !this.since(step)) {
        single.push({ key: `parallel ${step.id}`, does: { parallel: [step.id] } });
      }
      if (step.when?.some(({ lever }) => lever !== undefined)) {
        single.push({ key: `fact ${step.id}`, does: { drop: [step.id] } });
      }
    }
    // An absence that ends before any open step could start, or begins after the finish, is no matter of this chain.
    const placed = [...this.plan().values()];
    const todays = open.map((step) => todayOf(calendarFor(this.workspace, step), this.now));
    const begin = later(this.#item.process?.startOn ?? '', earliest(todays));
    const first = earliest([begin, ...placed.flatMap(({ start, lost }) => [start, ...lost])]);
    for (const team of this.workspace.teams) {
      (team.absences ?? []).forEach((absence, i) => {
        const serves = open.some(
          ({ team: of, role, delegable }) => of === team.id && role === absence.role && delegable,
        );
        if (!serves || absence.delegateRole !== undefined) return;
        if (absence.to < first || absence.from > this.finish()) return;
        single.push({
          key: `delegate ${absence.role} ${absence.from} ${absence.to}`,
          does: { delegate: [{ team: team.id, absence: i }] },
        });
      });
    }
    return single;
  }
}

export function together(a: OracleChanges, b: OracleChanges): OracleChanges {
  return {
    parallel: [...(a.parallel ?? []), ...(b.parallel ?? [])],
    drop: [...(a.drop ?? []), ...(b.drop ?? [])],
    delegate: [...(a.delegate ?? []), ...(b.delegate ?? [])],
  };
}
