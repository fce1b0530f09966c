import type { PickedFile } from '../../components/bundle-picker';
import { BUNDLE_CHARACTERS, BUNDLE_FILES, BUNDLE_MEGABYTES, isTooLarge } from '../../lib/messaging/limits';
import { ProblemError } from '../../lib/values/problem';

/** A character that counts as one takes three bytes of a file at most. */
const MOST_BYTES = 3;

const tooLarge = (more: { files?: number } = {}) =>
  new ProblemError({ code: 'bundle-too-large', values: { limit: BUNDLE_MEGABYTES, source: 'file', ...more } });

/** The texts of picked files. Rejects with a `ProblemError` where there is nothing to read, or far too much. */
export async function readPicked(picked: readonly PickedFile[]): Promise<{ name: string; text: string }[]> {
  if (picked.length === 0) throw new ProblemError({ code: 'bundle-no-head', values: { files: 0, source: 'file' } });
  if (picked.length > BUNDLE_FILES) throw tooLarge({ files: picked.length });
  // What is too large for certain is not even read.
  const bytes = picked.reduce((sum, { file }) => sum + file.size, 0);
  if (bytes > BUNDLE_CHARACTERS * MOST_BYTES) throw tooLarge();
  const files = await Promise.all(picked.map(async ({ name, file }) => ({ name, text: await file.text() })));
  if (isTooLarge(files)) throw tooLarge();
  return files;
}
