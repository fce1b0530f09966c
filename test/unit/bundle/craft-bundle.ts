import type { BundleFile } from '../../../lib/bundle/bundle-file';
import type { BundleIndex } from '../../../lib/bundle/bundle-index';
import { canonicalJson } from '../../../lib/bundle/canonical';
import { sha256 } from '../../../lib/bundle/digest';
import { encodeBundle } from '../../../lib/bundle/encode';
import { type FileRole, fileName } from '../../../lib/bundle/file-ref';
import type { BundleHead } from '../../../lib/bundle/head';
import { recordHash, SetDigest } from '../../../lib/bundle/set-digest';
import { findNotPlain } from '../../../lib/workspace/plain-json';
import type { Kind } from '../../../lib/workspace/schema';
import { EDITION, SMALL } from './small-workspace';

/** A head, and an index, as a test may bend them. */
export type Bent<T> = { [K in keyof T]: T[K] } & Record<string, unknown>;
export const bent = <T>(value: T) => value as Bent<T>;

export interface Parts {
  files: BundleFile[];
  head: Bent<BundleHead>;
  index: Bent<BundleIndex>;
}

export function partsOf(files: readonly BundleFile[]): Parts {
  const head = JSON.parse(files.at(-1)?.text ?? '');
  const index = files.find(({ name }) => name === head.snapshot.path);
  return { files: files.filter((file) => file !== index).slice(0, -1), head, index: JSON.parse(index?.text ?? '') };
}

/** A text under its own name, and how it is named elsewhere. */
export async function named(role: FileRole, text: string) {
  const { hex, bytes } = await sha256(text);
  const path = fileName(role, hex);
  return { file: { name: path, text }, ref: { path, sha256: hex, bytes } };
}

/** A whole bundle again, its index under its own hash. */
export async function assembled({ files, head, index }: Parts): Promise<BundleFile[]> {
  const { file, ref } = await named('index', JSON.stringify(index));
  const snapshot = { ...head.snapshot, ...ref };
  return [...files, file, { name: 'head.json', text: JSON.stringify({ ...head, snapshot }) }];
}

/** The small bundle with its head or index bent, all hashes right. */
export async function craft(change: (parts: Parts) => unknown): Promise<BundleFile[]> {
  const parts = partsOf(await encodeBundle(SMALL, EDITION));
  await change(parts);
  return assembled(parts);
}

/** The same with whatever text stands for the records of a kind, vouched for at every step. */
export function craftText(kind: Kind, text: string, counted?: number): Promise<BundleFile[]> {
  return craft(async ({ files, head, index }) => {
    const { file, ref } = await named('shard', text);
    let records: unknown = [];
    try {
      records = JSON.parse(text);
    } catch {
      // The text is meant to be no JSON; the digest does not matter then.
    }
    const list = Array.isArray(records) ? records : [];
    const count = counted ?? list.length;
    index.shards = [...index.shards.filter((shard) => shard.kind !== kind), { ...ref, kind, records: count }];
    files.push(file);
    head.counts[kind] = count;
    const digest = new SetDigest();
    for (const record of list) if (!findNotPlain(record)) digest.add(recordHash(record));
    head.digest[kind] = digest.hex();
  });
}

/** One canonical record a line, as it is published. */
export const craftRecords = (kind: Kind, records: readonly unknown[]) =>
  craftText(kind, `[\n${records.map((record) => canonicalJson(record)).join(',\n')}\n]\n`);
