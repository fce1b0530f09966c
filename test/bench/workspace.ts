import { readWorkspaceFolder } from '../../lib/workspace/files/read-folder';
import { readWorkspace } from '../../lib/workspace/files/read-workspace';
import type { Workspace } from '../../lib/workspace/schema';

/** The sample company, as its author's folder has it. */
export async function readBenchWorkspace(): Promise<Workspace> {
  return readWorkspace(await readWorkspaceFolder('lib/sample/meridian')).workspace;
}
