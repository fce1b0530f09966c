import { RULES, type Severity, type Warning } from './warning';

const SEVERITIES: readonly Severity[] = ['high', 'medium', 'low'];

/** Severity first, then the table of rules, then what it is about. */
export function worstFirst(a: Warning, b: Warning): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    RULES.indexOf(a.rule) - RULES.indexOf(b.rule) ||
    compare(a.about ?? '', b.about ?? '')
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
