import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { HEAD_NAME } from '../bundle/bundle-file';
import type { DecodedBundle } from '../bundle/decode';
import type { DeltaRef } from '../bundle/file-ref';
import type { BundleHead } from '../bundle/head';
import { readHead } from '../bundle/read-head';
import { ProblemError } from '../values/problem';
import { bundleIn } from './read-bundle';
import { textIfThere } from './read-source';
import { CannotDo, type Terminal, WrongUse } from './terminal';

/** The bundle that the next one comes after. */
export interface Previous {
  head: BundleHead;
  /** Its records, which deltas are made against; null where they cannot be read. */
  bundle: DecodedBundle | null;
  folder: string;
}

async function headIn(folder: string): Promise<BundleHead | null> {
  const path = join(folder, HEAD_NAME);
  const text = await textIfThere(path);
  if (text === null) return null;
  try {
    return readHead(text);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code !== 'bundle-damaged') throw error;
    throw new CannotDo(
      `nothing was written: ${path} is damaged, so there is no version to count up from. ` +
        'Put the last published one back; to begin a new workspace at version 1, take it away.',
    );
  }
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** The newest deltas of a bundle whose files are all still in one of these folders, oldest first. */
async function deltasThere(deltas: readonly DeltaRef[], folders: readonly string[]): Promise<DeltaRef[]> {
  const found = await Promise.all(
    deltas.map(async ({ path }) =>
      (await Promise.all(folders.map((folder) => isThere(join(folder, path))))).some(Boolean),
    ),
  );
  return deltas.slice(found.lastIndexOf(false) + 1);
}

/**
 * The bundle to go on from: that of `--previous`, else the one already in the folder to write to. Where both are
 * versions of one workspace, the higher: a version once written there is never given again. Null: this is the first.
 * A bundle of which only the head can be read still says which version comes next; readers then load the next one whole.
 */
export async function previousBundle(
  previous: string | undefined,
  out: string,
  terminal: Terminal,
): Promise<Previous | null> {
  const [given, there] = await Promise.all([previous === undefined ? null : headIn(previous), headIn(out)]);
  if (previous !== undefined && !given) throw new WrongUse(`there is no ${HEAD_NAME} in ${previous}.`);
  const fromOut = !given || (there && there.epoch === given.epoch && there.version > given.version);
  const [head, folder] = fromOut ? [there, out] : [given, previous ?? out];
  if (!head) return null;
  if (given && there && given.epoch !== there.epoch)
    terminal.err(`${out} holds another workspace (its epoch differs): its readers will load this one anew.`);
  const folders = [folder, out];
  try {
    const bundle = await bundleIn(folder);
    const deltas = await deltasThere(bundle.index.deltas, folders);
    return { head, folder, bundle: { ...bundle, index: { ...bundle.index, deltas } } };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, values } = error.problem;
    terminal.err(
      `The previous bundle cannot be read (${[code, ...Object.values(values)].join(' ')}): readers will load this version whole.`,
    );
    return { head, folder, bundle: null };
  }
}
