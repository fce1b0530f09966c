import { ProblemError } from '../values/problem';
import { KINDS, type Kind } from '../workspace/schema';
import { damaged } from './damage';
import type { BundleHead } from './head';
import { SetDigest } from './set-digest';

/** Bad records that are borne: as many, or as large a part of all, whichever is more. */
const BORNE = { records: 20, part: 0.01 };

/** What is held of one version, as it is kept beside it. Plain JSON. */
export interface TallyState {
  /** Records of each kind, those set aside among them. */
  counts: Record<Kind, number>;
  /** Of those records, in hex. */
  digest: Record<Kind, string>;
  /** Records set aside. */
  bad: number;
}

/** What one shard adds. Plain JSON, so that a load can be taken up again after any shard. */
export interface ShardSum {
  kind: Kind;
  records: number;
  bad: number;
  digest: string;
}

/** True for what `TallyState` is; what a disk gives back is not trusted blindly. */
export function isTallyState(value: unknown): value is TallyState {
  const { counts, digest, bad } = (value ?? {}) as Partial<TallyState>;
  return (
    typeof bad === 'number' &&
    KINDS.every((kind) => Number.isInteger(counts?.[kind]) && /^[0-9a-f]{32}$/.test(String(digest?.[kind] ?? '')))
  );
}

/**
 * Counts what is held while shards or deltas come in, and says at the end whether it is what the head says. A record
 * that was set aside counts as it was published, for the publisher knows nothing of it.
 */
export class Tally {
  private bad = 0;
  private readonly counts = new Map<Kind, number>(KINDS.map((kind) => [kind, 0]));
  private readonly digests = new Map<Kind, SetDigest>(KINDS.map((kind) => [kind, new SetDigest()]));

  /** Goes on from an earlier state. */
  static from(state: TallyState): Tally {
    const tally = new Tally();
    tally.bad = state.bad;
    for (const kind of KINDS) tally.sum(kind, state.counts[kind], state.digest[kind]);
    return tally;
  }

  addShard({ kind, records, bad, digest }: ShardSum): void {
    this.bad += bad;
    this.sum(kind, records, digest);
  }

  /**
   * One record changed: `before` and `after` are its hashes (`recordHash`), null where it was not there or is no more.
   * @param aside whether the record that was, and the one that is, is set aside
   */
  change(kind: Kind, before: string | null, after: string | null, aside = { before: false, after: false }): void {
    if (before !== null) {
      this.digest(kind).remove(before);
      this.counts.set(kind, (this.counts.get(kind) ?? 0) - 1);
      if (aside.before) this.bad--;
    }
    if (after !== null) {
      this.digest(kind).add(after);
      this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
      if (aside.after) this.bad++;
    }
  }

  state(): TallyState {
    const per = <T>(of: (kind: Kind) => T) => Object.fromEntries(KINDS.map((kind) => [kind, of(kind)]));
    return {
      counts: per((kind) => this.counts.get(kind) ?? 0) as TallyState['counts'],
      digest: per((kind) => this.digest(kind).hex()) as TallyState['digest'],
      bad: this.bad,
    };
  }

  /**
   * Throws where this is not the head's version: `bundle-damaged` (wrong-count, wrong-digest), or what may not be shown
   * although it is: `bundle-empty`, `bundle-bad-records`.
   */
  check(head: BundleHead): void {
    const { counts, digest, bad } = this.state();
    for (const kind of KINDS) {
      if (counts[kind] !== head.counts[kind]) throw damaged('wrong-count', kind);
      if (digest[kind] !== head.digest[kind]) throw damaged('wrong-digest', kind);
    }
    const total = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
    if (total === 0) throw new ProblemError({ code: 'bundle-empty', values: {} });
    if (bad >= total || (bad > BORNE.records && bad > total * BORNE.part))
      throw new ProblemError({ code: 'bundle-bad-records', values: { bad, total } });
  }

  private digest(kind: Kind): SetDigest {
    return this.digests.get(kind) as SetDigest;
  }

  private sum(kind: Kind, records: number, digest: string): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + records);
    this.digest(kind).add(digest);
  }
}
