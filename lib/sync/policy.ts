import { z } from 'zod';
import { bundleUrl } from '../bundle/bundle-url';
import { feedbackPlace } from '../bundle/feedback-place';
import { keyringSchema } from '../bundle/keyring';
import type { ManagedStorage } from '../platform/ports';
import type { Connection } from './connection';

/**
 * A key that is mistyped makes the whole source not valid: without it, what anybody has put there would be taken.
 */
const sourceSchema = z.object({
  url: z.string().max(2000),
  kind: z.enum(['bundle', 'couch']).catch('bundle'),
  keys: keyringSchema.nullish(),
  feedbackUrl: z.unknown().optional(),
  feedbackKind: z.enum(['http', 'couch']).nullish().catch(null),
});

/** Each field by itself: one slip of an administrator must not cost the others. */
const policySchema = z.object({
  sources: z.array(z.unknown()).max(10).catch([]),
  pollMinutes: z.number().int().min(1).max(1440).nullable().catch(null),
  team: z.string().min(1).max(128).nullable().catch(null),
  sites: z.array(z.string().max(300)).max(100).nullable().catch(null),
  feedback: z.boolean().nullable().catch(null),
});

/** What the company's administrator has set; null: left to the reader. */
export interface Policy {
  /** The workspace that every reader is connected to, where they choose no other of `connections`. */
  connection: Connection | null;
  /** One for each audience. One is in use at a time, and the reader says which; the first until they do. */
  connections: readonly Connection[];
  /** How often a source is asked, in minutes. */
  pollMinutes: number | null;
  /** Id of the reader's team. */
  team: string | null;
  /** Sites of the company's own, as origins. */
  sites: string[] | null;
  /** False: nothing is sent back. */
  feedback: boolean | null;
  /** Names of what was set and is not valid, for the administrator. */
  faults: string[];
}

export const NO_POLICY: Policy = {
  connection: null,
  connections: [],
  pollMinutes: null,
  team: null,
  sites: null,
  feedback: null,
  faults: [],
};

/** Null where an address is none that a reader could connect to by hand. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** One source as it was set, and whether all of it is valid. Where answers go is the one part that it can do without. */
function connectionOf(value: unknown): { connection: Connection | null; isWhole: boolean } {
  const checked = sourceSchema.safeParse(value);
  const url = checked.success ? orNull(() => bundleUrl(checked.data.url)) : null;
  if (!checked.success || url === null) return { connection: null, isWhole: false };
  const { kind, feedbackUrl, feedbackKind } = checked.data;
  const keys = checked.data.keys ?? [];
  // A database bears no signature, so one that asks for it asks for what cannot be.
  if (kind === 'couch' && keys.length > 0) return { connection: null, isWhole: false };
  const asked = feedbackUrl !== undefined && feedbackUrl !== null;
  const place = asked ? orNull(() => feedbackPlace(String(feedbackUrl))) : null;
  const feedback = place && { ...place, kind: feedbackKind ?? place.kind };
  return { connection: { kind, url, keys, feedback, by: 'policy' }, isWhole: !asked || place !== null };
}

/** Reads what a policy says; see `public/managed-schema.json`. What is not valid is as if it were not set. */
export function policyOf(values: Record<string, unknown>): Policy {
  const read = policySchema.parse({
    sources: values.sources ?? [],
    pollMinutes: values.pollMinutes ?? null,
    team: values.team ?? null,
    sites: values.sites ?? null,
    feedback: values.feedback ?? null,
  });
  const sources = read.sources.map(connectionOf);
  const connections = sources.flatMap(({ connection }) => connection ?? []);
  const faults = (['pollMinutes', 'team', 'sites', 'feedback'] as const).filter(
    (name) => values[name] !== undefined && read[name] === null,
  );
  const { pollMinutes, team, sites, feedback } = read;
  const isWhole = values.sources === undefined || (sources.length > 0 && sources.every((source) => source.isWhole));
  const sourceFault = isWhole ? [] : ['sources'];
  const [connection = null] = connections;
  return { connection, connections, pollMinutes, team, sites, feedback, faults: [...sourceFault, ...faults] };
}

/** The policy in force. Never rejects: where a browser does not say, there is none. */
export async function readPolicy(managed: Pick<ManagedStorage, 'all'>): Promise<Policy> {
  const values = await managed.all().catch(() => ({}));
  return typeof values === 'object' && values !== null ? policyOf(values as Record<string, unknown>) : NO_POLICY;
}
