/**
 * All that can go wrong and reach a person. A closed union: `phrases` holds one sentence for each code, which says
 * what happened, what still works and what to do. `values` fill the sentence; none of them is page text.
 */
export const PROBLEM_CODES = [
  // Each problem of a bundle says where the bundle came from (`source`: 'sample', 'file' or 'web', an address that is
  // asked again by itself) and whether a workspace was open before, and so still is (`hadOpen`: 1 or 0).
  /** The bundle cannot be read: not JSON, a missing file, a wrong hash, a wrong shape. */
  'bundle-damaged',
  /** The bundle is well formed and holds no record. */
  'bundle-empty',
  /** The bundle's format is newer than this version of Plumbline. */
  'bundle-newer',
  /** Too many records of the bundle are invalid to trust the rest. */
  'bundle-bad-records',
  /** The picked files hold no `head.json`. */
  'bundle-no-head',
  /** The bundle is larger than a source may be; `limit` is in MB. */
  'bundle-too-large',
  /** The bundle is older than what is already here. */
  'bundle-older',
  /** The source must be signed by a key that this reader was given, and bears no signature by any. */
  'bundle-unsigned',
  /** It bears a signature by such a key, and what was signed is something else. */
  'bundle-bad-signature',
  /**
   * What was pasted is no connect code and no address of a workspace. `what` says why: shape, checksum, newer, url, insecure,
   * secret or query (see `decodeConnect`).
   */
  'connect-invalid',
  /** The browser does not let the cache be written (`hadOpen` as above); what was read is kept in memory until the browser closes. */
  'cache-unwritable',
  /**
   * The browser keeps the data of the workspace `name` nowhere. `lost` is 0 while it is still in use, until the
   * browser puts Plumbline to sleep; 1 once it is gone, and what was kept before it, if anything, is in use. `name` is
   * empty where even that is lost.
   */
  'kept-nowhere',
  /** The browser does not let Plumbline ask the source at `url`. */
  'source-not-allowed',
  /** The company's policy has set it, and so the reader cannot. */
  'set-by-policy',
  /** There are items that are not sent, and more than the reader was told of: `count`. */
  'unsent-items',
  /** Neither the disk nor the extension's storage keeps what the reader wants to send. */
  'outbox-not-kept',
  /** The outbox holds as much as it may; `limit` items. */
  'outbox-full',
  /** The company's policy switches feedback off. */
  'feedback-off',
  /** No row of the spreadsheet is a term: no column is called term, name or the like, or all of its cells are empty. */
  'sheet-no-terms',
  /** The file is no settings of Plumbline; `what`: not-json or shape. */
  'settings-file',
  /** The reader has taken away access to some of the sites. */
  'sites-revoked',
  /** The term or warning that a card was asked for is no longer here. */
  'gone',
  /** The extension was updated or removed under an open page. */
  'orphaned',
  /** Anything else; `detail` holds the error's own words. */
  'unexpected',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  code: ProblemCode;
  values: Record<string, string | number>;
}

/** An error that carries a problem for a person. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
    this.name = 'ProblemError';
  }
}

/** Turns anything thrown into a problem. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { code: 'unexpected', values: { detail: error instanceof Error ? error.message : String(error) } };
}
