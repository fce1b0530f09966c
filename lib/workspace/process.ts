/** A process: the steps that work goes through, with their days. */
import { z } from 'zod';
import { conditionFields, count, localDate, slug, text } from './fields';

export const stepFields = z.object({
  id: slug,
  name: text(200).min(1),
  team: slug.optional(),
  role: text(200).optional(),
  calendar: slug.optional(),
  days: z.object({
    budget: z.number().min(0).max(1000).optional(),
    budgetWhen: z
      .array(z.object({ condition: z.literal('last-month-of-quarter'), days: z.number().min(0).max(1000) }))
      .max(10)
      .optional(),
    observed: z
      .object({
        median: z.number().min(0).max(1000),
        p80: z.number().min(0).max(1000).optional(),
        n: count,
        from: localDate,
        to: localDate,
      })
      .optional(),
  }),
  after: z.array(slug).max(100).optional(),
  parallelOk: z.boolean().optional(),
  delegable: z.boolean().optional(),
  when: z
    .array(conditionFields.extend({ lever: text(200).optional() }))
    .max(20)
    .optional(),
  assumption: z.object({ by: text(200), why: text(1000), on: localDate }).optional(),
});
export type Step = z.infer<typeof stepFields>;

export const processFields = z.object({
  id: slug,
  name: text(200).min(1),
  appliesTo: z
    .object({
      itemKinds: z.array(text(100)).max(50).optional(),
      hosts: z.array(text(200)).max(50).optional(),
      objects: z.array(text(100)).max(50).optional(),
    })
    .optional(),
  steps: z.array(stepFields).min(1).max(10_000),
});
export type Process = z.infer<typeof processFields>;
