/** One way in which a term or an item is written. */
export interface TermForm {
  /** The words as they are written in the workspace. */
  text: string;
  /** How capitals count; `smart` has been resolved by then. */
  exact: boolean;
  /** Endings may be added: to a term plurals and a possessive, to an item, which is a name, a possessive. */
  inflect: boolean;
  /** A single word that is found in any case may be a verb too: -ed and -ing may be added. */
  verb?: boolean;
  commonWord: boolean;
  kind: 'term' | 'item';
  id: string;
  /** Hosts on which it counts; absent: all. */
  hosts?: string[];
  /** Types of record on which it counts; absent: all. */
  objects?: string[];
  /** Hosts and types of record on which it does not count, whatever the two above say. */
  exclude?: string[];
}

export interface Match {
  /** UTF-16 units of the text that was searched. */
  start: number;
  end: number;
  kind: 'term' | 'item';
  /** One, or several where a form belongs to several: then the choice is shown. Shared by all of that form's. */
  ids: readonly string[];
}
