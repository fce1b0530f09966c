import fc from 'fast-check';
import type { Workspace } from '../../../lib/workspace/schema';

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
/** Anything JSON can say, but for the one name that no field may have. */
const unknownField = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes('__proto__'));
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
/** Leaves out what is undefined, as YAML and JSON do. */
const plain = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T> => arb.map((value) => JSON.parse(JSON.stringify(value)) as T);
const many = <T extends { id: string }>(arb: fc.Arbitrary<T>) =>
  fc.uniqueArray(plain(arb), { maxLength: 6, selector: (record) => record.id });

const term = fc.record({
  id,
  label: words,
  variants: maybe(fc.array(fc.record({ id, short: words, body: maybe(words), later: unknownField }), { maxLength: 3 })),
  verifiedOn: maybe(day),
  later: unknownField,
});
const team = fc.record({ id, name: words, aliases: maybe(fc.array(words, { maxLength: 3 })), later: unknownField });
const process = fc.record({
  id,
  name: words,
  steps: fc.array(
    fc.record({ id, name: words, days: fc.record({ budget: fc.double({ min: 0, max: 1000, noNaN: true }) }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
});
const calendar = fc.record({
  id,
  timeZone: fc.constantFrom('UTC', 'America/New_York'),
  weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  holidays: maybe(
    fc.array(fc.record({ on: day, weight: fc.constantFrom(0 as const, 0.5 as const) }), { maxLength: 3 }),
  ),
});
const item = fc.record({
  id,
  title: words,
  target: maybe(fc.record({ date: day, said: maybe(day) })),
  facts: maybe(
    fc.dictionary(
      words.filter((name) => name !== '__proto__'),
      fc.oneof(words, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
});
const link = fc.record({
  from: id,
  to: id,
  kind: fc.constantFrom('needs' as const, 'informs' as const),
  neededBy: maybe(day),
});

/** Workspaces of valid records, of any text, with unknown fields at several depths, and at least one record. */
export const arbitraryWorkspace: fc.Arbitrary<Workspace> = fc
  .record({
    manifest: plain(fc.record({ name: words, locale: maybe(fc.constantFrom('en', 'de-DE')), later: unknownField })),
    terms: many(term),
    teams: many(team),
    processes: many(process),
    calendars: many(calendar),
    items: many(item),
    links: fc.uniqueArray(plain(link), {
      maxLength: 6,
      selector: ({ from, to, kind }) => `${from} ${kind} ${to}`,
    }),
  })
  .filter(({ manifest: _manifest, ...kinds }) =>
    Object.values(kinds).some((records) => records.length > 0),
  ) as fc.Arbitrary<Workspace>;

export const arbitraryEdition = fc.record({
  version: fc.integer({ min: 1 }),
  epoch: fc.stringMatching(/^[0-9a-f]{32}$/),
  publishedAt: fc.constantFrom('2026-09-11T08:40:00-04:00', '2026-09-11T08:40-04:00', '2027-01-01T00:00:00Z'),
});
