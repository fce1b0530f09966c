import type { Kind, Manifest, RecordOf, Workspace } from '../workspace/schema';
import type { RecordChange } from './record-change';
import { placeOf } from './runs';

/**
 * The next version of a workspace whose records are in the order of their keys. The one before stays as it is, and
 * every record that has not changed is the same object in both.
 */
export function withChanges(before: Workspace, changes: readonly RecordChange[], manifest: Manifest | null): Workspace {
  const after: Workspace = { ...before, ...(manifest ? { manifest } : {}) };
  const copied = new Set<Kind>();
  for (const { kind, key, record } of changes) {
    if (!copied.has(kind)) Object.assign(after, { [kind]: [...before[kind]] });
    copied.add(kind);
    const records = after[kind] as RecordOf[Kind][];
    const { at, is } = placeOf(kind, records, key);
    records.splice(at, is ? 1 : 0, ...(record ? [record] : []));
  }
  return after;
}
