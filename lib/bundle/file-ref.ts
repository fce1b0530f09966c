import { z } from 'zod';
import { KINDS } from '../workspace/schema';

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** No file of a bundle is larger, in bytes: a reader may refuse one before it has read it all. */
export const MAX_FILE_BYTES = 32_000_000;

/** Nor is a whole version larger than this, in bytes: more would neither fit a browser's memory nor be looked after. */
export const MAX_BUNDLE_BYTES = 256_000_000;

/** What a file of a bundle is; its name begins with it. */
export type FileRole = 'index' | 'shard' | 'delta';

/** The name of the file whose bytes have this SHA-256: once written, it never changes. */
export function fileName(role: FileRole, sha256: string): string {
  return `${role}-${sha256.slice(0, 32)}.json`;
}

/** How another file names a file: flat beside the head, so that no path leads out of the bundle. */
const fileFields = z.object({
  path: z.string(),
  sha256: sha256Hex,
  bytes: z.number().int().min(0).max(MAX_FILE_BYTES),
});

const flat = (role: FileRole) => (ref: FileRef) => ref.path === fileName(role, ref.sha256);
/** The message by which a path that is not flat is told from other faults. */
export const NOT_FLAT = 'not-flat';
const notFlat = { path: ['path'], error: NOT_FLAT };

export interface FileRef {
  path: string;
  sha256: string;
  /** Length in UTF-8. */
  bytes: number;
}

export const indexRefSchema = fileFields
  .extend({
    /** Bytes of all shards together: what loading everything costs. */
    size: z.number().int().min(0),
  })
  .loose()
  .refine(flat('index'), notFlat);

export const shardRefSchema = fileFields
  .extend({ kind: z.enum(KINDS), records: z.number().int().min(0) })
  .loose()
  .refine(flat('shard'), notFlat);

const version = z.number().int().min(1);
export const deltaRefSchema = fileFields
  .extend({ from: version, to: version })
  .loose()
  .refine(flat('delta'), notFlat)
  .refine(({ from, to }) => from < to);

export type IndexRef = z.infer<typeof indexRefSchema>;
/** A file with some of the records of one kind. */
export type ShardRef = z.infer<typeof shardRefSchema>;
/** A file with what changed from one version to a later one. */
export type DeltaRef = z.infer<typeof deltaRefSchema>;
