import { readFile } from 'node:fs/promises';
import { type KeyFile, keyFileSchema } from '../bundle/signing-key';
import { CannotDo } from './terminal';

/** Reads a key file that `keygen` wrote. Throws CannotDo for anything else, without a word of what is in it. */
export async function readKey(path: string): Promise<KeyFile> {
  const text = await readFile(path, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const key = keyFileSchema.safeParse(value);
  if (!key.success) throw new CannotDo(`${path} is no key file. Make one with plumbline keygen --out <file>.`);
  return key.data;
}
