import { MovedError } from '../cache/apply-snapshot';
import type { Cache } from '../cache/open-cache';
import type { Active, Loaded, Snapshot } from '../cache/position';
import { inKeyOrder } from '../cache/runs';
import { withChanges } from '../cache/with-changes';
import { KINDS, type Workspace } from '../workspace/schema';
import type { Connection } from './connection';
import { LaterError } from './later-error';
import type { Applying, Progress, PullEnd, Source } from './sources/source';

/** What a pull needs of the sync that it runs in. */
export interface Holding {
  cache: Cache;
  active(): Loaded;
  setActive(active: Loaded): void;
  /** Runs one change of what is held after the other; rejects where another source has been chosen meanwhile. */
  commit<T>(work: () => Promise<T>): Promise<T>;
}

/** A workspace with each kind in the order of its keys, as the cache gives it back. */
export function workspaceInOrder(workspace: Workspace): Workspace {
  return {
    ...workspace,
    ...Object.fromEntries(KINDS.map((kind) => [kind, inKeyOrder(kind, workspace[kind])])),
  };
}

/** The version held where it came from this very source: nothing is to be built on another's. */
function heldFrom(active: Loaded, { kind, url }: Connection): Active | null {
  if (active === 'never-synced' || active.position.sourceKind !== kind) return null;
  const from = (active.source as { url?: unknown } | null)?.url;
  return from === url ? active : null;
}

/** Pulls from a source into the cache. Answers whether another version is in use by then; rejects as `Source.pull`. */
export async function pullInto(
  { cache, active, setActive, commit }: Holding,
  source: Source,
  connection: Connection,
  tell: (progress: Progress) => void,
): Promise<PullEnd & { changed: boolean }> {
  let changed = false;
  let load = '';
  const held = () => heldFrom(active(), connection);
  /** The generation on disk when this began: a load must not put back one that another worker has made meanwhile. */
  const generation = () => {
    const now = active();
    return now === 'never-synced' ? undefined : now.position.generation;
  };
  /** Another worker was quicker: what it has made is in use from now on, and built upon the next time. */
  const orLater = async (error: unknown): Promise<never> => {
    if (!(error instanceof MovedError)) throw error;
    setActive(await cache.loadActive());
    throw new LaterError('busy');
  };

  const applying: Applying = {
    held,
    tell,
    snapshot: (snapshot: Snapshot) =>
      commit(async () => {
        const workspace = workspaceInOrder(snapshot.workspace);
        const over = held() ? generation() : undefined;
        const position = await cache.applySnapshot({ ...snapshot, workspace }, over).catch(orLater);
        setActive({ position, workspace, source: snapshot.source ?? null, aside: snapshot.aside ?? [] });
        changed = true;
      }),
    changes: (changes, settle) =>
      commit(async () => {
        const before = held();
        if (!before) return false;
        let settled: ReturnType<typeof settle> | null = null;
        const settling: typeof settle = (applied) => {
          settled = settle(applied);
          return settled;
        };
        const from = before.position.generation;
        const position = await cache.applyChanges({ ...changes, from }, settling).catch(orLater);
        const done = settled as ReturnType<typeof settle> | null;
        if (!position || !done) return false;
        const workspace = withChanges(before.workspace, changes.records, changes.manifest);
        setActive({ position, workspace, source: done.source, aside: done.aside ?? before.aside });
        changed = true;
        return true;
      }),
    staging: {
      async begin(name) {
        load = name;
        await cache.staging.keepOnly(name);
      },
      get: (part) => cache.staging.get(load, part),
      put: (part, value) => cache.staging.put(load, part, value),
      end: () => cache.staging.keepOnly(null),
    },
  };
  const end = await source.pull(applying);
  return { ...end, changed };
}
