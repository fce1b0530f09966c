import { writeFile } from 'node:fs/promises';
import { generateKeyFile } from '../../bundle/signing-key';
import { spokenKeyId } from '../../bundle/spoken-key-id';
import { readOptions } from '../arguments';
import { CannotDo, EXIT, type ExitCode, type Terminal, WrongUse } from '../terminal';

const OPTIONS = { out: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `plumbline keygen`: makes the key that signs a bundle. Never writes over a file. */
export async function keygen(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.out === undefined || positionals.length) throw new WrongUse('where to? Name a file with --out.');
  const key = await generateKeyFile();
  try {
    // For its owner alone, from the moment it is there.
    await writeFile(values.out, `${JSON.stringify(key, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CannotDo(`nothing was written: there is a file ${values.out} already, and a key that is lost is lost.`);
  }
  const { id, publicKey } = key;
  if (values.json) terminal.out(JSON.stringify({ id, publicKey, file: values.out }, null, 2));
  else
    terminal.out(
      `Key ${spokenKeyId(id)} is in ${values.out}. Whoever has this file can publish in your name: keep it where your publishing job reads its secrets.\n` +
        `Its public half, for readers' policy: ${publicKey}\n` +
        `Sign with plumbline publish --key ${values.out}; hand out plumbline connect-code --url <address> --key ${values.out}.`,
    );
  return EXIT.ok;
}
