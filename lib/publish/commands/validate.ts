import { KINDS } from '../../workspace/schema';
import { readArguments } from '../arguments';
import { countsOf, sayFaults } from '../fault-report';
import { workspaceIn } from '../read-source';
import { EXIT, type ExitCode, type Terminal } from '../terminal';

/** `plumbline validate`: every fault with its place; exit code 1 where one of them is an error. */
export async function validate(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, folder } = readArguments(args, { json: { type: 'boolean' } } as const, 'workspace folder');
  terminal.progress?.(`Reading ${folder}`);
  const { workspace, faults } = await workspaceIn(folder);
  if (values.json) {
    const of = (severity: string) => faults.filter((fault) => fault.severity === severity).length;
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, workspace[kind].length]));
    const totals = { counts, errors: of('error'), warnings: of('warning') };
    terminal.out(JSON.stringify({ name: workspace.manifest.name, ...totals, faults }, null, 2));
    return totals.errors ? EXIT.faults : EXIT.ok;
  }
  const errors = sayFaults(faults, terminal.out);
  if (errors) return EXIT.faults;
  terminal.out(`${workspace.manifest.name}: ${countsOf(workspace)}. It can be published.`);
  return EXIT.ok;
}
