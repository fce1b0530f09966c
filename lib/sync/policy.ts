import { z } from 'zod';
import { keyringSchema } from '../bundle/keyring';
import type { ManagedStorage } from '../platform/ports';
import type { Connection } from './connection';

const address = z
  .string()
  .max(2000)
  .refine((text) => URL.canParse(text) && /^https:|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(text));
const withSlash = (url: string) => (url.endsWith('/') ? url : `${url}/`);
const withoutSlash = (url: string) => url.replace(/\/+$/, '');

const sourceSchema = z.object({
  url: address,
  kind: z.enum(['bundle', 'couch']).catch('bundle'),
  keys: keyringSchema.catch([]),
  feedbackUrl: address.optional(),
  feedbackKind: z.enum(['http', 'couch']).catch('http'),
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

function connectionOf(value: unknown): Connection | null {
  const checked = sourceSchema.safeParse(value);
  if (!checked.success) return null;
  const { url, kind, keys, feedbackUrl, feedbackKind } = checked.data;
  const feedback = feedbackUrl === undefined ? null : { kind: feedbackKind, url: withoutSlash(feedbackUrl) };
  return { kind, url: withSlash(url), keys, feedback, by: 'policy' };
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
  const connections = read.sources.flatMap((source) => connectionOf(source) ?? []);
  const faults = (['pollMinutes', 'team', 'sites', 'feedback'] as const).filter(
    (name) => values[name] !== undefined && read[name] === null,
  );
  const { pollMinutes, team, sites, feedback } = read;
  const isWhole =
    values.sources === undefined || (connections.length > 0 && connections.length === read.sources.length);
  const sourceFault = isWhole ? [] : ['sources'];
  const [connection = null] = connections;
  return { connection, connections, pollMinutes, team, sites, feedback, faults: [...sourceFault, ...faults] };
}

/** The policy in force. Never rejects: where a browser does not say, there is none. */
export async function readPolicy(managed: Pick<ManagedStorage, 'all'>): Promise<Policy> {
  const values = await managed.all().catch(() => ({}));
  return typeof values === 'object' && values !== null ? policyOf(values as Record<string, unknown>) : NO_POLICY;
}
