import { canonical, fingerprint } from '../values/fingerprint';
import { fromDayNumber, type LocalDate, toDayNumber } from '../values/local-date';
import type { Item, Process } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import type { ChainInput, Facts, InputStep } from './chain-input';
import type { Because, Rule } from './warning';

/** Days past start and target within which a day off or an absence counts as a fact of the chain. */
const WINDOW_DAYS = 366;

/**
 * The facts a chain rests on: the item's dates and records, each running step with its durations and conditions, the
 * absences of its role, the days off of its calendar. They depend on the records alone, not on now, so that a
 * dismissal holds until one of them changes: absences and days off count from the start (or the first
 * recorded day, if earlier) to a year past the target, whether or not the chain happens to meet them today. What only
 * `latestStart` looks at, the days before the start, made no warning and is not among them.
 */
export function becauseOfChain(
  index: WorkspaceIndex,
  item: Item,
  process: Process,
  facts: Facts,
  target: { date: LocalDate; said: LocalDate | null },
  input: ChainInput,
): Because[] {
  const running = input.steps.filter(({ runs }) => runs);
  const at = item.process;
  const inRun = new Set(running.map(({ step }) => step.id));
  const recorded = [...(at?.inProgress ?? []).map(({ since }) => since), ...(at?.done ?? []).map(({ on }) => on)];
  const startOn = at?.startOn ?? target.date;
  const from = fromDayNumber(Math.min(...[startOn, ...recorded].map(toDayNumber)));
  const to = fromDayNumber(Math.max(toDayNumber(startOn), toDayNumber(target.date)) + WINDOW_DAYS);

  const because: Because[] = [];
  const record = `items/${item.id}`;
  const add = (of: string, field: string, value: Because['value'], asOf: LocalDate | null = null) =>
    because.push({ record: of, field, value, asOf });

  add(record, 'target.date', target.date, target.said);
  add(record, 'process.id', process.id);
  add(record, 'process.startOn', startOn);
  if (item.ownerTeam !== undefined) add(record, 'ownerTeam', item.ownerTeam);
  for (const id of at?.parallel ?? []) if (inRun.has(id)) add(record, `process.parallel.${id}`, true);
  for (const { step, on } of at?.done ?? []) if (inRun.has(step)) add(record, `process.done.${step}`, on, on);
  for (const { step, since } of at?.inProgress ?? []) {
    if (inRun.has(step)) add(record, `process.inProgress.${step}`, since, since);
  }
  for (const fact of new Set(running.flatMap(({ step }) => (step.when ?? []).map((test) => test.fact)))) {
    add(record, `facts.${fact}`, facts[fact] ?? null);
  }
  for (const step of running) because.push(...ofStep(process, input, step));
  because.push(...ofAbsences(index, running, from, to), ...ofCalendars(index, item, running, from, to));
  return because;
}

function ofStep(process: Process, input: ChainInput, { step, preds, calendar }: InputStep): Because[] {
  const facts: Because[] = [];
  const add = (field: string, value: Because['value'] | undefined, asOf: LocalDate | null = null) => {
    if (value !== undefined)
      facts.push({ record: `processes/${process.id}`, field: `steps.${step.id}.${field}`, value, asOf });
  };
  const stated = step.assumption?.on ?? null;
  const { budget, budgetWhen, observed } = step.days;
  if (preds.length > 0) add('after', preds.map((p) => input.steps[p]?.step.id).join(', '));
  add('days.budget', budget, stated);
  for (const { condition, days } of budgetWhen ?? []) add(`days.budgetWhen.${condition}`, days, stated);
  if (observed) {
    add('days.observed.median', observed.median, observed.to);
    add('days.observed.p80', observed.p80, observed.to);
    add('days.observed.n', observed.n, observed.to);
    add('days.observed.to', observed.to, observed.to);
  }
  for (const [i, { fact, equals, in: any, atLeast, lever }] of (step.when ?? []).entries()) {
    const field = step.when?.length === 1 ? `when.${fact}` : `when.${i + 1}.${fact}`;
    add(`${field}.equals`, equals);
    add(`${field}.in`, any && canonical(any.map(String)));
    add(`${field}.atLeast`, atLeast);
    add(`${field}.lever`, lever);
  }
  add('team', step.team);
  add('role', step.role);
  add('calendar', calendar.id);
  if (step.parallelOk) add('parallelOk', true);
  if (step.delegable) add('delegable', true);
  return facts;
}

function ofAbsences(index: WorkspaceIndex, running: readonly InputStep[], from: LocalDate, to: LocalDate): Because[] {
  const facts: Because[] = [];
  const seen = new Set<string>();
  for (const { step } of running) {
    const key = JSON.stringify([step.team, step.role]);
    if (step.team === undefined || step.role === undefined || seen.has(key)) continue;
    seen.add(key);
    for (const absence of index.teams.get(step.team)?.absences ?? []) {
      if (absence.role !== step.role || absence.delegateRole !== undefined) continue;
      if (absence.to < from || absence.from > to || absence.to < absence.from) continue;
      const value = `${absence.from}/${absence.to}`;
      facts.push({ record: `teams/${step.team}`, field: `absences.${step.role}`, value, asOf: null });
    }
  }
  return facts;
}

function ofCalendars(
  index: WorkspaceIndex,
  item: Item,
  running: readonly InputStep[],
  from: LocalDate,
  to: LocalDate,
): Because[] {
  const own = (item.ownerTeam && index.teams.get(item.ownerTeam)?.calendar) ?? index.manifest.defaultCalendar ?? '';
  const ids = new Set([...running.map(({ calendar }) => calendar.id), own]);
  const inWindow = (on: LocalDate) => from <= on && on <= to;
  return [...ids].flatMap((id) => {
    const calendar = index.calendars.get(id);
    if (!calendar) return [];
    const fields = {
      weekend: calendar.weekend,
      holidays: (calendar.holidays ?? [])
        .filter(({ on }) => inWindow(on))
        .map(({ on, weight }) => (weight ? `${on} (${weight})` : on)),
      workdays: (calendar.workdays ?? []).filter(inWindow),
    };
    return Object.entries(fields).flatMap(([field, values]) => {
      const value = [...values].sort().join(', ');
      return value === '' ? [] : [{ record: `calendars/${id}`, field, value, asOf: null }];
    });
  });
}

/** The fingerprint a dismissal is keyed by: rule, item and facts, whatever their order, without their age. */
export function factsHash(rule: Rule, item: string, because: readonly Because[]): string {
  const facts = because.map(({ record, field, value }) => JSON.stringify([record, field, value]));
  // The same text as `canonical` makes of it, whose sorting of fields costs more than the hash.
  return fingerprint(JSON.stringify({ because: [...new Set(facts)].sort(), item, rule }));
}
