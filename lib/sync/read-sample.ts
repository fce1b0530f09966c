import { type BundleFile, HEAD_NAME } from '../bundle/bundle-file';
import { readIndex } from '../bundle/bundle-index';
import { damaged } from '../bundle/damage';
import { readHead } from '../bundle/read-head';
import type { Runtime } from '../platform/ports';

const FOLDER = 'sample/';

/**
 * The sample's bundle, read from the extension's own package: no network is touched. Throws a `ProblemError`:
 * `bundle-damaged` where a file is missing, or what `readHead` and `readIndex` say.
 */
export async function readSample(runtime: Pick<Runtime, 'readPackaged'>): Promise<BundleFile[]> {
  const read = async (name: string): Promise<BundleFile> => {
    try {
      return { name, text: await runtime.readPackaged(FOLDER + name) };
    } catch {
      throw damaged('missing-file', name);
    }
  };
  const head = await read(HEAD_NAME);
  const verified = readHead(head.text);
  const index = await read(verified.snapshot.path);
  const { shards } = await readIndex(index.text, verified);
  return [head, index, ...(await Promise.all(shards.map(({ path }) => read(path))))];
}
