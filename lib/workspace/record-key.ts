import type { Kind, Link, RecordOf } from './schema';

/**
 * What makes a record the same record in the next version: its id; a link, which has none, by its two ends and its
 * kind. Unique within its kind.
 */
export function recordKey<K extends Kind>(kind: K, record: RecordOf[K]): string {
  if (kind === 'links') {
    const link = record as Link;
    return `${link.from} ${link.kind} ${link.to}`;
  }
  return (record as { id: string }).id;
}
