import { checkManifestOf, type DecodedDelta } from '../../bundle/decode-delta';
import type { BundleHead } from '../../bundle/head';
import { recordHash } from '../../bundle/set-digest';
import type { SetAside } from '../../bundle/sift';
import { Tally, type TallyState } from '../../bundle/tally';
import type { Changes, Settle } from '../../cache/apply-changes';
import type { Active, Aside } from '../../cache/position';
import type { RecordChange } from '../../cache/record-change';
import type { Kind, Manifest, RecordOf } from '../../workspace/schema';
import type { BundleState } from './bundle-state';
import { positionOf } from './position-of-head';

/** What a record comes to in the end: a good one, none, or one that is set aside. */
type Outcome = { kind: Kind; key: string; record: RecordOf[Kind] | null; hash: string | null; aside: SetAside | null };

const nameOf = (kind: Kind, key: string) => `${kind} ${key}`;

/** The deltas in order, as if they were one. */
function merged(deltas: readonly DecodedDelta[]) {
  const outcomes = new Map<string, Outcome>();
  /** Set aside, and not even their keys can be read: nothing can replace them. */
  const nameless: SetAside[] = [];
  let manifest: Manifest | null = null;
  for (const delta of deltas) {
    manifest = delta.manifest ?? manifest;
    for (const { kind, key } of delta.deletes)
      outcomes.set(nameOf(kind, key), { kind, key, record: null, hash: null, aside: null });
    for (const { kind, key, record, hash } of delta.upserts)
      outcomes.set(nameOf(kind, key), { kind, key, record, hash, aside: null });
    for (const aside of delta.setAside)
      if (aside.id === null) nameless.push(aside);
      else
        outcomes.set(nameOf(aside.kind, aside.id), {
          kind: aside.kind,
          key: aside.id,
          record: null,
          hash: aside.hash,
          aside,
        });
  }
  return { outcomes, nameless, manifest };
}

/**
 * Deltas as the cache takes them. Before they count, what would be held is set against the head: its numbers, its
 * digests, its manifest; where it is another version, `settle` throws `bundle-damaged` and nothing has changed.
 */
export function changesOfDeltas(
  deltas: readonly DecodedDelta[],
  held: Active,
  tally: TallyState,
  head: BundleHead,
  next: BundleState,
): { changes: Omit<Changes, 'from'>; settle: Settle } {
  const { outcomes, nameless, manifest } = merged(deltas);
  const wasAside = new Map(
    held.aside.flatMap((aside) => (aside.id === null ? [] : [[nameOf(aside.kind, aside.id), aside]])),
  );
  const records = [...outcomes.values()].map(({ kind, key, record }) => ({ kind, key, record }) as RecordChange);

  const settle: Settle = (applied) => {
    const sums = Tally.from(tally);
    for (const { kind, key, before } of applied) {
      const outcome = outcomes.get(nameOf(kind, key)) as Outcome;
      const old = wasAside.get(nameOf(kind, key));
      const hash = before ? recordHash(before) : (old?.hash ?? null);
      sums.change(kind, hash, outcome.hash, { before: !before && old !== undefined, after: outcome.aside !== null });
    }
    for (const { kind, hash } of nameless) sums.change(kind, null, hash, { before: false, after: true });
    sums.check(head);
    checkManifestOf(head, manifest ?? held.workspace.manifest);
    const stillAside = held.aside.filter(({ kind, id }) => id === null || !outcomes.has(nameOf(kind, id)));
    const newAside = [...outcomes.values()].flatMap(({ aside }) => aside ?? []);
    const aside: Aside[] = [...stillAside, ...newAside, ...nameless];
    return {
      position: positionOf(head, manifest ?? held.workspace.manifest, aside.length),
      source: { ...next, tally: sums.state() },
      aside,
    };
  };
  return { changes: { records, manifest }, settle };
}
