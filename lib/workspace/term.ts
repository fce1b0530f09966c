/** A term and its variants: what a word means, to whom, and since when. */
import { z } from 'zod';
import { count, localDate, scalar, slug, text } from './fields';

export const caseRule = z.enum(['smart', 'exact', 'insensitive']);
export type CaseRule = z.infer<typeof caseRule>;

export const holdsWhenFields = z.discriminatedUnion('check', [
  z.object({ check: z.literal('state-in'), states: z.array(text(40)).max(20) }),
  z.object({ check: z.literal('needs-on-time') }),
  z.object({ check: z.literal('no-blocker-older-than'), workingDays: count }),
  z.object({
    check: z.literal('fact'),
    fact: text(100),
    equals: scalar.optional(),
    in: z.array(scalar).max(100).optional(),
    atLeast: z.number().optional(),
  }),
  z.object({ check: z.literal('agreed') }),
]);

export const changeFields = z.object({
  on: localDate,
  by: text(200).optional(),
  kind: z.enum(['wording', 'meaning', 'formula', 'scope']),
  note: text(1000).optional(),
  was: z
    .object({ short: text(160).optional(), body: text(20_000).optional(), formula: text(2000).optional() })
    .optional(),
});

export const variantFields = z.object({
  id: slug,
  team: slug.optional(),
  short: text(160),
  body: text(20_000).optional(),
  formula: text(2000).optional(),
  unit: text(100).optional(),
  window: text(200).optional(),
  includes: z.array(text(500)).max(100).optional(),
  excludes: z.array(text(500)).max(100).optional(),
  examples: z.array(text(500)).max(100).optional(),
  notExamples: z.array(text(500)).max(100).optional(),
  assumptions: z
    .array(z.object({ text: text(500), holdsUntil: localDate.optional(), state: text(40).optional() }))
    .max(50)
    .optional(),
  holdsWhen: z.array(holdsWhenFields).max(20).optional(),
  verifiedOn: localDate.optional(),
  reviewEveryDays: count.optional(),
  retiredOn: localDate.optional(),
  replacedBy: slug.optional(),
  changes: z.array(changeFields).max(500).optional(),
});
export type Variant = z.infer<typeof variantFields>;

/** A meaning that a team has asked for. It is nobody's meaning until a person makes a variant of it. */
export const proposalFields = z.object({
  /** The id of the answer that it came in. */
  id: slug,
  /** Who asks; absent where the sender has not said. */
  team: slug.optional(),
  on: localDate,
  short: text(160),
  body: text(20_000).optional(),
  example: text(2000).optional(),
});
export type Proposal = z.infer<typeof proposalFields>;

export const termFields = z.object({
  id: slug,
  label: text(200).min(1),
  kind: z.enum(['metric', 'status', 'process', 'product', 'acronym', 'concept']).optional(),
  aliases: z
    .array(z.object({ text: text(200).min(1), kind: text(40).optional(), case: caseRule.optional() }))
    .max(100)
    .optional(),
  case: caseRule.optional(),
  inflect: z.boolean().optional(),
  commonWord: z.boolean().optional(),
  scope: z
    .object({
      hosts: z.array(text(200)).max(50).optional(),
      objects: z.array(text(100)).max(50).optional(),
      exclude: z.array(text(200)).max(50).optional(),
    })
    .optional(),
  variants: z.array(variantFields).max(100).optional(),
  status: z.enum(['draft', 'approved', 'deprecated']).optional(),
  replacedBy: slug.optional(),
  ownerTeam: slug.optional(),
  verifiedOn: localDate.optional(),
  reviewEveryDays: count.optional(),
  conflict: z.object({ openedOn: localDate, ownerRole: text(200).optional() }).optional(),
  adoption: z
    .array(z.object({ team: slug, variant: slug, since: localDate.optional() }))
    .max(500)
    .optional(),
  proposals: z.array(proposalFields).max(500).optional(),
  related: z.array(slug).max(100).optional(),
  source: z.object({ system: text(200).optional(), url: text(2000).optional() }).optional(),
});
export type Term = z.infer<typeof termFields>;
