import { recordKey } from '../workspace/record-key';
import { KINDS, type Kind, type Manifest, type RecordOf, type Workspace } from '../workspace/schema';
import { canonicalJson } from './canonical';

/** One record that differs between two workspaces. */
export interface Change<K extends Kind = Kind> {
  kind: K;
  key: string;
  /** Null: it is new. */
  before: RecordOf[K] | null;
  /** Null: it is gone. */
  after: RecordOf[K] | null;
}

export interface WorkspaceChanges {
  /** The new one; null: unchanged. */
  manifest: Manifest | null;
  /** By kind, then by key. */
  changes: Change[];
}

const byKey = <K extends Kind>(kind: K, records: readonly RecordOf[K][]) =>
  new Map(records.map((record) => [recordKey(kind, record), record]));

function changesOf<K extends Kind>(
  kind: K,
  before: readonly RecordOf[K][],
  after: readonly RecordOf[K][],
): Change<K>[] {
  const [old, now] = [byKey(kind, before), byKey(kind, after)];
  const changes: Change<K>[] = [];
  for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
    if (was && is && canonicalJson(was) === canonicalJson(is)) continue;
    changes.push({ kind, key, before: was, after: is });
  }
  return changes;
}

/** What differs between two versions of a workspace. The order of records means nothing. */
export function compareWorkspaces(before: Workspace, after: Workspace): WorkspaceChanges {
  const same = canonicalJson(before.manifest) === canonicalJson(after.manifest);
  const each = <K extends Kind>(kind: K) =>
    changesOf(kind, before[kind] as RecordOf[K][], after[kind] as RecordOf[K][]);
  return { manifest: same ? null : after.manifest, changes: KINDS.flatMap((kind) => each(kind) as Change[]) };
}
