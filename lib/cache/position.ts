import type { Kind, Workspace } from '../workspace/schema';

/** Where a workspace comes from. */
export const SOURCE_KINDS = ['sample', 'file', 'bundle', 'couch'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Which published version the cache holds. */
export interface Position {
  sourceKind: SourceKind;
  /** The workspace's name. */
  name: string;
  version: number;
  /** Names the run of versions: versions of two epochs do not compare. */
  epoch: string;
  /** ISO instant. */
  publishedAt: string;
  counts: { terms: number; teams: number; items: number };
  /** Records of the bundle that were invalid and left out. */
  setAside: number;
  /** Another number for each load and each set of changes, so that two are told apart even where they name one version. */
  generation: number;
}

/** A record that was left out because it is not valid. */
export interface Aside {
  kind: Kind;
  /** Its key; null where not even that could be read. */
  id: string | null;
  /** Tells it from another of the same key. */
  hash: string;
  reason: string;
}

/** A decoded version, ready to be applied. */
export interface Snapshot {
  position: Omit<Position, 'generation'>;
  workspace: Workspace;
  /** What the source keeps beside the version. Plain JSON; absent: nothing. */
  source?: unknown;
  aside?: readonly Aside[];
}

/** The version that readers get. */
export interface Active {
  position: Position;
  /** Each kind in the order of its keys. */
  workspace: Workspace;
  source: unknown;
  aside: readonly Aside[];
}

/** `never-synced`: no version has been loaded. A loaded version without records is an `Active` like any other. */
export type Loaded = Active | 'never-synced';

/** True for a position as this version writes it; what a disk gives back is not trusted blindly. */
export function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false;
  const position = value as Record<string, unknown>;
  const counts = position.counts as Record<string, unknown> | null | undefined;
  return (
    (SOURCE_KINDS as readonly unknown[]).includes(position.sourceKind) &&
    typeof position.name === 'string' &&
    typeof position.version === 'number' &&
    typeof position.epoch === 'string' &&
    typeof position.publishedAt === 'string' &&
    typeof position.setAside === 'number' &&
    typeof position.generation === 'number' &&
    typeof counts === 'object' &&
    counts !== null &&
    ['terms', 'teams', 'items'].every((kind) => typeof counts[kind] === 'number')
  );
}
