import { z } from 'zod';
import { feedbackPlaceSchema } from '../bundle/feedback-place';
import { keyringSchema } from '../bundle/keyring';

/** A published or live workspace that this reader is connected to. Holds no secret: see `SyncStore.token`. */
export const connectionSchema = z.object({
  kind: z.enum(['bundle', 'couch']),
  /** The folder of a bundle, or a database; ends with a slash. */
  url: z.string().max(2000),
  /** Whose signature a bundle must bear; empty: nobody's. */
  keys: keyringSchema,
  /** Null: the workspace takes nothing back. */
  feedback: feedbackPlaceSchema.nullable(),
  /** Who chose it. What a policy chose, no reader can change. */
  by: z.enum(['reader', 'policy']),
});

export type Connection = z.infer<typeof connectionSchema>;

/** `https://plumbline.acme.example/*`: the one origin that a connection may speak to. Firefox allows no port in it. */
export function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Every origin that a connection speaks to. */
export function patternsOf({ url, feedback }: Pick<Connection, 'url' | 'feedback'>): string[] {
  return [...new Set([patternOf(url), ...(feedback ? [patternOf(feedback.url)] : [])])];
}

/** True where two addresses are of one origin: a token goes to no other. */
export const isSameOrigin = (a: string, b: string) => new URL(a).origin === new URL(b).origin;
