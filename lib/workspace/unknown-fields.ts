import type { FieldPath } from './field-path';
import {
  calendarFields,
  itemFields,
  type Kind,
  linkFields,
  manifestFields,
  processFields,
  teamFields,
  termFields,
} from './schema';

const STRIPPING = {
  manifest: manifestFields,
  terms: termFields,
  teams: teamFields,
  processes: processFields,
  calendars: calendarFields,
  items: itemFields,
  links: linkFields,
} as const;

function extra(given: unknown, known: unknown, path: FieldPath, found: FieldPath[]): void {
  if (typeof given !== 'object' || given === null || typeof known !== 'object' || known === null) return;
  for (const [key, value] of Object.entries(given)) {
    const here = [...path, Array.isArray(given) ? Number(key) : key];
    if (Object.hasOwn(known, key)) extra(value, (known as Record<string, unknown>)[key], here, found);
    else found.push(here);
  }
}

/**
 * The fields of a valid record that this version does not know, at any depth. They are kept and published; more
 * often than not one is a slip of the pen, so the publisher is told.
 */
export function unknownFields(kind: Kind | 'manifest', record: unknown): FieldPath[] {
  const known = STRIPPING[kind].safeParse(record);
  const found: FieldPath[] = [];
  if (known.success) extra(record, known.data, [], found);
  return found;
}
