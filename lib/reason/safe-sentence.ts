import type { LocalDate } from '../values/local-date';
import type { Message, Rule, Warning } from './warning';

/** Rules whose facts make a sentence that is true for all who read it. */
const SAFE: ReadonlySet<Rule> = new Set<Rule>([
  'date-inversion',
  'needs-deprioritised',
  'never-agreed',
  'promised-before-committed',
  'slipped-after-promise',
  'meanings-differ',
]);

/**
 * A sentence to copy, made by template from dated facts. Null where the rule has none.
 * @param today The day on which it is written.
 */
export function safeSentence({ rule, message }: Warning, today: LocalDate): Message | null {
  return SAFE.has(rule) ? { id: `safe.${rule}`, values: { ...message.values, today } } : null;
}
