import type { BundleFile } from '../bundle/bundle-file';
import { encodeBundle } from '../bundle/encode';
import { faultLine } from '../workspace/files/file-fault';
import { readWorkspaceFolder } from '../workspace/files/read-folder';
import { readWorkspace } from '../workspace/files/read-workspace';
import { SAMPLE_PUBLISHED_AT } from './shift';

/** Fixed, so that every build of the sample is the same file by file. */
const SAMPLE_EPOCH = '6d6572696469616e2d73616d706c6521';

/**
 * Packs the sample workspace as a bundle, at build time and in Node. Throws an Error that lists every fault with its
 * file and line where the sample has an error: a build must not ship a broken sample.
 */
export async function packageSample(folder: string): Promise<BundleFile[]> {
  const { workspace, faults } = readWorkspace(await readWorkspaceFolder(folder));
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length) throw new Error(['The sample workspace has faults:', ...errors.map(faultLine)].join('\n'));
  return encodeBundle(workspace, { version: 1, epoch: SAMPLE_EPOCH, publishedAt: SAMPLE_PUBLISHED_AT });
}
