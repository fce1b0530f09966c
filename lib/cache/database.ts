import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Kind, Manifest } from '../workspace/schema';
import { runsOfParts } from './parts-to-runs';
import type { Aside, Position } from './position';

/**
 * Raised whenever records are written otherwise than before, so that a version which an older or a newer Plumbline
 * has cached is fetched anew instead of misread.
 */
export const CACHE_FORMAT = 2;

/** One load, begun. It is the active one only where the pointer says so. */
export interface GenerationRow {
  id: number;
  /** The generation under which its runs lie: its own, or that of the load to which changes were applied. */
  home: number;
  manifest: Manifest;
  /** What was left out. */
  aside: Aside[];
}

/**
 * Some dozens of records of one kind that follow each other in the order of their keys: whole rows are read far faster
 * than many, and a change rewrites one row and no more, however many there are.
 */
export interface RunRow {
  generation: number;
  kind: Kind;
  /** No record of the run has a key below it, and none of the run before has one above. '' for the first of a kind. */
  from: string;
  records: unknown[];
}

/** The only row of its table: which generation is active, with its position and the number of its runs. */
export interface PointerRow {
  key: 'active';
  /** The `CACHE_FORMAT` it was written in. */
  format: number;
  position: Position;
  /** What the source keeps beside a version: its ETag, its running sums. Plain JSON, and nobody else's matter. */
  source: unknown;
  runs: number;
}

/** A part of a load that is under way, kept so that it need not be fetched again. */
export interface StagedRow {
  load: string;
  part: string;
  value: unknown;
}

/** The cache's tables. Steps of the schema are numbered from the first; a released step is never edited. */
export class CacheDatabase extends Dexie {
  readonly generations!: EntityTable<GenerationRow, 'id'>;
  readonly runs!: Table<RunRow, [number, Kind, string]>;
  readonly pointer!: EntityTable<PointerRow, 'key'>;
  readonly staged!: Table<StagedRow, [string, string]>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      generations: '++id',
      parts: '[generation+kind+part], generation',
      pointer: 'key',
    });
    this.version(2).stores({ runs: '[generation+kind+from]', staged: '[load+part]' }).upgrade(runsOfParts);
    this.version(3).stores({ parts: null });
  }

  /** All runs of one generation, or of those from one to another, in the order of kind and key. */
  runsOf(first: number, last = first) {
    // A shorter list of keys comes before a longer one, and a list comes after every text.
    return this.runs.where('[generation+kind+from]').between([first], [last, []], true, true);
  }
}
