import { decodeConnect } from '../../lib/bundle/connect-code';
import type { Connection } from '../../lib/sync/connection';

/**
 * What a pasted text connects to: a connect code, the address of a bundle, or `couchdb:` and the address of a database.
 * Throws `connect-invalid`.
 */
export async function connectionOfText(text: string): Promise<Connection> {
  const { keys, ...place } = await decodeConnect(text);
  return { ...place, keys: [...keys], by: 'reader' };
}

/** What an `Authorization` header says for a token: a name and a password where it holds a colon, else a bearer's. */
export function authorizationOf(token: string | null): string | null {
  const text = token?.trim() ?? '';
  if (text === '') return null;
  if (!text.includes(':')) return `Bearer ${text}`;
  const bytes = new TextEncoder().encode(text);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}
