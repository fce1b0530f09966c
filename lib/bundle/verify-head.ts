import { ProblemError } from '../values/problem';
import { fromBase64url } from './base64url';
import { HEAD_NAME } from './bundle-file';
import { damaged } from './damage';
import { type Content, toText } from './digest';
import type { BundleHead } from './head';
import { importPublicKey, type Keyring, keyIdOf, SIGNING } from './keyring';
import { readHead } from './read-head';
import { signedText } from './signed-text';

/** The version that a reader already holds from the same source. */
export interface Known {
  epoch: string;
  version: number;
  /** ISO instant. */
  publishedAt: string;
  /** The head's digests, where they were kept: tells a version that was published twice. */
  digest?: Readonly<Record<string, unknown>> | undefined;
}

async function isSignedBy(head: BundleHead, publicKey: string, sig: string): Promise<boolean> {
  const key = await importPublicKey(publicKey);
  const bytes = fromBase64url(sig);
  if (!key || !bytes) return false;
  return globalThis.crypto.subtle.verify(SIGNING, key, bytes, signedText(head)).catch(() => false);
}

/** One good signature of a known key is enough: the others may be by keys that are on their way in or out. */
async function refuseUnsigned(head: BundleHead, keyring: Keyring): Promise<void> {
  if (!keyring.length) return;
  let known = 0;
  for (const publicKey of keyring) {
    const id = await keyIdOf(publicKey);
    for (const { keyId, sig } of head.signatures ?? []) {
      if (keyId !== id) continue;
      known++;
      if (await isSignedBy(head, publicKey, sig)) return;
    }
  }
  throw new ProblemError({ code: known ? 'bundle-bad-signature' : 'bundle-unsigned', values: {} });
}

/**
 * A source never goes back. Within an epoch the version counts; a new epoch, which begins at 1 again, must at least
 * have been published later, so that an old head of another epoch is no way back either.
 */
function refuseOlder(head: BundleHead, known: Known): void {
  const older = new ProblemError({
    code: 'bundle-older',
    values: { version: head.version, current: known.version },
  });
  if (head.epoch !== known.epoch) {
    if (Date.parse(head.publishedAt) < Date.parse(known.publishedAt)) throw older;
    return;
  }
  if (head.version < known.version) throw older;
  if (head.version > known.version || !known.digest) return;
  for (const [kind, digest] of Object.entries(head.digest))
    if (known.digest[kind] !== digest) throw damaged('forked', HEAD_NAME);
}

/**
 * Reads a head and says whether it may be followed. Throws a `ProblemError`: what `readHead` throws, `bundle-unsigned`
 * or `bundle-bad-signature` where the keyring asks for a signature, `bundle-older` for a way back, `bundle-damaged` for a version
 * that was published twice. An expired head passes: see `isExpired`.
 * @param keyring null or empty: no signature is asked for
 * @param known null: nothing is held from this source
 */
export async function verifyHead(content: Content, keyring: Keyring | null, known: Known | null): Promise<BundleHead> {
  const head = readHead(toText(content));
  await refuseUnsigned(head, keyring ?? []);
  if (known) refuseOlder(head, known);
  return head;
}
