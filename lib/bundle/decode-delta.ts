import { z } from 'zod';
import { checkManifest } from '../workspace/check-record';
import { KINDS, type Kind, type Manifest } from '../workspace/schema';
import { damaged } from './damage';
import type { Content } from './digest';
import type { DeltaRef } from './file-ref';
import type { BundleHead } from './head';
import { parseJson } from './parse-json';
import { recordLines } from './record-lines';
import { recordHash } from './set-digest';
import { type SetAside, sift, type Upsert } from './sift';
import { verifiedText } from './verified-text';

/** What changed from one version to a later one. A record is named at most once. */
export interface DecodedDelta {
  from: number;
  to: number;
  /** Null: unchanged. */
  manifest: Manifest | null;
  upserts: Upsert[];
  /** By key (`recordKey`). */
  deletes: { kind: Kind; key: string }[];
  /** New records that are bad: what stood in their place is no more. */
  setAside: SetAside[];
}

/** Loose in its entries: each is looked at by itself. */
const deltaSchema = z.object({
  epoch: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  changes: z.array(z.tuple([z.enum(['manifest', ...KINDS]), z.unknown()])),
});

const isRecordKind = (kind: Kind | 'manifest'): kind is Kind => kind !== 'manifest';

/**
 * Reads one delta. Throws `bundle-damaged`: also where it is another workspace's or leads from or to other versions than
 * its reference says (`mixed`), and where it names one record twice.
 */
export async function decodeDelta(
  content: Content,
  ref: DeltaRef,
  head: Pick<BundleHead, 'epoch'>,
): Promise<DecodedDelta> {
  const text = await verifiedText(content, ref);
  const parsed = deltaSchema.safeParse(parseJson(text, ref.path));
  if (!parsed.success) throw damaged('shape', ref.path);
  const { epoch, from, to, changes } = parsed.data;
  if (epoch !== head.epoch || from !== ref.from || to !== ref.to) throw damaged('mixed', ref.path);
  const delta: DecodedDelta = { from, to, manifest: null, upserts: [], deletes: [], setAside: [] };
  const lines = recordLines(text, changes.length);
  const seen = new Set<string>();
  const once = (kind: string, key: string) => {
    const name = `${kind} ${key}`;
    if (seen.has(name)) throw damaged('shape', ref.path);
    seen.add(name);
  };
  for (const [i, [kind, value]] of changes.entries()) {
    if (!isRecordKind(kind)) {
      once(kind, '');
      const { record, issues } = checkManifest(value);
      if (issues) throw damaged('shape', ref.path);
      delta.manifest = record;
    } else if (typeof value === 'string') {
      once(kind, value);
      delta.deletes.push({ kind, key: value });
    } else {
      const line = lines?.[i];
      const start = `["${kind}",`;
      const { upsert, aside } = sift(kind, value, line?.startsWith(start) ? line.slice(start.length, -1) : null);
      const key = upsert?.key ?? aside?.id ?? null;
      if (key !== null) once(kind, key);
      if (upsert) delta.upserts.push(upsert);
      else delta.setAside.push(aside);
    }
  }
  return delta;
}

/** Throws `bundle-damaged` where the manifest that is held after a delta is not the head's. */
export function checkManifestOf(head: BundleHead, manifest: Manifest): void {
  if (recordHash(manifest) !== head.digest.manifest) throw damaged('wrong-digest', 'manifest');
}
