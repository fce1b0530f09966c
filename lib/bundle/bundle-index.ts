import { z } from 'zod';
import { ProblemError } from '../values/problem';
import { checkManifest } from '../workspace/check-record';
import type { Manifest } from '../workspace/schema';
import { damaged } from './damage';
import type { Content } from './digest';
import { deltaRefSchema, MAX_BUNDLE_BYTES, NOT_FLAT, shardRefSchema } from './file-ref';
import type { BundleHead } from './head';
import { parseObject } from './parse-json';
import { recordHash } from './set-digest';
import { verifiedText } from './verified-text';

/** The index of one version: every file that it is made of, and every step that still leads to it. */
export const indexSchema = z
  .object({
    epoch: z.string(),
    version: z.number().int(),
    manifest: z.unknown(),
    /** A kind may be cut into several, and has none where it has no record. */
    shards: z.array(shardRefSchema).max(10_000),
    /** Oldest first; the last ends at this version. */
    deltas: z.array(deltaRefSchema).max(1000),
  })
  .loose();

export type BundleIndex = z.infer<typeof indexSchema> & { manifest: Manifest };

/**
 * Reads the index that a verified head names. Throws `bundle-damaged`: also where it is another version's (`mixed`), or
 * its manifest is not the head's; `bundle-too-large` before any of it is fetched.
 */
export async function readIndex(content: Content, head: BundleHead): Promise<BundleIndex> {
  const { path } = head.snapshot;
  const value = parseObject(await verifiedText(content, head.snapshot), path);
  const result = indexSchema.safeParse(value);
  if (!result.success)
    throw damaged(result.error.issues.some(({ message }) => message === NOT_FLAT) ? 'path' : 'shape', path);
  const index = result.data;
  if (index.shards.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_BUNDLE_BYTES)
    throw new ProblemError({ code: 'bundle-too-large', values: { limit: MAX_BUNDLE_BYTES / 1e6 } });
  if (index.epoch !== head.epoch || index.version !== head.version) throw damaged('mixed', path);
  const { record: manifest, issues } = checkManifest(index.manifest);
  if (issues) throw damaged('shape', path);
  if (recordHash(manifest) !== head.digest.manifest) throw damaged('wrong-digest', path);
  return { ...index, manifest };
}
