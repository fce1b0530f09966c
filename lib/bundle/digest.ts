const encoder = new TextEncoder();
// Unsignalled damage would be taken for text: what is no UTF-8 becomes U+FFFD and is found by its hash or its syntax.
const decoder = new TextDecoder('utf-8');

/** What a file of a bundle is handed over as: its bytes as fetched, or its text as picked from a disk. */
export type Content = string | Uint8Array<ArrayBuffer>;

export const toBytes = (content: Content) => (typeof content === 'string' ? encoder.encode(content) : content);
export const toText = (content: Content) => (typeof content === 'string' ? content : decoder.decode(content));

export const hexOfBytes = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a content's bytes, a text's in UTF-8, as 64 lower-case hex digits, with the number of those bytes. */
export async function sha256(content: Content): Promise<{ hex: string; bytes: number }> {
  const bytes = toBytes(content);
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return { hex: hexOfBytes(hash), bytes: bytes.length };
}
