/** Where a value stands inside a record: property names and, in lists, positions counted from 0. */
export type FieldPath = readonly (string | number)[];

/** A path as a person reads it: `steps[2].days.budget`; the record itself is the empty text. */
export function fieldText(path: FieldPath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text ? `.${part}` : part;
  }
  return text;
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: FieldPath): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}
