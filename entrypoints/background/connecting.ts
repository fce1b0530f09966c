import { bundleUrl } from '../../lib/bundle/bundle-url';
import { decodeConnect } from '../../lib/bundle/connect-code';
import type { Connection, FeedbackPlace } from '../../lib/sync/connection';

const COUCH = /^couchdb:(?=https?:)/i;

/** An address with its scheme, host and path checked, without a slash at its end. Throws `connect-invalid`. */
function placeOf(text: string): FeedbackPlace {
  const kind = COUCH.test(text.trim()) ? ('couch' as const) : ('http' as const);
  return { kind, url: bundleUrl(text.trim().replace(COUCH, '')).replace(/\/$/, '') };
}

/**
 * What a pasted text connects to: a connect code, the address of a bundle, or `couchdb:` and the address of a database.
 * Throws `connect-invalid`.
 */
export async function connectionOfText(text: string, feedbackUrl: string | null): Promise<Connection> {
  const isCouch = COUCH.test(text.trim());
  const { url, keys } = isCouch
    ? { url: bundleUrl(text.trim().replace(COUCH, '')), keys: [] }
    : await decodeConnect(text);
  const feedback = feedbackUrl?.trim() ? placeOf(feedbackUrl) : null;
  return { kind: isCouch ? 'couch' : 'bundle', url, keys: [...keys], feedback, by: 'reader' };
}

/** What an `Authorization` header says for a token: a name and a password where it holds a colon, else a bearer's. */
export function authorizationOf(token: string | null): string | null {
  const text = token?.trim() ?? '';
  if (text === '') return null;
  if (!text.includes(':')) return `Bearer ${text}`;
  const bytes = new TextEncoder().encode(text);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
