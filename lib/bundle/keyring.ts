import { z } from 'zod';
import { fromBase64url } from './base64url';
import { sha256 } from './digest';

/** The x and y of a P-256 point, 64 bytes, as base64url without padding. */
export const publicKeySchema = z
  .string()
  .refine((text) => fromBase64url(text)?.length === 64, 'a public key is 86 letters, digits, "-" or "_"');

/**
 * Whose signature a source must bear: public keys from managed policy or a connect code. Two at once while a publisher
 * changes keys; one that signed is enough. Empty: whoever can write to the source is trusted, as with files.
 */
export const keyringSchema = z.array(publicKeySchema).max(10);
export type Keyring = readonly string[];

/** The curve and the hash of every signature. Ed25519 would be smaller and is in Chromium from 137 only. */
export const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** The id of a public key: the first 16 hex digits of the SHA-256 of its 64 bytes. For telling keys apart, and for people. */
export async function keyIdOf(publicKey: string): Promise<string> {
  const bytes = fromBase64url(publicKey) ?? new Uint8Array();
  return (await sha256(bytes)).hex.slice(0, 16);
}

/** The public key for WebCrypto; null where the 64 bytes are no point of the curve. */
export async function importPublicKey(publicKey: string): Promise<CryptoKey | null> {
  const point = fromBase64url(publicKey);
  if (point?.length !== 64) return null;
  // 4: both coordinates follow (SEC 1, 2.3.3).
  const raw = new Uint8Array([4, ...point]);
  return globalThis.crypto.subtle.importKey('raw', raw, SIGNING, false, ['verify']).catch(() => null);
}
