import { compareWorkspaces } from '../../bundle/compare-workspaces';
import { ONE } from '../../workspace/kinds';
import { readOptions } from '../arguments';
import { type FieldChange, fieldChanges } from '../field-changes';
import { recordsIn } from '../read-source';
import { EXIT, type ExitCode, type Terminal, WrongUse } from '../terminal';

const OPTIONS = { json: { type: 'boolean' } } as const;
const LONGEST = 120;

/** A value in a line, shortened in its middle where it is long. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ');
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

const fieldLine = ({ field, before, after }: FieldChange) => `    ${field}: ${shown(before)} -> ${shown(after)}`;

/** `plumbline diff`: what the second has that the first has not, the other way round, and what differs. */
export async function diff(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length)
    throw new WrongUse('give two: the workspace or bundle before, and the one after.');
  const [before, after] = [await recordsIn(first, terminal), await recordsIn(second, terminal)];
  const { manifest, changes } = compareWorkspaces(before, after);
  const told = changes.map(({ kind, key, before: was, after: is }) => ({
    kind,
    key,
    change: was === null ? ('added' as const) : is === null ? ('removed' as const) : ('changed' as const),
    fields: was && is ? fieldChanges(was, is) : [],
  }));
  const ofManifest = manifest ? fieldChanges(before.manifest, manifest) : [];
  if (values.json) {
    terminal.out(JSON.stringify({ manifest: ofManifest, changes: told }, null, 2));
    return EXIT.ok;
  }
  if (ofManifest.length) terminal.out(['  workspace', ...ofManifest.map(fieldLine)].join('\n'));
  for (const { kind, key, change, fields } of told) {
    const sign = change === 'added' ? '+' : change === 'removed' ? '-' : ' ';
    terminal.out([`${sign} ${ONE[kind]} ${key}`, ...fields.map(fieldLine)].join('\n'));
  }
  const count = (which: string) => told.filter(({ change }) => change === which).length;
  terminal.out(`${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`);
  return EXIT.ok;
}
