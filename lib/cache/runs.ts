import { recordKey } from '../workspace/record-key';
import type { Kind, RecordOf } from '../workspace/schema';
import type { RunRow } from './database';

/** Records of a run when it is first cut. It may grow to twice as many before it is cut in two. */
const RECORDS = 64;

const byKey = <K extends Kind>(kind: K, records: readonly RecordOf[K][]) => {
  const keyed = records.map((record) => ({ key: recordKey(kind, record), record }));
  const isSorted = keyed.every(({ key }, i) => i === 0 || (keyed[i - 1] as { key: string }).key < key);
  return isSorted ? keyed : keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
};

/** Records in the order of their keys, by UTF-16 units, which is the order of IndexedDB too. */
export function inKeyOrder<K extends Kind>(kind: K, records: readonly RecordOf[K][]): RecordOf[K][] {
  return byKey(kind, records).map(({ record }) => record);
}

/** Cuts all records of a kind into runs. None where there is no record. */
export function cutRuns<K extends Kind>(kind: K, records: readonly RecordOf[K][], generation: number): RunRow[] {
  const keyed = byKey(kind, records);
  const runs: RunRow[] = [];
  for (let at = 0; at < keyed.length; at += RECORDS) {
    const some = keyed.slice(at, at + RECORDS);
    runs.push({
      generation,
      kind,
      from: at === 0 ? '' : (some[0]?.key ?? ''),
      records: some.map(({ record }) => record),
    });
  }
  return runs;
}

/** The same run as one or two: what has grown too long is cut in the middle. */
export function splitRun(run: RunRow): RunRow[] {
  const { kind, records } = run;
  if (records.length <= 2 * RECORDS) return [run];
  const middle = Math.floor(records.length / 2);
  const from = recordKey(kind, records[middle] as RecordOf[Kind]);
  return [{ ...run, records: records.slice(0, middle) }, ...splitRun({ ...run, from, records: records.slice(middle) })];
}

/**
 * Where a key stands among records in the order of their keys: its place, or the one where it would stand.
 */
export function placeOf<K extends Kind>(
  kind: K,
  records: readonly RecordOf[K][],
  key: string,
): { at: number; is: boolean } {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (recordKey(kind, records[middle] as RecordOf[K]) < key) low = middle + 1;
    else high = middle;
  }
  const found = records[low];
  return { at: low, is: found !== undefined && recordKey(kind, found) === key };
}
