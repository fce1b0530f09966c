import fc from 'fast-check';
import type { Item, Link, Process, Team, Term, Workspace } from '../../../lib/workspace/schema';

/** A small company: few items and many links, so that what can meet does. */
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const TEAMS = ['sales', 'build', 'core'];
const ROW = ['a', 'b', 'c', 'd', 'e'];

const day = fc.nat({ max: 40 }).map((n) => new Date(Date.UTC(2026, 8, 1 + n)).toISOString().slice(0, 10));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

/** A record without the fields that are undefined: what a file would hold. */
const clean = <T extends object>(record: T): T => JSON.parse(JSON.stringify(record)) as T;

export const itemOf = (id: string): fc.Arbitrary<Item> =>
  fc
    .record({
      id: fc.constant(id),
      title: fc.constantFrom(id, `${id} again`),
      kind: maybe(fc.constantFrom('feature', 'opportunity')),
      ownerTeam: maybe(fc.constantFrom(...TEAMS, 'gone')),
      state: maybe(
        fc.constantFrom('idea', 'committed', 'committed', 'building', 'blocked', 'shipped', 'deprioritised', 'dropped'),
      ),
      stateOn: maybe(day),
      status: maybe(
        fc.record({ team: fc.constantFrom(...TEAMS), health: fc.constantFrom('on-track', 'odd'), saidOn: day }),
      ),
      target: maybe(fc.record({ date: day, said: day })),
      targetHistory: maybe(fc.array(fc.record({ on: day, date: day }), { maxLength: 2 })),
      facts: maybe(fc.record({ scope: fc.constantFrom('agreed', 'open') })),
      process: maybe(fc.record({ id: fc.constant('close'), startOn: day })),
    })
    .map((item) => clean(item) as Item);

export const linkOf = (from: string, to: string, kind: Link['kind']): fc.Arbitrary<Link> =>
  fc
    .record({
      from: fc.constant(from),
      to: fc.constant(to),
      kind: fc.constant(kind),
      hard: fc.boolean(),
      neededBy: maybe(day),
      agreement: maybe(fc.constantFrom('none' as const, 'asked' as const, 'agreed' as const, 'declined' as const)),
      answeredOn: maybe(day),
    })
    .map((link) => clean(link) as Link);

export const teamOf = (id: string): fc.Arbitrary<Team> =>
  fc
    .record({
      id: fc.constant(id),
      name: fc.constantFrom(id, id.toUpperCase()),
      parent: maybe(fc.constantFrom(...TEAMS)),
      dissolvedOn: fc.option(day, { nil: undefined, freq: 1 }),
      successor: maybe(fc.constantFrom(...TEAMS)),
      status: maybe(
        fc.record({ health: fc.constant('on-track' as const), saidOn: day, cycleDays: fc.constantFrom(2, 10) }),
      ),
      absences: maybe(fc.array(fc.record({ role: fc.constant('Lead'), from: day, to: day }), { maxLength: 2 })),
    })
    .map((team) => clean(team) as Team);

const holdsWhen: fc.Arbitrary<NonNullable<NonNullable<Term['variants']>[number]['holdsWhen']>> = fc.constantFrom(
  [],
  [{ check: 'needs-on-time' as const }],
  [{ check: 'fact' as const, fact: 'scope', equals: 'agreed' }],
  [{ check: 'no-blocker-older-than' as const, workingDays: 3 }, { check: 'agreed' as const }],
);

export const term: fc.Arbitrary<Term> = fc
  .tuple(holdsWhen, holdsWhen, fc.constantFrom('status' as const, 'concept' as const))
  .map(([sales, build, kind]) => ({
    id: 'on-track',
    label: 'On track',
    kind,
    variants: [
      { id: 'sales', team: 'sales', short: 'safe', holdsWhen: sales },
      { id: 'build', team: 'build', short: 'fits', holdsWhen: build },
    ],
  }));

export const processOf: fc.Arbitrary<Process> = fc.nat({ max: 9 }).map((budget) => ({
  id: 'close',
  name: 'Close',
  steps: [
    { id: 'one', name: 'One', team: 'core', role: 'Lead', days: { budget } },
    { id: 'two', name: 'Two', team: 'build', days: { budget: 2 } },
  ],
}));

const KINDS: readonly Link['kind'][] = ['needs', 'needs', 'needs', 'approvedBy', 'sameAs', 'informs'];
const pair = fc
  .tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS), fc.constantFrom(...KINDS))
  .filter(([from, to]) => from !== to);
export const anyLink = pair.chain(([from, to, kind]) => linkOf(from, to, kind));
export const anyItem = fc.constantFrom(...IDS).chain(itemOf);
export const anyTeam = fc.constantFrom(...TEAMS).chain(teamOf);

export const company: fc.Arbitrary<Workspace> = fc
  .record({
    items: fc.tuple(...IDS.map(itemOf)),
    links: fc.uniqueArray(anyLink, { maxLength: 14, selector: ({ from, to, kind }) => `${from} ${kind} ${to}` }),
    teams: fc.tuple(...TEAMS.map(teamOf)),
    term,
    process: processOf,
  })
  .map(({ items, links, teams, term, process }) => ({
    manifest: { name: 'Company', defaultCalendar: 'us' },
    terms: [term],
    teams: [...teams],
    processes: [process],
    calendars: [{ id: 'us', timeZone: 'UTC', weekend: [6, 7] }],
    items: [...items],
    links,
  }));

/**
 * Five dated items in a row of hard links, each carrying a status, and a change of one field of one of them: here what
 * happens at one end is felt at the other.
 */
export const rowOfWork: fc.Arbitrary<Workspace> = fc
  .record({
    term,
    teams: fc.tuple(...TEAMS.map(teamOf)),
    halted: fc.nat({ max: 5 }),
    owners: fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ term, teams, halted, owners }) => ({
    manifest: { name: 'Row', defaultCalendar: 'us' },
    terms: [{ ...term, kind: 'status' as const }],
    teams: [...teams],
    processes: [],
    calendars: [{ id: 'us', timeZone: 'UTC', weekend: [6, 7] }],
    items: ROW.map((id, i) => ({
      id,
      title: id,
      ownerTeam: TEAMS[owners[i] ?? 0] ?? '',
      state: halted === i ? ('deprioritised' as const) : ('building' as const),
      status: { team: 'sales', health: 'on-track', saidOn: '2026-09-14' },
      target: { date: `2026-10-${10 + i}` },
    })),
    links: ROW.slice(1).map((to, i) => ({ from: ROW[i] ?? '', to, kind: 'needs' as const, hard: true })),
  }));

/** An item of the row, and what becomes of it. */
export const editOfRow: fc.Arbitrary<{ id: string; fields: Partial<Item> }> = fc.record({
  id: fc.constantFrom(...ROW),
  fields: fc.oneof(
    day.map((date) => ({ target: { date } })),
    fc
      .constantFrom('building' as const, 'deprioritised' as const, 'shipped' as const, 'blocked' as const)
      .map((state) => ({ state })),
    fc.constantFrom('A', 'B').map((title) => ({ title })),
    fc.constantFrom(...TEAMS).map((ownerTeam) => ({ ownerTeam })),
    day.map((stateOn) => ({ stateOn })),
    fc.constantFrom('agreed', 'open').map((scope) => ({ facts: { scope } })),
  ),
});
