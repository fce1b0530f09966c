import { z } from 'zod';
import { bundleUrl } from './bundle-url';

/** Where what readers send back goes. */
export const feedbackPlaceSchema = z.object({
  /** `http`: one `PUT` for each item; `couch`: a CouchDB database. */
  kind: z.enum(['http', 'couch']),
  /** Without a slash at its end. */
  url: z.string().max(2000),
});

export type FeedbackPlace = z.infer<typeof feedbackPlaceSchema>;

const COUCH = /^couchdb:(?=https?:)/i;

/** An address as people write it: one of a CouchDB has `couchdb:` before it. Throws `connect-invalid`. */
export function addressOf(text: string): { isCouch: boolean; url: string } {
  const written = text.trim();
  return { isCouch: COUCH.test(written), url: bundleUrl(written.replace(COUCH, '')) };
}

/** The place that an address names. Throws `connect-invalid`. */
export function feedbackPlace(text: string): FeedbackPlace {
  const { isCouch, url } = addressOf(text);
  return { kind: isCouch ? 'couch' : 'http', url: url.replace(/\/+$/, '') };
}
