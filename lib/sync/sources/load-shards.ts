import { z } from 'zod';
import type { BundleIndex } from '../../bundle/bundle-index';
import { type DecodedShard, decodeShard } from '../../bundle/decode-shard';
import type { ShardRef } from '../../bundle/file-ref';
import type { BundleHead } from '../../bundle/head';
import { Tally } from '../../bundle/tally';
import type { Aside, Snapshot } from '../../cache/position';
import { KINDS, type Kind, type RecordOf, type Workspace } from '../../workspace/schema';
import type { ReadFile } from './bundle-source';
import type { BundleState } from './bundle-state';
import { positionOf } from './position-of-head';
import type { Applying } from './source';

/** Requests under way at a time. */
const AT_ONCE = 4;

/** What is kept of a shard while a load is under way. Its records were checked when they came in. */
interface Staged {
  shard: Omit<DecodedShard, 'upserts'> & { upserts: { key: string; record: unknown; hash: string }[] };
}

const stagedSchema = z.object({
  shard: z.object({
    kind: z.enum(KINDS),
    upserts: z.array(z.object({ key: z.string(), record: z.record(z.string(), z.unknown()), hash: z.string() })),
    setAside: z.array(z.unknown()),
    sum: z.object({ kind: z.enum(KINDS), records: z.number(), bad: z.number(), digest: z.string() }),
  }),
});

/** Does work on all, a few at a time; the first that fails ends it. */
async function inFew<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, left.length) }, worker));
}

/**
 * Fetches all shards of a version, those aside that an earlier attempt left behind, and sets what they hold against the
 * head. Throws what `decodeShard` and `Tally.check` throw.
 */
export async function loadShards(
  head: BundleHead,
  index: BundleIndex,
  next: BundleState,
  readFile: ReadFile,
  { staging, tell }: Applying,
): Promise<Snapshot> {
  await staging.begin(`${next.url} ${head.epoch} ${head.version} ${head.snapshot.sha256}`);
  const shards = new Map<ShardRef, Staged['shard']>();
  const total = index.shards.length;
  tell({ done: 0, total });
  await inFew(index.shards, async (ref) => {
    const before = stagedSchema.safeParse(await staging.get(ref.path));
    if (before.success) shards.set(ref, before.data.shard as Staged['shard']);
    else {
      const shard = await decodeShard(await readFile(ref), ref);
      shards.set(ref, shard);
      await staging.put(ref.path, { shard } satisfies Staged);
    }
    tell({ done: shards.size, total });
  });

  const tally = new Tally();
  const aside: Aside[] = [];
  const records = new Map<Kind, Map<string, unknown>>(KINDS.map((kind) => [kind, new Map()]));
  for (const ref of index.shards) {
    const shard = shards.get(ref);
    if (!shard) continue;
    const of = records.get(shard.kind) as Map<string, unknown>;
    let { bad } = shard.sum;
    aside.push(...shard.setAside);
    for (const { key, record, hash } of shard.upserts)
      if (of.has(key)) {
        aside.push({ kind: shard.kind, id: key, hash, reason: `a second record is ${key}` });
        bad++;
      } else of.set(key, record);
    tally.addShard({ ...shard.sum, bad });
  }
  tally.check(head);
  const all = <K extends Kind>(kind: K) => [...(records.get(kind)?.values() ?? [])] as RecordOf[K][];
  const workspace: Workspace = {
    manifest: index.manifest,
    terms: all('terms'),
    teams: all('teams'),
    processes: all('processes'),
    calendars: all('calendars'),
    items: all('items'),
    links: all('links'),
  };
  const source: BundleState = { ...next, tally: tally.state() };
  return { position: positionOf(head, index.manifest, aside.length), workspace, source, aside };
}
