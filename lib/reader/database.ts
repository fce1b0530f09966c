import { Dexie, type Table } from 'dexie';
import type { LocalDate } from '../values/local-date';

/** A fact that a warning rested on when it was put aside. */
export interface SnoozedFact {
  /** As in the warning's because-list. */
  record: string;
  field: string;
  /** Null also where it was the page's and not the workspace's: what a page says is never kept. */
  value: string | number | boolean | null;
  /** False where the value was the page's. */
  kept: boolean;
}

/** A warning that the reader does not want to see again until its facts change, or until a day. */
export interface Snooze {
  /** The warning's `factsHash`. */
  key: string;
  /** The rule that made it. */
  rule: string;
  /** Id of the item it is about. */
  item: string;
  /** Id of the other item that is its cause; null where there is none. */
  about: string | null;
  /** The item's title and the mark's text as they were shown: ours and the workspace's words, none of the page's. */
  title: string;
  text: string;
  /** The workspace's own values make the same warning; false where only the page's did. */
  byWorkspace: boolean;
  /** Milliseconds since the epoch. */
  since: number;
  /** The day that counted as today then, and the one on which it comes back whatever its facts; null: none. */
  sinceDay: LocalDate;
  until: LocalDate | null;
  /** The facts shown, by which is told what has changed when it comes back. */
  facts: SnoozedFact[];
  /** The day on which its facts were first seen to be others; null: they are not. */
  returnedOn: LocalDate | null;
}

/** A term, or an item, whose words the reader does not want painted, on one site or on any. */
export interface Muted {
  /** Site, kind and id together (`mutedKey`): a term may be muted on several sites, and an item may have a term's id. */
  key: string;
  kind: 'term' | 'item';
  /** Id of the term or item. */
  id: string;
  /** The term's label, or the item's title, as it was then: the workspace's word, not the page's. */
  title: string;
  /** `https://acme.atlassian.net`; null where it is muted everywhere. */
  site: string | null;
  /** Milliseconds since the epoch. */
  since: number;
}

/** A term whose meaning the reader has read, as it was then. */
export interface ReadTerm {
  /** Id of the term. */
  id: string;
  /** The workspace's words that were read, and the formula. */
  short: string;
  formula: string | null;
  on: LocalDate;
  /** The reader knows the word: it is not painted until it means something else. */
  known: boolean;
}

/** An item whose chain the reader has seen to miss its date. */
export interface SeenLate {
  item: string;
  /** The workspace's own values miss as well; false where only the page's did, and so only a page can clear it. */
  byWorkspace: boolean;
}

/** An item that was seen late and fits again. It is said for as long as the item is not seen late once more. */
export interface FitsAgain {
  item: string;
  since: LocalDate;
  spareDays: number;
}

/** The reader's tables. Steps of the schema are numbered from the first; a released step is never edited. */
export class ReaderDatabase extends Dexie {
  readonly snoozes!: Table<Snooze, string>;
  readonly seenLate!: Table<SeenLate, string>;
  readonly fitsAgain!: Table<FitsAgain, string>;
  readonly muted!: Table<Muted, string>;
  readonly reads!: Table<ReadTerm, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ snoozes: 'key', seenLate: 'item', fitsAgain: 'item' });
    this.version(2).stores({ muted: 'key' });
    this.version(3).upgrade((change) =>
      change
        .table('snoozes')
        .toCollection()
        .modify((row) => {
          // Of one put aside before, nobody knows what it was about: it sleeps by its facts alone, as it did.
          const sinceDay = new Date(Number(row.since) || 0).toISOString().slice(0, 10);
          Object.assign(row, { about: null, sinceDay, until: null, facts: [], returnedOn: null });
        }),
    );
    this.version(4).stores({ reads: 'id' });
    // Before, there were terms alone.
    this.version(5).upgrade((change) => change.table('muted').toCollection().modify({ kind: 'term' }));
  }
}
