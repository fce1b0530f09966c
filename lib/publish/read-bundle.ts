import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BundleFile, HEAD_NAME } from '../bundle/bundle-file';
import { readIndex } from '../bundle/bundle-index';
import { type DecodedBundle, decodeBundle } from '../bundle/decode';
import { readHead } from '../bundle/read-head';

/** Reads a file that a bundle names; one that is not there is left for the decoding to miss. */
async function fileIn(folder: string, name: string): Promise<BundleFile[]> {
  try {
    return [{ name, text: await readFile(join(folder, name), 'utf8') }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Reads and verifies the bundle in a folder: only the files that its head leads to, for the folder may hold those of many
 * versions. Throws `ProblemError` as `decodeBundle` does.
 */
export async function bundleIn(folder: string): Promise<DecodedBundle> {
  const [head] = await fileIn(folder, HEAD_NAME);
  if (!head) return decodeBundle([]);
  const verified = readHead(head.text);
  const [index] = await fileIn(folder, verified.snapshot.path);
  if (!index) return decodeBundle([head]);
  const { shards } = await readIndex(index.text, verified);
  const files = await Promise.all(shards.map(({ path }) => fileIn(folder, path)));
  return decodeBundle([head, index, ...files.flat()]);
}
