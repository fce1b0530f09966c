import type { Rule, Warning } from '../warning';
import { worstFirst } from '../worst-first';

/** One cause with all the records on which it warns. */
export interface Finding {
  rule: Rule;
  /** The item that is the cause; of a warning about its own record, that record. */
  cause: string;
  /** Worst first. */
  warnings: Warning[];
}

/** The same cause on many records as one finding, the worst first, then the widest, then by cause. */
export function byCause(warnings: Iterable<Warning>): Finding[] {
  const findings = new Map<string, Finding>();
  for (const warning of warnings) {
    const cause = warning.about ?? warning.item;
    const key = `${warning.rule} ${cause}`;
    const finding = findings.get(key);
    if (finding) finding.warnings.push(warning);
    else findings.set(key, { rule: warning.rule, cause, warnings: [warning] });
  }
  for (const finding of findings.values())
    finding.warnings.sort((a, b) => worstFirst(a, b) || (a.item < b.item ? -1 : 1));
  return [...findings.values()].sort(
    (a, b) =>
      worstFirst(a.warnings[0] as Warning, b.warnings[0] as Warning) ||
      b.warnings.length - a.warnings.length ||
      (a.cause < b.cause ? -1 : 1),
  );
}
