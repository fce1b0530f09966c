import { ProblemError } from '../values/problem';

/** What can be wrong with the files of a bundle: the value `what` of a `bundle-damaged` problem. */
export type Damage =
  | 'html'
  | 'double-encoded'
  | 'not-json'
  | 'shape'
  | 'path'
  | 'two-heads'
  | 'missing-file'
  | 'wrong-size'
  | 'wrong-hash'
  | 'wrong-count'
  | 'wrong-digest'
  /** A file of another version or workspace stands in the place of this one's. */
  | 'mixed'
  /** Two bundles of one epoch and version that differ. */
  | 'forked';

/** The error for a bundle that cannot be trusted; `file` is shortened, since it may be anybody's text. */
export function damaged(what: Damage, file: string): ProblemError {
  return new ProblemError({ code: 'bundle-damaged', values: { what, file: file.slice(0, 100) } });
}
