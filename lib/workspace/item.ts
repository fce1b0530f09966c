/** An item: any piece of work or promise with an owner. */
import { z } from 'zod';
import { localDate, scalar, slug, text } from './fields';
import { caseRule } from './term';

export const itemState = z.enum([
  'idea',
  'considering',
  'planned',
  'committed',
  'building',
  'blocked',
  'shipped',
  'deprioritised',
  'dropped',
]);
export type ItemState = z.infer<typeof itemState>;

export const itemFields = z.object({
  id: slug,
  kind: text(100).optional(),
  title: text(500).min(1),
  aliases: z
    .array(z.object({ text: text(200).min(1), case: caseRule.optional() }))
    .max(100)
    .optional(),
  refs: z.array(text(300)).max(50).optional(),
  ownerTeam: slug.optional(),
  state: itemState.optional(),
  stateOn: localDate.optional(),
  stateReason: text(500).optional(),
  blockedSince: localDate.optional(),
  status: z
    .object({ team: slug.optional(), health: text(100).optional(), note: text(500).optional(), saidOn: localDate })
    .optional(),
  target: z.object({ date: localDate, said: localDate.optional() }).optional(),
  targetHistory: z
    .array(z.object({ on: localDate, date: localDate }))
    .max(1000)
    .optional(),
  facts: z.record(z.string().max(100), scalar).optional(),
  process: z
    .object({
      id: slug,
      startOn: localDate.optional(),
      parallel: z.array(slug).max(1000).optional(),
      done: z
        .array(z.object({ step: slug, on: localDate }))
        .max(10_000)
        .optional(),
      inProgress: z
        .array(z.object({ step: slug, since: localDate }))
        .max(10_000)
        .optional(),
    })
    .optional(),
});
export type Item = z.infer<typeof itemFields>;
