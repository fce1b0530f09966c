import { KINDS, type Kind, type RecordOf, type Workspace } from '../workspace/schema';
import type { BundleFile } from './bundle-file';
import { type BundleIndex, readIndex } from './bundle-index';
import { damaged } from './damage';
import { decodeShard } from './decode-shard';
import type { FileRef } from './file-ref';
import type { BundleHead } from './head';
import type { Keyring } from './keyring';
import { findHead, splitName } from './read-head';
import type { SetAside, Upsert } from './sift';
import { Tally, type TallyState } from './tally';
import { verifyHead } from './verify-head';

export type { SetAside } from './sift';

export interface DecodedBundle {
  head: BundleHead;
  index: BundleIndex;
  workspace: Workspace;
  setAside: SetAside[];
  tally: TallyState;
}

/** The file that a reference means: the one beside the head, else one of that name anywhere. */
function fileOf({ path }: FileRef, files: readonly BundleFile[], folder: string): BundleFile {
  const named = files.filter(({ name }) => splitName(name).base === path);
  const file = named.find(({ name }) => name === folder + path) ?? named[0];
  if (!file) throw damaged('missing-file', path);
  return file;
}

/** Puts the records of all shards together. A key that two shards hold is set aside the second time. */
class Gathering {
  readonly tally = new Tally();
  readonly setAside: SetAside[] = [];
  private readonly good = new Map<Kind, Map<string, Upsert>>(KINDS.map((kind) => [kind, new Map()]));

  add({ upserts, setAside, sum }: Awaited<ReturnType<typeof decodeShard>>): void {
    this.setAside.push(...setAside);
    let bad = sum.bad;
    for (const upsert of upserts) {
      const { kind, key, hash } = upsert;
      const records = this.good.get(kind) as Map<string, Upsert>;
      if (records.has(key)) {
        this.setAside.push({ kind, id: key, hash, reason: `a second record is ${key}` });
        bad++;
      } else records.set(key, upsert);
    }
    this.tally.addShard({ ...sum, bad });
  }

  records<K extends Kind>(kind: K): RecordOf[K][] {
    return [...(this.good.get(kind) as Map<string, Upsert>).values()].map(({ record }) => record as RecordOf[K]);
  }
}

/**
 * Reads and verifies a whole bundle from its files, such as those picked from a disk. Files that the head does not name
 * are ignored, deltas too. Throws nothing but `ProblemError`: `bundle-no-head`, what `verifyHead` throws, `bundle-damaged`,
 * `bundle-empty` or `bundle-bad-records`; a few bad records are set aside and listed instead.
 * @param keyring whose signature is asked for; null: files that a person picked are trusted as that person is
 */
export async function decodeBundle(
  files: readonly BundleFile[],
  keyring: Keyring | null = null,
): Promise<DecodedBundle> {
  const { folder, text } = findHead(files);
  const head = await verifyHead(text, keyring, null);
  const index = await readIndex(fileOf(head.snapshot, files, folder).text, head);
  const gathering = new Gathering();
  for (const shard of index.shards) gathering.add(await decodeShard(fileOf(shard, files, folder).text, shard));
  gathering.tally.check(head);
  const workspace: Workspace = {
    manifest: index.manifest,
    terms: gathering.records('terms'),
    teams: gathering.records('teams'),
    processes: gathering.records('processes'),
    calendars: gathering.records('calendars'),
    items: gathering.records('items'),
    links: gathering.records('links'),
  };
  return { head, index, workspace, setAside: gathering.setAside, tally: gathering.tally.state() };
}
