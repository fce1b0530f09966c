import { canonicalJson } from '../bundle/canonical';
import { type FieldPath, fieldText } from '../workspace/field-path';

/** One field that differs; undefined where it is not there. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name by which an entry of a list is known in whatever place: its id, a team's name, a day. */
const nameOf = (entry: unknown) =>
  isObject(entry)
    ? (['id', 'step', 'text', 'on', 'role'].map((field) => entry[field]).find((name) => typeof name === 'string') ??
      null)
    : null;

/** A list whose entries all have names of their own, by these names. */
function byName(list: readonly unknown[]): Map<string, unknown> | null {
  const names = list.map(nameOf);
  const named = new Map(list.map((entry, i) => [String(names[i]), entry]));
  return names.includes(null) || named.size !== list.length ? null : named;
}

/**
 * The fields in which two versions of a record differ, the deepest that say so. Entries of lists are told by their ids
 * where they have some, so that one put in front does not change all the rest.
 */
export function fieldChanges(before: unknown, after: unknown, path: FieldPath = []): FieldChange[] {
  if (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => fieldChanges(before[key], after[key], [...path, key]));
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, now] = [byName(before), byName(after)];
    if (old && now) {
      const names = [...new Set([...old.keys(), ...now.keys()])];
      const changes = names.flatMap((name) => fieldChanges(old.get(name), now.get(name), [...path, name]));
      if (changes.length) return changes;
    }
  }
  if (before === undefined && after === undefined) return [];
  return [{ field: fieldText(path), before, after }];
}
