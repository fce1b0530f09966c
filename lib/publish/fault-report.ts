import { type FileFault, faultLine } from '../workspace/files/file-fault';
import { KINDS, ONE } from '../workspace/kinds';
import type { Workspace } from '../workspace/schema';

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** Prints each fault and, last, how many there are. Answers the number of errors. */
export function sayFaults(faults: readonly FileFault[], print: (text: string) => void): number {
  for (const fault of faults) print(faultLine(fault));
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  if (faults.length) print(`${counted(errors, 'error')}, ${counted(faults.length - errors, 'warning')}`);
  return errors;
}

/** How many records of each kind: "3 terms, 1 team, ...". */
export function countsOf(workspace: Workspace): string {
  return KINDS.map((kind) => `${workspace[kind].length} ${workspace[kind].length === 1 ? ONE[kind] : kind}`).join(', ');
}
