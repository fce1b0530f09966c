/**
 * What a reader sends back to a workspace: only what they typed, and names of the workspace. A draft is what a card or
 * the panel fills in; an item is the draft with what the background adds, and is sent as it stands.
 */
import { z } from 'zod';
import { instant, localDate, slug, text } from './fields';

/** Most characters of what a reader types in one field. */
export const TYPED = 2000;

const typed = text(TYPED);

/** A word, an item or a warning is not right, as the reader says. */
export const feedbackFields = z.object({
  kind: z.literal('feedback'),
  /** What it is about: a term or an item by its id, or a warning by the item it stands on. */
  about: z.enum(['term', 'item', 'warning']),
  subject: slug,
  /** The warning's rule and facts. */
  rule: text(100).optional(),
  factsHash: text(200).optional(),
  /** The meaning that was shown. */
  variant: slug.optional(),
  what: z.enum(['wrong-match', 'does-not-hold', 'warning-wrong', 'other']),
  /** Of a wrong match: just here, or wherever it stands. */
  scope: z.enum(['here', 'ever']).optional(),
  note: typed.optional(),
});

/** The owner of `to` is asked for a date, for the sake of `from`. */
export const askedDateFields = z.object({
  kind: z.literal('asked-date'),
  from: slug,
  to: slug,
  neededBy: localDate.optional(),
  note: typed.optional(),
});

/** A team's own meaning of a term. It is proposed beside the others and replaces none. */
export const variantProposalFields = z.object({
  kind: z.literal('variant-proposal'),
  term: slug,
  short: text(160).min(1),
  body: typed.optional(),
  /** A case in which the meaning counts, or does not. */
  example: typed.optional(),
});

/** A team takes a meaning for its own. */
export const adoptionFields = z.object({
  kind: z.literal('adoption'),
  term: slug,
  variant: slug,
  since: localDate,
});

const KINDS_OF_DRAFT = [feedbackFields, askedDateFields, variantProposalFields, adoptionFields] as const;

export const outboxDraftSchema = z.discriminatedUnion('kind', KINDS_OF_DRAFT);
export type OutboxDraft = z.infer<typeof outboxDraftSchema>;

/** What the background adds to every draft. */
const added = {
  /** 32 hex digits, minted once by whoever writes the item: sent twice, it is the same one. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  /** From 1; each change by the reader is one more. Of two items with one id the higher edition counts. */
  edition: z.number().int().min(1),
  /** The day as the reader saw it. */
  on: localDate,
  createdAt: instant,
  /** The reader's team; null where they have not said. Never a person. */
  team: slug.nullable(),
  /** The workspace it is about: its name, and the version that the reader had before them. */
  workspace: z.object({ name: text(200), epoch: text(200), version: z.number().int().min(0) }),
  /** The subject's name as the reader saw it, for a person who reads the item without the workspace at hand. */
  title: text(500),
};

/** One item as it is stored and sent. Loose: what a later version adds is kept. */
export const outboxItemSchema = z.discriminatedUnion('kind', [
  feedbackFields.extend(added).loose(),
  askedDateFields.extend(added).loose(),
  variantProposalFields.extend(added).loose(),
  adoptionFields.extend(added).loose(),
]);

type Added = { [K in keyof typeof added]: z.infer<(typeof added)[K]> };
export type OutboxItem = OutboxDraft & Added;

/** The draft within an item: what a reader may change. */
export function draftOf(item: OutboxItem): OutboxDraft {
  return outboxDraftSchema.parse(item);
}
