import { Dexie, type Table } from 'dexie';
import type { OutboxRow } from './outbox-state';

/** An item that the reader took away: until the mirror has surely forgotten it, it must not come back from there. */
export interface RemovedRow {
  id: string;
  /** Milliseconds since the epoch. */
  since: number;
}

/**
 * The outbox's own database, so that neither a sync nor a change of source sweeps it. A write counts as done only once
 * the disk has it (https://w3c.github.io/IndexedDB/#transaction-durability-hint). Steps of the schema are numbered from
 * the first; a released step is never edited.
 */
export class OutboxDatabase extends Dexie {
  readonly rows!: Table<OutboxRow, string>;
  readonly removed!: Table<RemovedRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ rows: 'id, state', removed: 'id' });
  }
}
