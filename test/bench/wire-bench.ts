import { gzipSync } from 'node:zlib';
import { decodeBundle } from '../../lib/bundle/decode';
import { encodeEdition } from '../../lib/bundle/encode';
import type { Term, Workspace } from '../../lib/workspace/schema';

const TERMS = 50_000;
const EPOCH = '0123456789abcdef0123456789abcdef';
const edition = (version: number) => ({ version, epoch: EPOCH, publishedAt: '2026-09-11T08:40:00Z' });
const gzipped = (text: string) => gzipSync(text).length;

/** Texts that do not compress into nothing: hexadecimal digits of a linear congruential generator. */
function words(seed: number, length: number): string {
  let state = seed + 1;
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += `${state.toString(16)} `;
  }
  return text.slice(0, length);
}

const termOf = (i: number, edit = 0): Term => ({
  id: `term-${i}`,
  label: `Term number ${i}`,
  variants: [{ id: 'company', short: words(i, 120), body: words(i + edit * TERMS, 200) }],
});

/** Bytes that a reader fetches for so many edits, gzipped, against the gzipped records that were edited alone. */
export async function wireBytes(edits: readonly number[]): Promise<number[]> {
  const terms = Array.from({ length: TERMS }, (_, i) => termOf(i));
  const workspace: Workspace = {
    manifest: { name: 'Bench' },
    terms,
    teams: [],
    processes: [],
    calendars: [],
    items: [],
    links: [],
  };
  const first = await encodeEdition(workspace, edition(1));
  const previous = await decodeBundle(first.files);
  const ratios: number[] = [];
  for (const count of edits) {
    const edited = new Map(
      Array.from({ length: count }, (_, n) => Math.floor((n * TERMS) / count)).map((i) => [i, termOf(i, 1)]),
    );
    const next = { ...workspace, terms: terms.map((term, i) => edited.get(i) ?? term) };
    const { files } = await encodeEdition(next, edition(2), { previous });
    const fetched = files.filter(({ name }) => name === 'head.json' || name.startsWith('delta-'));
    const bytes = fetched.reduce((sum, { text }) => sum + gzipped(text), 0);
    ratios.push(bytes / gzipped(JSON.stringify([...edited.values()])));
  }
  return ratios;
}
