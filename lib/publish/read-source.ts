import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HEAD_NAME } from '../bundle/bundle-file';
import { type FileFault, faultLine } from '../workspace/files/file-fault';
import { readWorkspaceFolder } from '../workspace/files/read-folder';
import { readWorkspace } from '../workspace/files/read-workspace';
import { KINDS, type Workspace } from '../workspace/schema';
import { bundleIn } from './read-bundle';
import { type Terminal, WrongUse } from './terminal';

async function mustBeFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found?.isFile()) throw new WrongUse(`${folder} is a file; name the folder it is in.`);
  if (!found?.isDirectory()) throw new WrongUse(`there is no folder ${folder}.`);
}

export async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ?? false;
}

/** The text of a file, or null where there is none. Rejects for a file that is there and cannot be read. */
export async function textIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads a workspace folder. Throws WrongUse where there is no such folder. */
export async function workspaceIn(folder: string): Promise<{ workspace: Workspace; faults: FileFault[] }> {
  await mustBeFolder(folder);
  return readWorkspace(await readWorkspaceFolder(folder));
}

/**
 * Reads a workspace folder or a bundle, told apart by `head.json`, and takes the good records of it: what had to be
 * left out is said on `err`. Throws WrongUse for no folder and for one that is neither, ProblemError for a bundle that is refused.
 */
export async function recordsIn(folder: string, terminal: Terminal): Promise<Workspace> {
  await mustBeFolder(folder);
  if ((await textIfThere(join(folder, HEAD_NAME))) !== null) {
    const { workspace, setAside } = await bundleIn(folder);
    for (const { kind, id, reason } of setAside) terminal.err(`left out: ${kind}/${id ?? '?'}: ${reason}`);
    return workspace;
  }
  const { workspace, faults } = await workspaceIn(folder);
  if (!workspace.manifest.name && KINDS.every((kind) => !workspace[kind].length))
    throw new WrongUse(`${folder} is no workspace (it has no workspace.yaml) and no bundle (it has no ${HEAD_NAME}).`);
  for (const fault of faults) if (fault.severity === 'error') terminal.err(faultLine(fault));
  return workspace;
}
