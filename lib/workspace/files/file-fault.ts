import type { Severity } from '../checks';

/** Something wrong in a workspace folder, with the place a person must go to put it right. */
export interface FileFault {
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column?: number;
  /** The field inside its record, `steps[2].team`; empty where the whole record or file is meant. */
  field: string;
  message: string;
  severity: Severity;
}

/** One line as compilers write it: `terms/a.yaml:3:5: error: label: is missing`. */
export function faultLine(fault: FileFault): string {
  const place =
    fault.column === undefined ? `${fault.file}:${fault.line}` : `${fault.file}:${fault.line}:${fault.column}`;
  return `${place}: ${fault.severity}: ${fault.field ? `${fault.field}: ` : ''}${fault.message}`;
}

/** By file, then line, then column: the order in which a person works through them. */
export function inFileOrder(faults: readonly FileFault[]): FileFault[] {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...faults].sort(
    (a, b) =>
      byText(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0) || byText(a.field, b.field),
  );
}
