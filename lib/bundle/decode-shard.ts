import type { Kind } from '../workspace/schema';
import { damaged } from './damage';
import type { Content } from './digest';
import type { ShardRef } from './file-ref';
import { parseJson } from './parse-json';
import { recordLines } from './record-lines';
import { SetDigest } from './set-digest';
import { type SetAside, sift, type Upsert } from './sift';
import type { ShardSum } from './tally';
import { verifiedText } from './verified-text';

/** The records of one shard, and what it adds to a `Tally`. */
export interface DecodedShard {
  kind: Kind;
  upserts: Upsert[];
  setAside: SetAside[];
  sum: ShardSum;
}

/**
 * Reads one shard. Bad records are set aside; a second record with the same key is one. Throws `bundle-damaged` for a
 * file that is not the one the index names, or not shaped like one.
 */
export async function decodeShard(content: Content, ref: ShardRef): Promise<DecodedShard> {
  const text = await verifiedText(content, ref);
  const values = parseJson(text, ref.path);
  if (!Array.isArray(values)) throw damaged('shape', ref.path);
  if (values.length !== ref.records) throw damaged('wrong-count', ref.path);
  const lines = recordLines(text, values.length);
  const digest = new SetDigest();
  const good = new Map<string, Upsert>();
  const setAside: SetAside[] = [];
  for (const [i, value] of values.entries()) {
    const { upsert, aside } = sift(ref.kind, value, lines?.[i] ?? null);
    digest.add((upsert ?? aside).hash);
    if (aside) setAside.push(aside);
    else if (good.has(upsert.key))
      setAside.push({ kind: ref.kind, id: upsert.key, hash: upsert.hash, reason: `a second record is ${upsert.key}` });
    else good.set(upsert.key, upsert);
  }
  return {
    kind: ref.kind,
    upserts: [...good.values()],
    setAside,
    sum: { kind: ref.kind, records: values.length, bad: setAside.length, digest: digest.hex() },
  };
}
