import type { Changes, Settle } from '../../cache/apply-changes';
import type { Active, Snapshot } from '../../cache/position';

/** How far a load has come, in files or pages; `total` null where nobody knows. */
export interface Progress {
  done: number;
  total: number | null;
}

/** What a source may do with the version that is held. */
export interface Applying {
  /** The version held from this very source; null where none is, or that of another. */
  held(): Active | null;
  /** Makes a whole version the active one. */
  snapshot(snapshot: Snapshot): Promise<void>;
  /** Applies changes to the version held. False where that cannot be done: then the whole version is needed. */
  changes(changes: Omit<Changes, 'from'>, settle: Settle): Promise<boolean>;
  /** Parts of a load that is under way. */
  staging: {
    get(part: string): Promise<unknown>;
    put(part: string, value: unknown): Promise<void>;
    begin(load: string): Promise<void>;
    end(): Promise<void>;
  };
  tell(progress: Progress): void;
}

/** How a pull ended that went well. */
export interface PullEnd {
  /** From then on what is held calls itself old; null: never. */
  expiresAt: string | null;
}

/** Where a workspace comes from over the network. */
export interface Source {
  /**
   * Brings what is held up to date, in one or more steps of which each leaves a whole version. Throws a `LaterError`
   * where the source cannot be asked now, a `ProblemError` where what it holds cannot be followed.
   */
  pull(applying: Applying): Promise<PullEnd>;
}
