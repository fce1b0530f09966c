/** Limits that both ends of a message keep to. Free of zod, so that a page may look before it sends. */

const MEBI = 1024 * 1024;

/** The limit that `bundle-too-large` names. */
export const BUNDLE_MEGABYTES = 48;

/** Most characters of one bundle: all its files together. Chrome carries messages of 64 MiB at most. */
export const BUNDLE_CHARACTERS = BUNDLE_MEGABYTES * MEBI;

/** Most files of one bundle. */
export const BUNDLE_FILES = 2000;

/** True for files that are too large together. */
export function isTooLarge(files: readonly { text: string }[]): boolean {
  return files.reduce((sum, { text }) => sum + text.length, 0) > BUNDLE_CHARACTERS;
}

/** The issue by which the worker knows that a request failed for its size alone. */
export const TOO_LARGE = 'too large';
