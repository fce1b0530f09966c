import { canonicalJson } from './canonical';

/**
 * What a signature is over: the head as canonical JSON without its signatures, behind a line that keeps it from being
 * taken for anything else that was signed with the same key.
 */
export function signedText({ signatures: _, ...head }: object & { signatures?: unknown }): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`plumbline head\n${canonicalJson(head)}`);
}
