import { z } from 'zod';
import type { Aside } from '../../cache/position';
import type { RecordChange } from '../../cache/record-change';
import { checkManifest, checkRecord } from '../../workspace/check-record';
import { recordKey } from '../../workspace/record-key';
import { KINDS, type Kind, type Manifest } from '../../workspace/schema';
import { type CouchState, isNewerRevision } from './couch-state';

const rowSchema = z.object({
  id: z.string().max(1000),
  changes: z.array(z.object({ rev: z.string().max(200) })).min(1),
  deleted: z.boolean().optional(),
  doc: z.unknown(),
});
const documentSchema = z.object({ kind: z.enum(['manifest', ...KINDS]), record: z.unknown() });

/** What the rows of `_changes` come to. */
export interface CouchChanges {
  records: RecordChange[];
  manifest: Manifest | null;
  documents: CouchState['documents'];
  aside: Aside[];
}

const nameOf = (kind: Kind, key: string) => `${kind} ${key}`;

/**
 * Reads rows of `_changes` upon what is known. A row that was read before, or that comes late, is told by its
 * revision and changes nothing. What is no record of ours is no fault: the outbox may lie in the same database.
 */
export function couchChanges(rows: readonly unknown[], known: Pick<CouchState, 'documents' | 'aside'>): CouchChanges {
  const documents = new Map(known.documents.map((document) => [document[0], document]));
  const aside = new Map(known.aside.map((one) => [one.hash, one]));
  const records = new Map<string, RecordChange>();
  let manifest: Manifest | null = null;

  function take(id: string, rev: string, document: z.infer<typeof documentSchema> | null): void {
    const before = documents.get(id);
    if (before && !isNewerRevision(rev, before[1])) return;
    aside.delete(`${id} ${before?.[1]}`);
    const [, , oldKind, oldKey] = before ?? [id, '', null, ''];
    // The record that it stood for: it may stand for another now, or for none.
    if (oldKind) records.set(nameOf(oldKind, oldKey), { kind: oldKind, key: oldKey, record: null } as RecordChange);
    documents.set(id, [id, rev, null, '']);
    if (!document) return;
    const { kind, record } = document;
    if (kind === 'manifest') {
      manifest = checkManifest(record).record ?? manifest;
      return;
    }
    const checked = checkRecord(kind, record);
    if (checked.issues) {
      const reason = checked.issues
        .map(({ message }) => message)
        .join('; ')
        .slice(0, 500);
      const hash = `${id} ${rev}`;
      aside.set(hash, { kind, id, hash, reason });
      return;
    }
    const key = recordKey(kind, checked.record as never);
    records.set(nameOf(kind, key), { kind, key, record: checked.record } as RecordChange);
    documents.set(id, [id, rev, kind, key]);
  }

  for (const value of rows) {
    const row = rowSchema.safeParse(value);
    if (!row.success || row.data.id.startsWith('_design/')) continue;
    const { id, changes, deleted, doc } = row.data;
    const document = documentSchema.safeParse(doc);
    // A deletion of what never was a record needs no memory of it.
    if (!document.success && !documents.has(id)) continue;
    take(id, changes[0]?.rev ?? '', deleted || !document.success ? null : document.data);
  }
  return { records: [...records.values()], manifest, documents: [...documents.values()], aside: [...aside.values()] };
}
