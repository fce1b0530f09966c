import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { importCsvTerms, termsFile } from '../../connect/csv-terms-file';
import type { Team } from '../../workspace/schema';
import { readOptions } from '../arguments';
import { isFile, textIfThere, workspaceIn } from '../read-source';
import { CannotDo, EXIT, type ExitCode, type Terminal, WrongUse } from '../terminal';

const OPTIONS = { out: { type: 'string' }, json: { type: 'boolean' } } as const;

const same = (text: string) => text.normalize('NFC').trim().toLowerCase();

/** Finds teams by id, name or alias. Where there is no workspace to look in, every name counts as nobody's. */
function teamFinder(teams: readonly Team[]): (name: string) => string | null {
  const byName = new Map<string, string>();
  for (const { id, name, aliases = [] } of teams)
    for (const each of [id, name, ...aliases]) if (!byName.has(same(each))) byName.set(same(each), id);
  return (name) => byName.get(same(name)) ?? null;
}

/** `plumbline import csv`: a spreadsheet's terms as a file of a workspace, or on standard output. */
export async function importFile(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [format, file, ...more] = positionals;
  if (format !== 'csv') throw new WrongUse(`which format? This version reads csv${format ? `, not ${format}` : ''}.`);
  if (file === undefined || more.length) throw new WrongUse('which file? Name one.');
  if (!(await isFile(file))) throw new WrongUse(`there is no file ${file}.`);
  const { out } = values;
  if (values.json && out === undefined)
    throw new WrongUse('--json needs --out: without it the YAML itself is printed.');
  const inWorkspace = out !== undefined && (await textIfThere(join(out, 'workspace.yaml'))) !== null;
  const teams = inWorkspace ? (await workspaceIn(out)).workspace.teams : [];
  // Bytes that are no UTF-8 would be kept as replacement signs in every copy from then on.
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    throw new CannotDo(`${file} is not in UTF-8. Save it as "CSV UTF-8" and import that.`);
  }
  const { terms, notes, unknown } = importCsvTerms(text, teamFinder(teams));
  for (const { line, message } of notes) terminal.err(`${file}:${line}: ${message}`);
  if (unknown.length) terminal.err(`Kept as they are, since Plumbline knows no such field: ${unknown.join(', ')}.`);
  if (!terms.length) throw new CannotDo(`nothing was written: ${file} holds no term.`);
  if (out === undefined) {
    terminal.out(termsFile(terms));
    return EXIT.ok;
  }
  const name = `${basename(file).replace(/\.[^.]*$/, '') || 'terms'}.yaml`;
  const target = join(out, 'terms', name);
  if (await isFile(target)) throw new CannotDo(`nothing was written: there is a file ${target} already.`);
  await mkdir(join(out, 'terms'), { recursive: true });
  await writeFile(target, termsFile(terms));
  if (values.json) terminal.out(JSON.stringify({ file: target, terms: terms.length, notes, unknown }, null, 2));
  else
    terminal.out(
      `${terms.length === 1 ? '1 term is' : `${terms.length} terms are`} in ${target}. Read over what was written, then run plumbline validate ${out}.`,
    );
  return EXIT.ok;
}
