/** A new id: 32 random lower-case hex digits. Unlike `crypto.randomUUID` it works in a page that is not secure too. */
export function randomId(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
