import { z } from 'zod';
import { isTallyState, type TallyState } from '../../bundle/tally';

/** What is kept beside a version that came from a bundle on the web, and committed with it. */
export interface BundleState {
  /** The folder it came from: what is kept of one source says nothing of another. */
  url: string;
  etag: string | null;
  /** The head's digests. */
  digest: Record<string, unknown>;
  expiresAt: string | null;
  /** Running sums, on which deltas are built; null where there are none. */
  tally: TallyState | null;
}

const schema = z.object({
  url: z.string(),
  etag: z.string().nullable(),
  digest: z.record(z.string(), z.unknown()),
  expiresAt: z.string().nullable(),
  tally: z.unknown(),
});

/** Reads it back; null where it is another source's, or none. */
export function bundleStateOf(value: unknown, url: string): BundleState | null {
  const checked = schema.safeParse(value);
  if (!checked.success || checked.data.url !== url) return null;
  const { tally } = checked.data;
  return { ...checked.data, tally: isTallyState(tally) ? tally : null };
}
