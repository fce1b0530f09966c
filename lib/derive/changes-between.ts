import type { RecordChange } from '../cache/record-change';
import { canonical } from '../values/fingerprint';
import { KINDS, type Kind } from '../workspace/kinds';
import { recordKey } from '../workspace/record-key';
import type { RecordOf, Workspace } from '../workspace/schema';

/** What makes one workspace the other, record by record; null where they differ in more than records. */
export function changesBetween(before: Workspace, after: Workspace): RecordChange[] | null {
  if (before.manifest !== after.manifest && canonical(before.manifest) !== canonical(after.manifest)) return null;
  return KINDS.flatMap((kind) => changesOfKind(kind, before[kind], after[kind]));
}

function changesOfKind<K extends Kind>(
  kind: K,
  before: readonly RecordOf[K][],
  after: readonly RecordOf[K][],
): RecordChange[] {
  const old = new Map(before.map((record) => [recordKey(kind, record), record]));
  const changes: RecordChange[] = [];
  for (const record of after) {
    const key = recordKey(kind, record);
    const was = old.get(key);
    old.delete(key);
    if (was === record || (was !== undefined && canonical(was) === canonical(record))) continue;
    changes.push({ kind, key, record } as unknown as RecordChange);
  }
  for (const key of old.keys()) changes.push({ kind, key, record: null } as unknown as RecordChange);
  return changes;
}
