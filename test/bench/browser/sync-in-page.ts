/**
 * What runs inside a blank page of the browser, on its real IndexedDB: the cache and its sources, a bare Dexie, and a
 * clock. Bundled by `sync-bench.ts`.
 */
import { Dexie } from 'dexie';
import { decodeBundle } from '../../../lib/bundle/decode';
import { encodeEdition } from '../../../lib/bundle/encode';
import { openCache } from '../../../lib/cache/open-cache';
import type { Network } from '../../../lib/platform/ports';
import type { Connection } from '../../../lib/sync/connection';
import { createSync } from '../../../lib/sync/create-sync';
import { bundleSource } from '../../../lib/sync/sources/bundle-source';
import { recordKey } from '../../../lib/workspace/record-key';
import { KINDS, type Workspace } from '../../../lib/workspace/schema';
import { timePouch } from './pouch-peer';

const URL_OF_BUNDLE = 'https://bench.example/';
const connection: Connection = { kind: 'bundle', url: URL_OF_BUNDLE, keys: [], feedback: null, by: 'reader' };
const PUBLISHED = '2026-09-11T08:40:00Z';
const EPOCH = '0123456789abcdef0123456789abcdef';

/** Records of about 400 bytes. */
function company(terms: number, others: number): Workspace {
  const filler = (i: number) =>
    `Counted over the last ${i % 28} days by every team that owns it, without trials, tests and refunds. `.repeat(3);
  return {
    manifest: { name: 'Bench' },
    terms: Array.from({ length: terms }, (_, i) => ({
      id: `term-${i}`,
      label: `Term number ${i}`,
      variants: [{ id: 'company', short: `Meaning ${i}`, body: filler(i) }],
    })),
    teams: Array.from({ length: others }, (_, i) => ({ id: `team-${i}`, name: `Team ${i}`, purpose: filler(i) })),
    items: Array.from({ length: others }, (_, i) => ({ id: `item-${i}`, title: `Item ${i}`, stateReason: filler(i) })),
    processes: [],
    calendars: [],
    links: [],
  };
}

const memory = () => {
  const stored = new Map<string, unknown>();
  return {
    get: async (key: string) => stored.get(key),
    set: async (key: string, value: unknown) => void stored.set(key, value),
    remove: async (key: string) => void stored.delete(key),
    withPrefix: async () => Object.fromEntries(stored),
  };
};

/** Serves the files of a bundle out of memory. */
function serving(files: Map<string, string>): Network {
  return {
    async request({ url }) {
      const text = files.get(url.slice(URL_OF_BUNDLE.length));
      return { kind: 'answer', status: text === undefined ? 404 : 200, header: () => null, text: text ?? '', bytes: 0 };
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

let names = 0;

async function connectedTo(files: Map<string, string>) {
  const cache = await openCache({ name: `bench-${++names}` });
  const sync = createSync({ cache, session: memory(), runtime: { readPackaged: async () => '' } });
  const source = bundleSource(
    { url: URL_OF_BUNDLE, keys: [] },
    { network: serving(files), authorization: null, now: Date.now },
  );
  return () => sync.pull(source, connection, () => {});
}

/**
 * Milliseconds of a first load into a ready cache, checked in full, of a bare bulkPut of the same rows, and of PouchDB
 * replicating them.
 */
async function firstLoad(terms: number, others: number): Promise<{ load: number; bare: number; pouch: number }> {
  const workspace = company(terms, others);
  const { files } = await encodeEdition(workspace, { version: 1, epoch: EPOCH, publishedAt: PUBLISHED });
  const pull = await connectedTo(new Map(files.map(({ name, text }) => [name, text])));
  const load = await timed(pull);

  const db = new Dexie(`bare-${++names}`);
  db.version(1).stores(Object.fromEntries(KINDS.map((kind) => [kind, ''])));
  await db.open();
  const bare = await timed(async () => {
    for (const kind of KINDS) {
      const records = workspace[kind];
      if (records.length > 0)
        await db.table(kind).bulkPut(
          records as unknown[],
          records.map((one) => recordKey(kind, one as never)),
        );
    }
  });
  db.close();
  return { load, bare, pouch: await timePouch(workspace, `pouch-${names}`) };
}

/** Milliseconds to apply 20 edits to so many records: the least of several, each upon the one before. */
async function twentyEdits(terms: number, rounds: number): Promise<number> {
  let workspace = company(terms, 10);
  const all = new Map<string, string>();
  const first = await encodeEdition(workspace, { version: 1, epoch: EPOCH, publishedAt: PUBLISHED });
  for (const { name, text } of first.files) all.set(name, text);
  const pull = await connectedTo(all);
  await pull();
  let previous = await decodeBundle(first.files);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= rounds; round++) {
    const terms20 = [...workspace.terms];
    for (let i = 0; i < 20; i++) {
      const at = Math.floor(((i + round / 100) * terms) / 21);
      const before = terms20[at];
      if (before) terms20[at] = { ...before, label: `Edited ${round}` };
    }
    workspace = { ...workspace, terms: terms20 };
    const next = await encodeEdition(
      workspace,
      { version: round + 1, epoch: EPOCH, publishedAt: PUBLISHED },
      { previous },
    );
    for (const { name, text } of next.files) all.set(name, text);
    previous = { ...previous, head: next.head, workspace, index: { ...previous.index, deltas: next.head.deltas } };
    best = Math.min(best, await timed(pull));
  }
  return best;
}

declare global {
  interface Window {
    plumblineSyncBench: { firstLoad: typeof firstLoad; twentyEdits: typeof twentyEdits };
  }
}
window.plumblineSyncBench = { firstLoad, twentyEdits };
