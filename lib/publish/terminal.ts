/** Where a command writes: its answer to `out`, all that is said beside it to `err`, one line or more a call. */
export interface Terminal {
  /** All of standard input, as it is. */
  input(): Promise<string>;
  out(text: string): void;
  err(text: string): void;
  /** What long work is at, on one line that the next replaces; seen by a person alone, and by no log. */
  progress?(text: string): void;
}

export const EXIT = { ok: 0, faults: 1, wrongUse: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was not used as it is meant to be; the message says how it is. Ends with exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

/** The command cannot do its work on what it was given; the message says why. Ends with exit code 1. */
export class CannotDo extends Error {
  override name = 'CannotDo';
}
