/** Newer engines turn bytes into base64 by themselves. https://tc39.es/proposal-arraybuffer-base64/ */
interface Native {
  toBase64?(): string;
}
const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array };

/** In every browser and in Node; the pure modules know no browser's types. */
const { atob, btoa } = globalThis as unknown as Record<'atob' | 'btoa', (text: string) => string>;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function ofBase64(text: string): Uint8Array {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < units.length; at++) bytes[at] = units.charCodeAt(at);
  return bytes;
}

/** The index as a text, which survives every kind of message and is copied as fast as bytes are. */
export function textOfIndex(bytes: Uint8Array): string {
  return (bytes as Native).toBase64?.() ?? toBase64(bytes);
}

/** The bytes of such a text. */
export function indexOfText(text: string): Uint8Array {
  return fromBase64 ? fromBase64.call(Uint8Array, text) : ofBase64(text);
}
