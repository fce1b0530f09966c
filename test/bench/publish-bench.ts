import { gzipSync } from 'node:zlib';
import { canonicalJson } from '../../lib/bundle/canonical';
import { decodeBundle } from '../../lib/bundle/decode';
import { type EncodedBundle, encodeEdition } from '../../lib/bundle/encode';
import { type DeltaRef, fileName } from '../../lib/bundle/file-ref';
import { generateKeyFile } from '../../lib/bundle/signing-key';
import type { Workspace } from '../../lib/workspace/schema';
import { edited, publishData } from './publish-data';

const EPOCH = '0123456789abcdef0123456789abcdef';
const gzipped = (text: string) => gzipSync(text, { level: 6 }).length;
const edition = (version: number) => ({ version, epoch: EPOCH, publishedAt: '2026-11-25T08:00:00Z' });

const pseudoHash = (n: number) =>
  Array.from({ length: 8 }, (_, i) => (Math.imul(n * 8 + i + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')).join(
    '',
  );

/** Steps of a publisher who has been at it for long: as many as the head names. */
const earlier = (count: number): DeltaRef[] =>
  Array.from({ length: count }, (_, i) => {
    const sha256 = pseudoHash(i);
    return { path: fileName('delta', sha256), sha256, bytes: 8000 + i, from: 100 + i, to: 101 + i };
  });

export interface Wire {
  /** Bytes that a reader fetches who holds the version before: the head and one delta, as gzip makes them. */
  fetched: number;
  /** The edited records alone, one a line, as gzip makes them. */
  edits: number;
}

export interface PublishFigures {
  /** Of one version that is loaded whole: its files as they are, and as gzip makes them. */
  bytes: number;
  gzipped: number;
  files: number;
  headGzipped: number;
  twenty: Wire;
  percent: Wire;
  /** ms */
  encode: number;
  decode: number;
}

async function wireOf(workspace: Workspace, first: EncodedBundle, count: number): Promise<Wire> {
  const decoded = await decodeBundle(first.files);
  const version = 120;
  const head = { ...decoded.head, version };
  const previous = { ...decoded, head, index: { ...decoded.index, version, deltas: earlier(20) } };
  const changed = edited(workspace, count);
  const next = await encodeEdition(changed.workspace, edition(version + 1), {
    previous,
    keys: await Promise.all([generateKeyFile(), generateKeyFile()]),
  });
  const delta = next.files.find(({ name }) => name.startsWith('delta-'))?.text ?? '';
  const headText = next.files.at(-1)?.text ?? '';
  return {
    fetched: gzipped(headText) + gzipped(delta),
    edits: gzipped(changed.edits.map((edit) => canonicalJson(edit)).join('\n')),
  };
}

/** What a company of so many terms publishes, and what its readers fetch. */
export async function benchPublish(terms: number): Promise<PublishFigures> {
  const workspace = publishData(terms);
  const key = await generateKeyFile();
  const begun = performance.now();
  const first = await encodeEdition(workspace, edition(1), { keys: [key] });
  const encoded = performance.now();
  await decodeBundle(first.files, [key.publicKey]);
  const decoded = performance.now();
  return {
    bytes: first.files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    gzipped: first.files.reduce((sum, { text }) => sum + gzipped(text), 0),
    files: first.files.length,
    headGzipped: gzipped(first.files.at(-1)?.text ?? ''),
    twenty: await wireOf(workspace, first, 20),
    percent: await wireOf(workspace, first, Math.round(terms / 100)),
    encode: encoded - begun,
    decode: decoded - encoded,
  };
}
