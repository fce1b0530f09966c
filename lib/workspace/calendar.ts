/** A calendar of working days. */
import { z } from 'zod';
import { localDate, slug, text } from './fields';

export const calendarFields = z.object({
  id: slug,
  timeZone: text(100),
  weekend: z.array(z.number().int().min(1).max(7)).max(7),
  holidays: z
    .array(
      z.object({
        on: localDate,
        name: text(200).optional(),
        weight: z.union([z.literal(0), z.literal(0.5)]).optional(),
      }),
    )
    .max(2000)
    .optional(),
  workdays: z.array(localDate).max(2000).optional(),
  cutoff: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a cut-off is a time of day, written HH:MM')
    .optional(),
  coversUntil: localDate.optional(),
});
export type Calendar = z.infer<typeof calendarFields>;
