import { z } from 'zod';
import type { StorageArea } from '../platform/ports';
import { isLocalDate } from '../values/local-date';
import { once } from '../values/once';
import { openWithin } from '../values/open-within';
import { type FitsAgain, type Muted, ReaderDatabase, type ReadTerm, type SeenLate, type Snooze } from './database';
import { type TableInHand, takeInHand, takeSessionInHand } from './table-in-hand';

/** Which items were seen late, and which of those fit again. */
export interface Verdicts {
  seenLate: TableInHand<SeenLate>;
  fitsAgain: TableInHand<FitsAgain>;
}

/** What the reader has put aside or seen. */
export interface ReaderMemory {
  /** Lasting, also those made under "show as of": a snooze goes by facts, and its day is a day of the calendar. */
  snoozes: TableInHand<Snooze>;
  /** Terms and items whose words are not painted. */
  muted: TableInHand<Muted>;
  /** What the reader has read of terms. */
  reads: TableInHand<ReadTerm>;
  lasting: Verdicts;
  /** What was seen under "show as of": its days are not those of the clock, and it is gone when the browser closes. */
  underAsOf: Verdicts;
}

export interface MemoryOptions {
  name?: string;
  /** Where what is seen under "show as of" is kept. */
  session: StorageArea;
  /** Milliseconds after which an open that never answers counts as refused. */
  within?: number;
}

// Most tables are empty: what their rows are checked by is built when there is one.
const text = z.string().max(2000);
const day = z.string().refine(isLocalDate);
const snoozeSchema = once(() =>
  z.object({
    key: text.min(1),
    rule: text.min(1),
    item: text,
    title: text,
    text,
    about: text.nullable(),
    byWorkspace: z.boolean(),
    since: z.number(),
    sinceDay: day,
    until: day.nullable(),
    facts: z.array(
      z.object({
        record: text,
        field: text,
        value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
        kept: z.boolean(),
      }),
    ),
    returnedOn: day.nullable(),
  }),
);
const mutedSchema = once(() =>
  z.object({
    key: text.min(1),
    kind: z.enum(['term', 'item']),
    id: text.min(1),
    title: text,
    site: text.nullable(),
    since: z.number(),
  }),
);
const readSchema = once(() =>
  z.object({
    id: text.min(1),
    short: z.string().max(20_000),
    formula: z.string().max(20_000).nullable(),
    on: day,
    known: z.boolean(),
  }),
);
const seenLateSchema = once(() => z.object({ item: text.min(1), byWorkspace: z.boolean() }));
const fitsAgainSchema = once(() => z.object({ item: text.min(1), since: day, spareDays: z.number() }));

const guard =
  <Row>(schema: () => z.ZodType<Row>) =>
  (value: unknown): value is Row =>
    schema().safeParse(value).success;

/** Opens what the reader has put aside or seen. Never rejects: without a disk it starts empty and lives in memory. */
export async function openReaderMemory({
  name = 'plumbline-reader',
  session,
  within = 8000,
}: MemoryOptions): Promise<ReaderMemory> {
  const db = await openWithin(() => new ReaderDatabase(name), within).catch(() => null);
  const isSeenLate = guard(seenLateSchema);
  const isFitsAgain = guard(fitsAgainSchema);
  const tables = () =>
    Promise.all([
      takeInHand(db?.snoozes ?? null, (row) => row.key, guard(snoozeSchema)),
      takeInHand(db?.muted ?? null, (row) => row.key, guard(mutedSchema)),
      takeInHand(db?.reads ?? null, (row) => row.id, guard(readSchema)),
      takeInHand(db?.seenLate ?? null, (row) => row.item, isSeenLate),
      takeInHand(db?.fitsAgain ?? null, (row) => row.item, isFitsAgain),
    ]);
  const [[snoozes, muted, reads, seenLate, fitsAgain], asOfSeenLate, asOfFitsAgain] = await Promise.all([
    // In one transaction: a page waits for all five.
    db ? db.transaction('r', db.tables, tables).catch(tables) : tables(),
    takeSessionInHand(session, 'as-of-seen-late', (row) => row.item, isSeenLate),
    takeSessionInHand(session, 'as-of-fits-again', (row) => row.item, isFitsAgain),
  ]);
  return {
    snoozes,
    muted,
    reads,
    lasting: { seenLate, fitsAgain },
    underAsOf: { seenLate: asOfSeenLate, fitsAgain: asOfFitsAgain },
  };
}
