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
