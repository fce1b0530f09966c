/**
 * A source that cannot be asked now. `offline`: no answer; `busy`: it says so itself; `sign-in`: it wants to know who
 * asks.
 */
export class LaterError extends Error {
  constructor(
    readonly why: 'offline' | 'busy' | 'sign-in',
    /** Milliseconds for which it asks to be left alone. */
    readonly afterMs: number | null = null,
  ) {
    super(why);
    this.name = 'LaterError';
  }
}
