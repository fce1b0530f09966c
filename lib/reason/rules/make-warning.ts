import type { Item } from '../../workspace/schema';
import { factsHash } from '../because';
import type { Because, Message, PlainWarning, Rule, Severity } from '../warning';

interface Parts<R extends Rule> {
  rule: R;
  severity: Severity;
  item: Item;
  about?: Item | null;
  message: Message;
  because: Because[];
  actions: Message[];
}

/** A warning. Its fingerprint costs more than all the rest and is often never asked for, so it is made when it is. */
export function makeWarning<R extends Rule>(parts: Parts<R>) {
  const { rule, severity, item, about, message, because, actions } = parts;
  let hash: string | undefined;
  return {
    rule,
    severity,
    item: item.id,
    about: about?.id ?? null,
    message,
    because,
    actions,
    get factsHash() {
      hash ??= factsHash(rule, item.id, because);
      return hash;
    },
  };
}

/** A warning with what its rule adds to it; a spread would ask for the fingerprint. */
export function makeWarningWith<R extends Rule, More extends object>(parts: Parts<R>, more: More) {
  return Object.assign(makeWarning(parts), more);
}

/** A warning of a rule whose warnings hold nothing else. */
export const plainWarning: (parts: Parts<PlainWarning['rule']>) => PlainWarning = makeWarning;
