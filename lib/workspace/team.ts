/** A team: who owns, how it stands, who is away. Never a person. */
import { z } from 'zod';
import { count, instant, localDate, slug, text } from './fields';

export const health = z.enum(['on-track', 'at-risk', 'off-track', 'paused']);
export type Health = z.infer<typeof health>;

export const absenceFields = z.object({
  role: text(200),
  from: localDate,
  to: localDate,
  delegateRole: text(200).optional(),
});
export type Absence = z.infer<typeof absenceFields>;

export const teamFields = z.object({
  id: slug,
  name: text(200).min(1),
  aliases: z.array(text(200)).max(50).optional(),
  parent: slug.optional(),
  purpose: text(1000).optional(),
  contact: z.object({ label: text(200).optional(), url: text(2000).optional() }).optional(),
  calendar: slug.optional(),
  dissolvedOn: localDate.optional(),
  successor: slug.optional(),
  intake: z.enum(['open', 'limited', 'closed']).optional(),
  status: z.object({ health, note: text(500).optional(), saidOn: localDate, cycleDays: count.optional() }).optional(),
  absences: z.array(absenceFields).max(500).optional(),
  queue: z
    .object({
      waiting: count.optional(),
      blocked: count.optional(),
      aging: count.optional(),
      unowned: count.optional(),
      asOf: z.union([localDate, instant]).optional(),
    })
    .optional(),
});
export type Team = z.infer<typeof teamFields>;
