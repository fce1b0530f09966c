/** The field types that the records share: bounded texts, slugs, days, instants. */
import { z } from 'zod';
import { isLocalDate } from '../values/local-date';

export const text = (max: number) => z.string().max(max);
export const slug = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/, 'an id is letters, digits, ".", "_" or "-", at most 128 characters');
export const localDate = z
  .string()
  .refine(isLocalDate, 'a date is a day of the calendar, written YYYY-MM-DD')
  // For editors: a refinement says nothing in JSON Schema.
  .meta({ format: 'date' });
// Seconds may be left out: people write 08:40.
export const instant = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })]);
export const scalar = z.union([z.string().max(2000), z.number(), z.boolean()]);
export const count = z.number().int().min(0);

/** A test of an item's facts. `equals` and `in` compare as text, `atLeast` numbers. */
export const conditionFields = z.object({
  fact: text(100),
  equals: scalar.optional(),
  in: z.array(scalar).max(100).optional(),
  atLeast: z.number().optional(),
});
