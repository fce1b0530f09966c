import fc from 'fast-check';
import type { Calendar, Item, Step, Team, Workspace } from '../../../lib/workspace/schema';
import { next } from './naive-days';

/** The window in which generated dates lie. */
const FIRST = '2026-08-20';
const dayIn = (days: number) => fc.nat({ max: days }).map((n) => next(FIRST, n));

const calendar = (id: string): fc.Arbitrary<Calendar> =>
  fc.record({
    id: fc.constant(id),
    timeZone: fc.constant('UTC'),
    weekend: fc.constantFrom([6, 7], [5, 6], [7], [1, 3, 7]),
    holidays: fc.array(fc.record({ on: dayIn(120), weight: fc.constantFrom(0 as const, 0.5 as const) }), {
      maxLength: 12,
    }),
    workdays: fc.array(dayIn(120), { maxLength: 3 }),
    cutoff: fc.constantFrom('09:00', '17:00', '23:59'),
  });

const ROLES = ['Lead', 'Deputy'];
const absence = fc
  .tuple(fc.constantFrom(...ROLES), dayIn(60), fc.nat({ max: 9 }), fc.nat({ max: 4 }))
  .map(([role, from, days, delegated]) => ({
    role,
    from,
    to: next(from, days),
    ...(delegated === 0 && { delegateRole: 'Stand-in' }),
  }));

const TEAMS = ['blue', 'red'];
const team = (id: string): fc.Arbitrary<Team> =>
  fc.record({ id: fc.constant(id), name: fc.constant(id), absences: fc.array(absence, { maxLength: 4 }) });

const half = (max: number) => fc.nat({ max: max * 2 }).map((n) => n / 2);

const observed = fc.record({
  median: half(8),
  p80: half(10),
  n: fc.constantFrom(19, 20, 41),
  from: fc.constant('2025-01-01'),
  to: fc.oneof(
    dayIn(40),
    fc.nat({ max: 220 }).map((n) => next(FIRST, -n)),
  ),
});

interface Shape {
  /** With budgets that depend on the day, more work can end earlier. */
  budgetWhen: boolean;
}

function step(i: number, { budgetWhen }: Shape): fc.Arbitrary<Step> {
  return fc
    .record({
      budget: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 6, arbitrary: half(6) }),
      quarterEnd: budgetWhen ? fc.option(half(6), { freq: 3 }) : fc.constant(null),
      observed: fc.option(observed),
      after: fc.option(fc.uniqueArray(fc.nat({ max: Math.max(0, i - 1) }), { maxLength: 3 })),
      team: fc.constantFrom(...TEAMS),
      role: fc.constantFrom(...ROLES),
      calendar: fc.constantFrom('home', 'home', 'away'),
      parallelOk: fc.boolean(),
      delegable: fc.boolean(),
      when: fc.option(fc.record({ fact: fc.constantFrom('x', 'y', 'none'), lever: fc.boolean() }), { freq: 3 }),
    })
    .map((made) => ({
      id: `s${i}`,
      name: `Step ${i}`,
      team: made.team,
      role: made.role,
      calendar: made.calendar,
      days: {
        budget: made.budget,
        ...(made.quarterEnd !== null && {
          budgetWhen: [{ condition: 'last-month-of-quarter' as const, days: made.quarterEnd }],
        }),
        ...(made.observed && { observed: made.observed }),
      },
      ...(made.after && { after: i === 0 ? [] : made.after.map((p) => `s${p}`) }),
      parallelOk: made.parallelOk,
      delegable: made.delegable,
      ...(made.when && {
        when: [{ fact: made.when.fact, equals: 'yes', ...(made.when.lever && { lever: `drop ${made.when.fact}` }) }],
      }),
    }));
}

const chance = fc.nat({ max: 5 }).map((n) => n === 0);

/** A workspace with one item in one process, and an instant that counts as now. */
export function situations(shape: Shape): fc.Arbitrary<{ workspace: Workspace; now: number }> {
  const steps = fc
    .integer({ min: 1, max: 7 })
    .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => step(i, shape))));
  return fc
    .record({
      steps,
      home: calendar('home'),
      away: calendar('away'),
      teams: fc.tuple(...TEAMS.map(team)),
      startOn: dayIn(40),
      target: dayIn(70),
      today: dayIn(30),
      minutes: fc.nat({ max: 1439 }),
      facts: fc.record({ x: fc.constantFrom('yes', 'no'), y: fc.constantFrom('yes', 'no') }),
      parallel: fc.array(chance, { minLength: 7, maxLength: 7 }),
      done: fc.array(chance, { minLength: 7, maxLength: 7 }),
      inProgress: fc.array(chance, { minLength: 7, maxLength: 7 }),
      recorded: fc.array(dayIn(25), { minLength: 7, maxLength: 7 }),
    })
    .map((made) => {
      const ids = (flags: boolean[]) =>
        made.steps.flatMap(({ id }, i) => (flags[i] ? [{ id, on: made.recorded[i] as string }] : []));
      const done = ids(made.done).map(({ id, on }) => ({ step: id, on }));
      const item: Item = {
        id: 'item',
        title: 'Item',
        target: { date: made.target },
        facts: made.facts,
        process: {
          id: 'process',
          startOn: made.startOn,
          parallel: ids(made.parallel).map(({ id }) => id),
          done,
          inProgress: ids(made.inProgress).map(({ id, on }) => ({ step: id, since: on })),
        },
      };
      const workspace: Workspace = {
        manifest: { name: 'Made up', defaultCalendar: 'home' },
        terms: [],
        teams: made.teams,
        processes: [{ id: 'process', name: 'Process', steps: made.steps }],
        calendars: [made.home, made.away],
        items: [item],
        links: [],
      };
      return { workspace, now: Date.parse(`${made.today}T00:00:00Z`) + made.minutes * 60_000 };
    });
}
