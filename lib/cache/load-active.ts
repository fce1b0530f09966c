import { KINDS, type Kind } from '../workspace/kinds';
import type { Workspace } from '../workspace/schema';
import { CACHE_FORMAT, type CacheDatabase, type RunRow } from './database';
import { isPosition, type Loaded, type Position } from './position';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What every record of a kind is known by: enough to tell rubbish from a record at the cost of a glance. */
const KNOWN_BY: Record<Kind, readonly string[]> = {
  terms: ['id', 'label'],
  teams: ['id', 'name'],
  processes: ['id'],
  calendars: ['id', 'timeZone'],
  items: ['id', 'title'],
  links: ['from', 'to'],
};

const areRecords = (kind: Kind, records: readonly unknown[]) =>
  records.every((record) => isObject(record) && KNOWN_BY[kind].every((field) => typeof record[field] === 'string'));

function assemble(manifest: unknown, runs: readonly RunRow[]): Workspace | null {
  if (!isObject(manifest)) return null;
  const records = new Map<Kind, unknown[]>(KINDS.map((kind) => [kind, []]));
  for (const { kind, records: some } of runs) {
    const all = records.get(kind);
    if (!all || !Array.isArray(some)) return null;
    for (const one of some) all.push(one);
  }
  if (!KINDS.every((kind) => areRecords(kind, records.get(kind) ?? []))) return null;
  // The records were checked in full when they came in, by the format that the pointer names.
  return { manifest, ...Object.fromEntries(records) } as unknown as Workspace;
}

/** Where the active version stands, without its records; null where there is none. Rejects as below. */
export async function activePosition(db: CacheDatabase): Promise<Position | null> {
  const pointer = await db.pointer.get('active');
  return pointer?.format === CACHE_FORMAT && isPosition(pointer.position) ? pointer.position : null;
}

/**
 * The active version, read in one transaction: never a mix of two. A version of which a run is missing or damaged, or
 * that was written in another format, counts as never synced, so that it is fetched anew. Rejects where the database cannot be read.
 */
export function loadActive(db: CacheDatabase): Promise<Loaded> {
  return db.transaction('r', db.pointer, db.generations, db.runs, async () => {
    const pointer = await db.pointer.get('active');
    if (pointer?.format !== CACHE_FORMAT || !isPosition(pointer.position)) return 'never-synced';
    const { position, source } = pointer;
    const generation = await db.generations.get(position.generation);
    if (!generation) return 'never-synced';
    // In the order of the primary key: by kind, then by key.
    const runs = await db.runsOf(generation.home).toArray();
    const workspace = runs.length === pointer.runs ? assemble(generation.manifest, runs) : null;
    return workspace ? { position, workspace, source, aside: generation.aside ?? [] } : 'never-synced';
  });
}
