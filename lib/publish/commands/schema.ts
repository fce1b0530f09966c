import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editorSchemas } from '../../workspace/editor-schemas';
import { readOptions } from '../arguments';
import { EXIT, type ExitCode, type Terminal, WrongUse } from '../terminal';

const OPTIONS = { out: { type: 'string' } } as const;

/** `plumbline schema`: the JSON Schemas of the workspace's files, by which editors complete and check them. */
export async function schema(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS);
  if (values.out === undefined || positionals.length) throw new WrongUse('where to? Name a folder with --out.');
  await mkdir(values.out, { recursive: true });
  const schemas = Object.entries(editorSchemas());
  for (const [name, text] of schemas) await writeFile(join(values.out, name), text);
  terminal.out(`Wrote ${schemas.length} schemas to ${values.out}.`);
  return EXIT.ok;
}
