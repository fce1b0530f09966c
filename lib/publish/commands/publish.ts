import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HEAD_NAME } from '../../bundle/bundle-file';
import { type EncodedBundle, encodeEdition } from '../../bundle/encode';
import { newEpoch } from '../../bundle/head';
import { spokenKeyId } from '../../bundle/spoken-key-id';
import { KINDS } from '../../workspace/schema';
import { readArguments, readInstant } from '../arguments';
import { countsOf, sayFaults } from '../fault-report';
import { foldInbox } from '../fold-inbox';
import { previousBundle } from '../previous-bundle';
import { readKey } from '../read-key';
import { isFile, textIfThere, workspaceIn } from '../read-source';
import { CannotDo, EXIT, type ExitCode, type Terminal, WrongUse } from '../terminal';

const OPTIONS = {
  out: { type: 'string' },
  previous: { type: 'string' },
  'published-at': { type: 'string' },
  'expires-after': { type: 'string' },
  version: { type: 'string' },
  key: { type: 'string', multiple: true },
  inbox: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** More keys than a publisher who changes from one to another has. */
const MOST_KEYS = 3;
const DAY = 86_400_000;

/** The instant of publishing as it is written in the head: whole seconds, in UTC where it is the clock's. */
function publishedAt(given: string | undefined): string {
  if (given === undefined) return inUtc(Date.now());
  readInstant('--published-at', given);
  return given;
}

const inUtc = (ms: number) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

function expiresAt(at: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const days = Number(given);
  if (!Number.isInteger(days) || days < 1 || days > 3650)
    throw new WrongUse(`--expires-after takes a number of days from 1 to 3650, not ${given}.`);
  return inUtc(Date.parse(at) + days * DAY);
}

/** The version to write: the next one, or the one that is asked for where it is higher than the last. */
function nextVersion(asked: string | undefined, last: number): number {
  if (asked === undefined) return last + 1;
  const version = Number(asked);
  if (!Number.isSafeInteger(version) || version < 1)
    throw new WrongUse(`--version takes a whole number from 1, not ${asked}.`);
  if (version <= last)
    throw new CannotDo(
      `nothing was written: version ${last} is published already, and readers refuse to go back to ${version}.`,
    );
  return version;
}

/** Immutable files first, the head last and in one step: a reader never meets a head without its files. */
async function write(out: string, { files, carried }: EncodedBundle, from: string | null, terminal: Terminal) {
  await mkdir(out, { recursive: true });
  for (const name of carried)
    if (from !== null && (await textIfThere(join(out, name))) === null)
      await copyFile(join(from, name), join(out, name));
  for (const [i, { name, text }] of files.entries()) {
    terminal.progress?.(`Writing file ${i + 1} of ${files.length}`);
    const path = join(out, name);
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
  }
}

/** `plumbline publish`: checks a workspace and writes it as the next version of its bundle. */
export async function publish(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, folder } = readArguments(args, OPTIONS, 'workspace folder');
  const { out, key: keyPaths = [] } = values;
  if (out === undefined) throw new WrongUse('where to? Name a folder with --out.');
  if (keyPaths.length > MOST_KEYS) throw new WrongUse(`--key is given ${MOST_KEYS} times at most.`);
  if (await isFile(out)) throw new WrongUse(`--out takes a folder, and ${out} is a file.`);
  if ((await textIfThere(join(out, 'workspace.yaml'))) !== null)
    throw new WrongUse(
      `${out} is a workspace: a bundle beside its workspace.yaml would be read in its place. Name another folder with --out.`,
    );
  const at = publishedAt(values['published-at']);
  const expires = expiresAt(at, values['expires-after']);
  const keys = await Promise.all(keyPaths.map(readKey));
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    throw new WrongUse('the same key is named twice: one signature by it is enough.');

  if (values.inbox !== undefined) {
    const { folded, known, refused } = await foldInbox(folder, values.inbox, terminal);
    terminal.err(`Inbox: ${folded} folded in, ${known} known already, ${refused} left out.`);
  }
  terminal.progress?.(`Reading ${folder}`);
  const { workspace, faults } = await workspaceIn(folder);
  if (sayFaults(faults, terminal.err)) throw new CannotDo('nothing was written: the workspace has errors.');
  if (!KINDS.some((kind) => workspace[kind].length))
    throw new CannotDo('nothing was written: the workspace holds no record.');

  terminal.progress?.('Reading the previous version');
  const previous = await previousBundle(values.previous, out, terminal);
  const version = nextVersion(values.version, previous?.head.version ?? 0);
  const epoch = previous?.head.epoch ?? newEpoch();
  const signedBefore = previous?.head.signatures ?? [];
  if (signedBefore.length && !signedBefore.some(({ keyId }) => keys.some(({ id }) => id === keyId)))
    terminal.err(
      `Version ${previous?.head.version} was signed by ${signedBefore.map(({ keyId }) => spokenKeyId(keyId)).join(' and ')}, this one is not: ` +
        'readers who hold no other key refuse it, and keep what they have. Sign with the old key and the new one until all have the new.',
    );
  terminal.progress?.('Packing');
  const encoded = await encodeEdition(
    workspace,
    { version, epoch, publishedAt: at, expiresAt: expires },
    { previous: previous?.bundle ?? null, keys },
  );
  await write(out, encoded, previous?.folder ?? null, terminal);

  const { head, files, changes } = encoded;
  const signedBy = (head.signatures ?? []).map(({ keyId }) => keyId);
  if (values.json) {
    const { counts, floor, publishedAt: published } = head;
    const answer = { name: head.name, epoch, version, floor, publishedAt: published, counts, signedBy };
    const changed = changes && changes.changes.length + (changes.manifest ? 1 : 0);
    terminal.out(JSON.stringify({ ...answer, changed, files: files.map(({ name }) => name) }, null, 2));
    return EXIT.ok;
  }
  const signed = signedBy.length ? `signed by ${signedBy.map(spokenKeyId).join(' and ')}` : 'unsigned';
  const delta = changes
    ? `${changes.changes.length} records changed since version ${previous?.head.version}; who holds that one fetches only these.\n`
    : '';
  terminal.out(
    `${workspace.manifest.name}, version ${version}, ${signed}: ${countsOf(workspace)}.\n${delta}` +
      `Wrote ${files.length} files to ${out}; readers take it from ${join(out, HEAD_NAME)}.`,
  );
  return EXIT.ok;
}
