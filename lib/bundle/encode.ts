import { ProblemError } from '../values/problem';
import { KINDS, type Kind, type Workspace } from '../workspace/schema';
import { type BundleFile, HEAD_NAME } from './bundle-file';
import { type BundleIndex, indexSchema } from './bundle-index';
import { canonicalJson } from './canonical';
import { compareWorkspaces, type WorkspaceChanges } from './compare-workspaces';
import { cutShards } from './cut-shards';
import type { DecodedBundle } from './decode';
import { sha256 } from './digest';
import { type DeltaRef, type FileRef, type FileRole, fileName, MAX_BUNDLE_BYTES, type ShardRef } from './file-ref';
import { type BundleHead, FORMAT_NAME, HEAD_DELTAS, headSchema } from './head';
import { recordHash, SetDigest } from './set-digest';
import { type KeyFile, signHead } from './signing-key';

/** What a bundle says about itself and its workspace does not. */
export interface Edition {
  /** A whole number from 1, higher than that of the version before. */
  version: number;
  /** See `newEpoch`. */
  epoch: string;
  /** ISO 8601 with offset. */
  publishedAt: string;
  /** ISO 8601 with offset; absent: never. */
  expiresAt?: string | undefined;
}

export interface EncodeOptions {
  /** The version published before, of the same epoch: readers who hold it get what changed alone. */
  previous?: Pick<DecodedBundle, 'head' | 'index' | 'workspace' | 'setAside'> | null;
  /** Who signs; none: unsigned. */
  keys?: readonly KeyFile[];
}

export interface EncodedBundle {
  /** To be written in this order: the head comes last, so that no reader ever meets one without its files. */
  files: BundleFile[];
  /** Names of files of earlier versions that this one still needs. */
  carried: string[];
  head: BundleHead;
  /** What changed since the previous version; null without one. */
  changes: WorkspaceChanges | null;
}

/** Deltas that are kept reachable, at most; and all of them together as a part of the snapshot's bytes. */
const KEPT = { deltas: 200, part: 0.5 };

async function fileWith(role: FileRole, text: string): Promise<{ ref: FileRef; file: BundleFile }> {
  const { hex, bytes } = await sha256(text);
  const path = fileName(role, hex);
  return { ref: { path, sha256: hex, bytes }, file: { name: path, text } };
}

function deltaText(epoch: string, from: number, to: number, { manifest, changes }: WorkspaceChanges): string {
  const lines = changes.map(
    ({ kind, key, after }) => `["${kind}",${after ? canonicalJson(after) : JSON.stringify(key)}]`,
  );
  if (manifest) lines.unshift(`["manifest",${canonicalJson(manifest)}]`);
  return `{"changes":[\n${lines.join(',\n')}\n],"epoch":${JSON.stringify(epoch)},"from":${from},"to":${to}}\n`;
}

/** The newest deltas that are worth their bytes, oldest first. */
function worthKeeping(deltas: readonly DeltaRef[], snapshotBytes: number): DeltaRef[] {
  const kept: DeltaRef[] = [];
  let bytes = 0;
  for (const delta of [...deltas].reverse()) {
    bytes += delta.bytes;
    // The last step is always told: it is what almost every reader needs.
    if (kept.length && (kept.length >= KEPT.deltas || bytes > snapshotBytes * KEPT.part)) break;
    kept.unshift(delta);
  }
  return kept;
}

async function deltaOf(workspace: Workspace, edition: Edition, previous: NonNullable<EncodeOptions['previous']>) {
  const { head, workspace: before, setAside } = previous;
  // Of what was set aside nobody knows what to delete; and another epoch is another history.
  if (head.epoch !== edition.epoch || setAside.length) return null;
  const changes = compareWorkspaces(before, workspace);
  const { ref, file } = await fileWith('delta', deltaText(edition.epoch, head.version, edition.version, changes));
  return { changes, file, ref: { ...ref, from: head.version, to: edition.version } };
}

/**
 * Turns a workspace into the files of a bundle. Equal workspaces, editions and previous versions give equal files, in
 * whatever order the records come; only signatures differ each time. Throws a ZodError for an edition that no reader would take,
 * a RangeError for a version that does not rise, `bundle-too-large`. The records must be valid already.
 */
export async function encodeEdition(
  workspace: Workspace,
  edition: Edition,
  { previous = null, keys = [] }: EncodeOptions = {},
): Promise<EncodedBundle> {
  if (previous && previous.head.epoch === edition.epoch && edition.version <= previous.head.version)
    throw new RangeError(`version ${edition.version} does not come after ${previous.head.version}`);
  const files: BundleFile[] = [];
  const shards: ShardRef[] = [];
  const counts = {} as Record<Kind, number>;
  const digest = { manifest: recordHash(workspace.manifest) } as BundleHead['digest'];
  for (const kind of KINDS) {
    const { cuts, lines } = cutShards(kind, workspace);
    const sum = new SetDigest();
    for (const line of lines) sum.addText(line);
    counts[kind] = lines.length;
    digest[kind] = sum.hex();
    for (const { text, records } of cuts) {
      const { ref, file } = await fileWith('shard', text);
      files.push(file);
      shards.push({ ...ref, kind, records });
    }
  }
  const size = shards.reduce((sum, { bytes }) => sum + bytes, 0);
  if (size > MAX_BUNDLE_BYTES)
    throw new ProblemError({ code: 'bundle-too-large', values: { limit: MAX_BUNDLE_BYTES / 1e6 } });
  const delta = previous && (await deltaOf(workspace, edition, previous));
  if (delta) files.push(delta.file);
  const deltas = delta && previous ? worthKeeping([...previous.index.deltas, delta.ref], size) : [];
  const index: BundleIndex = {
    epoch: edition.epoch,
    version: edition.version,
    manifest: workspace.manifest,
    shards,
    deltas,
  };
  const indexed = await fileWith('index', `${canonicalJson(indexSchema.parse(index))}\n`);
  files.push(indexed.file);
  const unsigned: BundleHead = {
    format: FORMAT_NAME,
    name: workspace.manifest.name,
    epoch: edition.epoch,
    version: edition.version,
    floor: deltas[0]?.from ?? edition.version,
    publishedAt: edition.publishedAt,
    ...(edition.expiresAt !== undefined && { expiresAt: edition.expiresAt }),
    counts,
    digest,
    snapshot: { ...indexed.ref, size },
    deltas: deltas.slice(-HEAD_DELTAS),
  };
  headSchema.parse(unsigned);
  const head = keys.length ? { ...unsigned, signatures: await signHead(unsigned, keys) } : unsigned;
  const written = new Set(files.map(({ name }) => name));
  return {
    files: [...files, { name: HEAD_NAME, text: `${JSON.stringify(head, null, 1)}\n` }],
    carried: deltas.map(({ path }) => path).filter((path) => !written.has(path)),
    head,
    changes: delta?.changes ?? null,
  };
}

/** The files of a first version, unsigned. See `encodeEdition`. */
export async function encodeBundle(workspace: Workspace, edition: Edition): Promise<BundleFile[]> {
  return (await encodeEdition(workspace, edition)).files;
}
