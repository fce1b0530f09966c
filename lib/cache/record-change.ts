import type { Kind, RecordOf } from '../workspace/schema';

/** One record that is new, another or gone in the next version. */
export type RecordChange = {
  [K in Kind]: {
    kind: K;
    /** As `recordKey` makes it. */
    key: string;
    /** Null: it is gone. */
    record: RecordOf[K] | null;
  };
}[Kind];

/** A change with the record that stood there before; null where there was none. */
export type AppliedChange = {
  [K in Kind]: { kind: K; key: string; before: RecordOf[K] | null; after: RecordOf[K] | null };
}[Kind];
