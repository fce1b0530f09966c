import { z } from 'zod';
import { fromBase64url, toBase64url } from './base64url';
import type { BundleHead, HeadSignature } from './head';
import { keyIdOf, publicKeySchema, SIGNING } from './keyring';
import { signedText } from './signed-text';

const part = z.string().refine((text) => fromBase64url(text)?.length === 32);

/** A key pair as it is kept in a file: the public half is for handing out, the private one for nobody. */
export const keyFileSchema = z
  .object({
    format: z.literal('plumbline-key/1'),
    id: z.string(),
    publicKey: publicKeySchema,
    privateKey: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: part, y: part, d: part }),
  })
  .loose();
export type KeyFile = z.infer<typeof keyFileSchema>;

/** Makes a new key pair. */
export async function generateKeyFile(): Promise<KeyFile> {
  const { subtle } = globalThis.crypto;
  const { privateKey } = await subtle.generateKey(SIGNING, true, ['sign', 'verify']);
  const { x = '', y = '', d = '' } = await subtle.exportKey('jwk', privateKey);
  const point = [x, y].flatMap((half) => [...(fromBase64url(half) ?? [])]);
  const publicKey = toBase64url(Uint8Array.from(point));
  return {
    format: 'plumbline-key/1',
    id: await keyIdOf(publicKey),
    publicKey,
    privateKey: { kty: 'EC', crv: 'P-256', x, y, d },
  };
}

/** Signs a head. Rejects with a DOMException for a key that is none. */
export async function signHead(head: BundleHead, keys: readonly KeyFile[]): Promise<HeadSignature[]> {
  const { subtle } = globalThis.crypto;
  return Promise.all(
    keys.map(async ({ publicKey, privateKey }) => {
      const key = await subtle.importKey('jwk', privateKey, SIGNING, false, ['sign']);
      const sig = new Uint8Array(await subtle.sign(SIGNING, key, signedText(head)));
      return { keyId: await keyIdOf(publicKey), sig: toBase64url(sig) };
    }),
  );
}
