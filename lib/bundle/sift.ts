import { checkRecord, type RecordIssue } from '../workspace/check-record';
import { fieldText } from '../workspace/field-path';
import { findNotPlain } from '../workspace/plain-json';
import { recordKey } from '../workspace/record-key';
import type { Kind, RecordOf } from '../workspace/schema';
import { recordHash } from './set-digest';
import { hexOf, textHash } from './text-hash';

/** A record that was left out, with the reason for a person who looks after the workspace. */
export interface SetAside {
  kind: Kind;
  /** Its key (`recordKey`); null where not even that could be read. */
  id: string | null;
  /** Its `recordHash`: it counts in the digest of its kind, and is taken from it when a later version replaces it. */
  hash: string;
  reason: string;
}

/** A good record of one kind, ready to be kept. */
export interface Upsert<K extends Kind = Kind> {
  kind: K;
  key: string;
  record: RecordOf[K];
  hash: string;
}

export type Sifted<K extends Kind> = { upsert: Upsert<K>; aside: null } | { upsert: null; aside: SetAside };

const shortText = (value: unknown) => (typeof value === 'string' ? value.slice(0, 128) : null);

/** The key of a record that may be anything. */
function readableKey(kind: Kind, value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const field = (name: string) =>
    Object.hasOwn(value, name) ? shortText((value as Record<string, unknown>)[name]) : null;
  if (kind !== 'links') return field('id');
  const parts = [field('from'), field('kind'), field('to')];
  return parts.includes(null) ? null : parts.join(' ');
}

const reasonOf = (issues: readonly RecordIssue[]) =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => `${fieldText(path) || 'the record'} ${message}`)
    .join('; ')
    .slice(0, 500);

/**
 * Tells a good record from a bad one. Never throws.
 * @param text the record as it stood in its file, canonical; null where it stood otherwise
 */
export function sift<K extends Kind>(kind: K, value: unknown, text: string | null): Sifted<K> {
  // One that is not even safe to walk has no canonical text; it cannot have been published by us.
  const hash = text !== null ? hexOf(textHash(text)) : findNotPlain(value) ? hexOf(textHash('')) : recordHash(value);
  const { record, issues } = checkRecord(kind, value);
  if (issues) return { upsert: null, aside: { kind, id: readableKey(kind, value), hash, reason: reasonOf(issues) } };
  return { upsert: { kind, key: recordKey(kind, record), record, hash }, aside: null };
}
