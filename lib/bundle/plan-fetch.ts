import type { BundleIndex } from './bundle-index';
import { type DeltaRef, type IndexRef, MAX_BUNDLE_BYTES, type ShardRef } from './file-ref';
import type { BundleHead } from './head';

/** What to fetch next to come to a head's version. */
export type Plan =
  /** This version is here already. */
  | { kind: 'nothing' }
  /** These, applied in this order and in one transaction. */
  | { kind: 'deltas'; deltas: DeltaRef[] }
  /** The index first; then ask again with it. */
  | { kind: 'index'; index: IndexRef }
  /** Everything anew. */
  | { kind: 'shards'; shards: ShardRef[] };

/** More files than this cost more in round trips than the snapshot does in bytes. */
const MOST_DELTAS = 64;

/** The deltas that lead from one version to another, in order; null where there is a gap. */
function chain(deltas: readonly DeltaRef[], from: number, to: number): DeltaRef[] | null {
  const next = new Map(deltas.map((delta) => [delta.from, delta]));
  const steps: DeltaRef[] = [];
  for (let at = from; at !== to; ) {
    // `to` lies above `from` in every reference, so this ends.
    const step = next.get(at);
    if (!step || step.to > to || steps.length >= MOST_DELTAS) return null;
    steps.push(step);
    at = step.to;
  }
  return steps;
}

/**
 * Plans the way from the version that is held to the head's: deltas where they are the shorter way, else the
 * snapshot. Ask with the head alone first; most of the time that is enough.
 * @param position null: nothing is held, or what is held cannot be built upon
 * @param index the head's, once it was fetched
 */
export function planFetch(
  head: BundleHead,
  position: { epoch: string; version: number } | null,
  index: BundleIndex | null = null,
): Plan {
  const held = position?.epoch === head.epoch ? position.version : 0;
  if (held === head.version) return { kind: 'nothing' };
  if (held >= head.floor && held < head.version) {
    const steps = chain(index?.deltas ?? head.deltas, held, head.version);
    const bytes = steps?.reduce((sum, delta) => sum + delta.bytes, 0) ?? 0;
    if (steps && bytes <= Math.min(head.snapshot.size, MAX_BUNDLE_BYTES) / 2) return { kind: 'deltas', deltas: steps };
    // One small delta of a tiny workspace may weigh more than half of it, and is still the one request.
    if (steps?.length === 1 && bytes <= head.snapshot.size + head.snapshot.bytes)
      return { kind: 'deltas', deltas: steps };
  }
  return index ? { kind: 'shards', shards: index.shards } : { kind: 'index', index: head.snapshot };
}
