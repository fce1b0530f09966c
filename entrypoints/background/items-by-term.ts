import type { Finder } from '../../lib/match/find';
import type { ViewContext } from '../../lib/views/context';

/** How many items use each term: in their title, status note, reason or text facts, as the words of a page are found. */
export function itemsByTerm({ index }: ViewContext, finder: Finder): Map<string, number> {
  const used = new Map<string, number>();
  for (const { title, status, stateReason, facts } of index.items.values()) {
    const texts = [title, status?.note, stateReason, ...Object.values(facts ?? {})];
    const found = new Set<string>();
    for (const text of texts)
      if (typeof text === 'string')
        for (const { kind, ids } of finder.find(text, {})) if (kind === 'term') for (const id of ids) found.add(id);
    for (const id of found) used.set(id, (used.get(id) ?? 0) + 1);
  }
  return used;
}
