import type { z } from 'zod';
import type { FieldPath } from './field-path';
import { issueSentence } from './issue-sentence';
import { findNotPlain } from './plain-json';
import { type Kind, type Manifest, manifestSchema, type RecordOf, recordSchemas } from './schema';

/** One thing that is wrong inside a record. `message` continues a sentence that begins with the field's name. */
export interface RecordIssue {
  path: FieldPath;
  message: string;
}

export type Checked<T> = { record: T; issues: null } | { record: null; issues: RecordIssue[] };

function check<T>(schema: z.ZodType, value: unknown): Checked<T> {
  const notPlain = findNotPlain(value);
  if (notPlain) return { record: null, issues: [{ path: notPlain.path, message: notPlain.reason }] };
  const result = schema.safeParse(value);
  // The value itself is handed on, not zod's copy: the copy lacks the unknown fields of nested objects.
  if (result.success) return { record: value as T, issues: null };
  const issues = result.error.issues.map((issue) => ({
    path: issue.path as (string | number)[],
    message: issueSentence(issue, value),
  }));
  return { record: null, issues };
}

/** Checks one value against the schema of its kind. Never throws; every issue is listed, not only the first. */
export function checkRecord<K extends Kind>(kind: K, value: unknown): Checked<RecordOf[K]> {
  return check(recordSchemas[kind], value);
}

/** Checks the manifest of a workspace in the same way. */
export function checkManifest(value: unknown): Checked<Manifest> {
  return check(manifestSchema, value);
}
