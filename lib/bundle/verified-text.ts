import { damaged } from './damage';
import { type Content, sha256, toText } from './digest';
import type { FileRef } from './file-ref';

/**
 * The text of a file that was fetched for a reference to it. Throws `bundle-damaged` for a page in its place, one cut
 * short and one altered.
 */
export async function verifiedText(content: Content, ref: FileRef): Promise<string> {
  const { hex, bytes } = await sha256(content);
  if (hex === ref.sha256 && bytes === ref.bytes) return toText(content);
  const start = toText(typeof content === 'string' ? content : content.subarray(0, 1024));
  if (/^\s*</.test(start)) throw damaged('html', ref.path);
  throw damaged(bytes === ref.bytes ? 'wrong-hash' : 'wrong-size', ref.path);
}
