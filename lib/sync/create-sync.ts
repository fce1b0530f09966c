import type { BundleFile } from '../bundle/bundle-file';
import { decodeBundle } from '../bundle/decode';
import type { Cache } from '../cache/open-cache';
import type { Loaded, Position, Snapshot, SourceKind } from '../cache/position';
import type { Runtime, StorageArea } from '../platform/ports';
import { type Problem, ProblemError, toProblem } from '../values/problem';
import type { Connection } from './connection';
import { keepInSession } from './kept-in-session';
import { LaterError } from './later-error';
import { pullInto, workspaceInOrder } from './pull-into-cache';
import { readSample } from './read-sample';
import { snapshotOfBundle } from './snapshot-of-bundle';
import type { Progress, PullEnd, Source } from './sources/source';

export interface SyncPorts {
  cache: Cache;
  session: StorageArea;
  runtime: Pick<Runtime, 'readPackaged'>;
}

/** One workspace, from one source at a time. What changes it runs one after the other. */
export interface Sync {
  /** The version now in use. */
  active(): Loaded;
  /**
   * At the worker's start: takes the cached version in use, or fetches the chosen source's where the cache lost it.
   * Never rejects. Null: the reader has chosen nothing, and nothing is in use.
   */
  restore(chosen: SourceKind | null): Promise<void>;
  /** Loads the packaged sample. Throws a `ProblemError`; the old version is then still in use. */
  loadSample(): Promise<Position>;
  /** Loads a bundle that the reader picked. Throws as above. */
  loadFiles(files: readonly BundleFile[]): Promise<Position>;
  /**
   * Brings what is held up to date from a source over the network. Answers whether another version is in use by then.
   * Rejects with a `LaterError` where the source cannot be asked now, or with a `ProblemError`; what was held is then still
   * in use. Ends with a `LaterError` where another workspace is chosen meanwhile.
   */
  pull(
    source: Source,
    connection: Connection,
    tell: (progress: Progress) => void,
  ): Promise<PullEnd & { changed: boolean }>;
  /** Forgets the workspace and its problems. Never rejects. */
  forget(): Promise<void>;
  /** What went wrong last and has not been made good since. */
  problems(): Promise<Problem[]>;
}

/** A source never goes back in its own epoch; another source that the reader turns to may well be older. */
function refuseOlder(active: Loaded, next: Snapshot['position']): void {
  if (active === 'never-synced') return;
  const { epoch, version, sourceKind } = active.position;
  if (sourceKind === next.sourceKind && epoch === next.epoch && next.version < version)
    throw new ProblemError({ code: 'bundle-older', values: { version: next.version, current: version } });
}

const hadOpen = (active: Loaded) => (active === 'never-synced' ? 0 : 1);

/** Tells the sentence of a bundle's problem where the bundle came from and whether something stays in use. */
function ofSource(problem: Problem, source: 'sample' | 'file' | 'web', active: Loaded): Problem {
  if (!problem.code.startsWith('bundle-')) return problem;
  return { ...problem, values: { ...problem.values, source, hadOpen: hadOpen(active) } };
}

export function createSync({ cache, session, runtime }: SyncPorts): Sync {
  const kept = keepInSession(session);
  let active: Loaded = 'never-synced';
  /** A workspace that is kept nowhere: in use until the worker's nap, or lost in it. */
  let unkept: { name: string; lost: 0 | 1 } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** One more whenever a workspace is chosen: what a pull of an older choice brings is not taken any more. */
  let era = 0;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => {});
    return turn;
  };

  /** After a load: where the cache took nothing, picked files are kept in the session, or it is said that they are not. */
  async function keepFiles(name: string, files: readonly BundleFile[] | null): Promise<void> {
    const done = await kept.setFiles(files);
    unkept = files && !done ? { name, lost: 0 } : null;
    await kept.setUnkept(unkept && name);
  }

  async function load(kind: 'sample' | 'file', filesOf: () => Promise<readonly BundleFile[]>): Promise<Position> {
    try {
      const files = await filesOf();
      const snapshot = snapshotOfBundle(await decodeBundle(files), kind);
      refuseOlder(active, snapshot.position);
      const position = await cache.applySnapshot(snapshot);
      const { aside = [] } = snapshot;
      active = { position, workspace: workspaceInOrder(snapshot.workspace), source: null, aside };
      era++;
      await keepFiles(position.name, kind === 'file' && cache.problem() ? files : null);
      await kept.setProblem(null);
      return position;
    } catch (error) {
      const problem = ofSource(toProblem(error), kind, active);
      await kept.setProblem(problem);
      throw new ProblemError(problem, { cause: error });
    }
  }

  /** The workspace that the reader picked and that the last worker could not leave behind, where there is one. */
  async function lostFiles(): Promise<typeof unkept> {
    const name = await kept.unkept();
    if (name !== null) return { name, lost: 1 };
    // Nothing says what it was: the cache cannot be read, or was written by another version.
    return active === 'never-synced' ? { name: '', lost: 1 } : null;
  }

  const sample = () => load('sample', () => readSample(runtime));

  return {
    active: () => active,
    restore: (chosen) =>
      inTurn(async () => {
        if (chosen === null) return;
        active = await cache.loadActive();
        // Ended between a choice and its first load: what is still there is another's.
        const isOthers = active !== 'never-synced' && active.position.sourceKind !== chosen;
        if ((chosen === 'bundle' || chosen === 'couch') && isOthers) active = 'never-synced';
        const files = chosen === 'file' ? await kept.files() : null;
        if (files) await load('file', async () => files).catch(() => {});
        else if (chosen === 'file') unkept = await lostFiles();
        else if (chosen === 'sample' && (active === 'never-synced' || active.position.sourceKind !== 'sample'))
          await sample().catch(() => {});
      }),
    loadSample: () => inTurn(sample),
    loadFiles: (files) => inTurn(() => load('file', async () => files)),
    async pull(source, connection, tell) {
      const begun = era;
      const holding = {
        cache,
        active: () => active,
        setActive: (next: Loaded) => {
          active = next;
        },
        commit: <T>(work: () => Promise<T>) =>
          inTurn(() => {
            if (era !== begun) throw new LaterError('busy');
            return work();
          }),
      };
      try {
        const end = await pullInto(holding, source, connection, tell);
        if (end.changed) await keepFiles('', null);
        await kept.setProblem(null);
        return end;
      } catch (error) {
        if (error instanceof LaterError) throw error;
        const problem = ofSource(toProblem(error), 'web', active);
        if (era === begun) await kept.setProblem(problem);
        throw new ProblemError(problem, { cause: error });
      }
    },
    forget: () =>
      inTurn(async () => {
        era++;
        active = 'never-synced';
        await cache.clear();
        await keepFiles('', null);
        await kept.setProblem(null);
      }),
    async problems() {
      const inCache = cache.problem();
      // Where nothing is kept, that the cache cannot be written is only half of it.
      const ofCache: Problem | null = unkept
        ? { code: 'kept-nowhere', values: { ...unkept } }
        : inCache && { ...inCache, values: { ...inCache.values, hadOpen: hadOpen(active) } };
      return [await kept.problem(), ofCache].filter((problem) => problem !== null);
    },
  };
}
