import type { Item, Term } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import type { ViewContext } from './context';

const textsOf = ({ title, status, stateReason, facts }: Item) =>
  [title, status?.note, stateReason, ...Object.values(facts ?? {})].filter((text) => typeof text === 'string');

const made = new WeakMap<WorkspaceIndex, Map<string, number>>();

/** The name between two ends of words, whatever its capitals: near enough for a number on a card. */
const asWord = (name: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'iu');

/** How many pieces of work have one of the term's names in their title, status note, reason or text facts. */
export function usedOn({ index }: Pick<ViewContext, 'index'>, term: Term): number {
  const known = made.get(index) ?? new Map<string, number>();
  made.set(index, known);
  const counted = known.get(term.id);
  if (counted !== undefined) return counted;
  const names = [term.label, ...(term.aliases ?? []).map(({ text }) => text)].map(asWord);
  let n = 0;
  for (const item of index.items.values()) if (textsOf(item).some((text) => names.some((name) => name.test(text)))) n++;
  known.set(term.id, n);
  return n;
}
