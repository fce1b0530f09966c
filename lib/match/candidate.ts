/** A form found at a place of a text, before it is known whether it counts there. */
export interface Candidate {
  /** Its number in the index. */
  record: number;
  /** UTF-16 units of the text; `end` takes in an ending and a possessive. */
  start: number;
  end: number;
  /** As the workspace has it, without an ending or a possessive. */
  plain: boolean;
}
