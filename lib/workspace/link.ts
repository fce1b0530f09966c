/** A link: `from` depends on `to`. */
import { z } from 'zod';
import { localDate, slug, text } from './fields';

export const linkFields = z.object({
  from: slug,
  to: slug,
  kind: z.enum(['needs', 'approvedBy', 'partOf', 'sameAs', 'informs']),
  hard: z.boolean().optional(),
  neededBy: localDate.optional(),
  agreement: z.enum(['none', 'asked', 'agreed', 'declined']).optional(),
  askedOn: localDate.optional(),
  answeredOn: localDate.optional(),
  offered: z.union([localDate, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]).optional(),
  note: text(500).optional(),
});
export type Link = z.infer<typeof linkFields>;
