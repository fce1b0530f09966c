import { z } from 'zod';
import { instant } from '../workspace/fields';
import { KINDS, type Kind } from '../workspace/schema';
import { hexOfBytes } from './digest';
import { deltaRefSchema, indexRefSchema } from './file-ref';

/** The format this version writes, and the highest it reads. */
export const FORMAT = 1;
export const FORMAT_NAME = `plumbline-bundle/${FORMAT}`;

/** A head is small; more than this is something else. In UTF-16 units. */
export const MAX_HEAD_LENGTH = 262_144;

/** Deltas that the head itself names, so that a reader who is up to date to a few versions needs nothing else. */
export const HEAD_DELTAS = 4;

const hash128 = z.string().regex(/^[0-9a-f]{32}$/);
const count = z.number().int().min(0);

const perKind = <T extends z.ZodType>(value: T) =>
  Object.fromEntries(KINDS.map((kind) => [kind, value])) as Record<Kind, T>;

export const signatureSchema = z
  .object({
    /** Which key, by the hash of its public half: see `keyIdOf`. */
    keyId: z.string().max(64),
    /** ECDSA over P-256 and SHA-256, 64 bytes (r and s, IEEE P1363), in base64url. */
    sig: z.string().max(200),
  })
  .loose();

/** `head.json`: which version this is, and how to get it. Loose: fields of later writers are kept, and signed. */
export const headSchema = z
  .object({
    format: z.literal(FORMAT_NAME),
    name: z.string().max(200),
    /** Random, minted at the first publish and kept since: two bundles of one epoch are versions of one workspace. */
    epoch: z.string().regex(/^[0-9a-f]{32}$/),
    /** Rises strictly within an epoch. */
    version: z.number().int().min(1),
    /**
     * The lowest version from which deltas lead here. What was deleted since an older one is no longer told, so a
     * reader who holds an older one takes the snapshot.
     */
    floor: z.number().int().min(1),
    /** ISO 8601 with offset; the seconds may be left out. */
    publishedAt: instant,
    /** From then on the version is shown as old; absent: never. */
    expiresAt: instant.optional(),
    counts: z.object(perKind(count)).loose(),
    /** Of each kind the `SetDigest` of its records; of the manifest its `recordHash`. */
    digest: z.object({ manifest: hash128, ...perKind(hash128) }).loose(),
    /** The index of the files that hold this whole version. */
    snapshot: indexRefSchema,
    /** The last few steps to this version, oldest first; the index names all from the floor on. */
    deltas: z.array(deltaRefSchema).max(1000),
    /** Absent or empty: not signed. */
    signatures: z.array(signatureSchema).max(10).optional(),
  })
  .loose()
  .refine(({ floor, version }) => floor <= version, { path: ['floor'] });

export type BundleHead = z.infer<typeof headSchema>;
export type HeadSignature = z.infer<typeof signatureSchema>;

/** A new epoch: 32 random hex digits. */
export function newEpoch(): string {
  return hexOfBytes(globalThis.crypto.getRandomValues(new Uint8Array(16)));
}

/** True once the head has said that it is old. Its version is shown all the same, "as of" its publishing. */
export function isExpired({ expiresAt }: Pick<BundleHead, 'expiresAt'>, now: number): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= now;
}
