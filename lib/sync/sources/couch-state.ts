import { z } from 'zod';
import { KINDS } from '../../workspace/schema';

const documentSchema = z.tuple([z.string(), z.string(), z.enum(KINDS).nullable(), z.string()]);
const asideSchema = z.object({ kind: z.enum(KINDS), id: z.string().nullable(), hash: z.string(), reason: z.string() });

const schema = z.object({
  url: z.string(),
  epoch: z.string(),
  since: z.string(),
  etag: z.string().nullable(),
  documents: z.array(documentSchema),
  aside: z.array(asideSchema),
  auditedAt: z.number(),
});

/**
 * What is kept beside a version that came from a CouchDB, and committed with it: where its changes were left (`since`,
 * which says nothing to anybody but the database), which database it was (`epoch`), and of each document its id, its
 * revision, and the kind and key of the record that it stood for; null and '' for none. Lists and no objects, for
 * an id may be any text.
 */
export type CouchState = z.infer<typeof schema>;

/** Reads it back; null where it is another source's, or none. */
export function couchStateOf(value: unknown, url: string): CouchState | null {
  const checked = schema.safeParse(value);
  return checked.success && checked.data.url === url ? checked.data : null;
}

const generationOf = (rev: string) => Number.parseInt(rev, 10) || 0;

/**
 * True where a revision comes after another: by its number, and where both have one, by its text, as CouchDB chooses
 * the winner. https://docs.couchdb.org/en/stable/replication/conflicts.html
 */
export function isNewerRevision(rev: string, than: string): boolean {
  const [a, b] = [generationOf(rev), generationOf(than)];
  return a === b ? rev > than : a > b;
}
