import type { FieldPath } from './field-path';
import { recordKey } from './record-key';
import type { Kind, RecordOf, Team, Workspace } from './schema';

/** An error keeps a workspace from being published; a warning does not. */
export type Severity = 'error' | 'warning';

/** Something wrong between the records of a workspace, each of which is well formed by itself. */
export interface RecordFault {
  kind: Kind | 'manifest';
  /** Position of the record in its kind's list; 0 for the manifest. */
  index: number;
  /** The record's key; empty for the manifest. */
  id: string;
  path: FieldPath;
  /** Continues a sentence that begins with the field's name. */
  message: string;
  severity: Severity;
}

/**
 * Ids of records that exist in the source and could not be read, so that naming one of them is no fault of the namer;
 * `unknown` where not even the ids could be read.
 */
export type Unreadable = { readonly [K in Kind]?: ReadonlySet<string> | 'unknown' };

/** What the checks of each kind share: the records, and where to put what is wrong. */
export interface Checks {
  workspace: Workspace;
  /** Reports a record id that a field names and that is not there. Absent ids are no fault. */
  mustExist(at: FaultPlace, path: FieldPath, kind: Exclude<Kind, 'links'>, id: string | undefined): void;
  team(id: string): Team | undefined;
  fault(at: FaultPlace, path: FieldPath, message: string, severity?: Severity): void;
}
export type FaultPlace = Pick<RecordFault, 'kind' | 'index' | 'id'>;

/** Every record of a kind with its place, so that no check counts positions itself. */
export function placed<K extends Kind>(workspace: Workspace, kind: K): { record: RecordOf[K]; at: FaultPlace }[] {
  const byKind: { [P in Kind]: RecordOf[P][] } = workspace;
  return byKind[kind].map((record, index) => ({ record, at: { kind, index, id: recordKey(kind, record) } }));
}
