import type { SourceKind } from '../cache/position';
import type { Problem } from '../values/problem';
import type { Progress } from './sources/source';

/**
 * How things stand with the source, as one word for a surface. The first that is so:
 * - `none`: no workspace is chosen
 * - `loading`: asked just now; `progress` says how far it has come, where that is known
 * - `sign-in`: the source wants to know who asks; the reader can sign in to it
 * - `refused`: what it holds cannot be followed; `problem` says why. What was held is in use
 * - `offline`: it cannot be reached, or says that it is busy. What was held is in use
 * - `never-synced`: nothing has been loaded yet
 * - `empty`: a version is held, and holds no record
 * - `stale`: the version says that it is old, or nobody could ask for long
 * - `current`: as it should be
 */
export type SyncStatus =
  | 'none'
  | 'loading'
  | 'sign-in'
  | 'refused'
  | 'offline'
  | 'never-synced'
  | 'empty'
  | 'stale'
  | 'current';

export interface SyncState {
  status: SyncStatus;
  source: SourceKind | null;
  /** The source's address; null for the sample and for files. */
  url: string | null;
  /** `policy`: the company chose it, and the reader cannot change it. */
  by: 'reader' | 'policy' | null;
  /** Its signature is asked for. */
  signed: boolean;
  /** Ids of those keys, which two people can compare. */
  keyIds: string[];
  version: number | null;
  /** ISO instants. `publishedAt`: of the version in use; `checkedAt`: when the source last said how things stand. */
  publishedAt: string | null;
  checkedAt: string | null;
  /** When it will be asked again by itself. */
  nextAt: string | null;
  progress: Progress | null;
  problem: Problem | null;
  /** Records that were left out, the first hundred by name. */
  setAside: { kind: string; id: string | null; reason: string }[];
  /** Items of the outbox that are not sent. */
  unsent: number;
  /** Where items of the outbox go; null: nowhere. */
  feedbackUrl: string | null;
}
