import { recordKey } from '../workspace/record-key';
import type { Kind, RecordOf, Workspace } from '../workspace/schema';
import { canonicalJson } from './canonical';
import { textHash } from './text-hash';

/** Bytes that a shard should stay under: small enough to be fetched again, large enough to be few. */
const SHARD_BYTES = 512_000;

/** The text of a shard: a JSON list, one canonical record a line. */
const shardText = (lines: readonly string[]) => `[\n${lines.join(',\n')}\n]\n`;

export interface Cut {
  kind: Kind;
  text: string;
  records: number;
}

/**
 * Cuts the records of a kind into texts. Where a record goes follows from its key alone and the number of cuts is a
 * power of two, so that an edit changes one text and a growing kind is cut anew at each doubling only.
 */
export function cutShards<K extends Kind>(kind: K, workspace: Workspace): { cuts: Cut[]; lines: string[] } {
  const records = workspace[kind] as RecordOf[K][];
  const entries = records
    .map((record) => ({ key: recordKey(kind, record), line: canonicalJson(record) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const bytes = entries.reduce((sum, { line }) => sum + line.length, 0);
  let count = 1;
  while (bytes / count > SHARD_BYTES) count *= 2;
  const buckets: string[][] = Array.from({ length: count }, () => []);
  for (const { key, line } of entries) buckets[textHash(key)[0] % count]?.push(line);
  return {
    cuts: buckets
      .filter((lines) => lines.length)
      .map((lines) => ({ kind, text: shardText(lines), records: lines.length })),
    lines: entries.map(({ line }) => line),
  };
}
