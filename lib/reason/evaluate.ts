import type { WorkspaceIndex } from '../workspace/workspace-index';
import { Inquiry } from './inquiry';
import { judgeChain, type Outlook, outlookOfChain, type Situation } from './judged-chain';
import { ALL_RULES } from './rules/all-rules';
import { isUnknown } from './unknown';
import { RULES, type Warning } from './warning';
import { worstFirst } from './worst-first';

export type { Outlook, Situation } from './judged-chain';

/** What stands when an item is judged, and for whom. */
export interface Judging extends Situation {
  /** Absent or null: warnings that depend on the reader's team are left out. */
  readerTeam?: string | null | undefined;
}

/** The warnings of one item, worst first; none for an item that does not exist. Never throws. */
export function evaluateItem(index: WorkspaceIndex, itemId: string, judging: Judging): Warning[] {
  const { now, readerTeam = null, target, facts } = judging;
  return warningsIn(new Inquiry(index, { now, readerTeam, shown: { item: itemId, target, facts } }), itemId);
}

/** The same as one of several items under one look. */
export function warningsIn(inquiry: Inquiry, itemId: string): Warning[] {
  const item = inquiry.index.items.get(itemId);
  if (!item) return [];
  const found: Warning[] = [];
  for (const rule of RULES) {
    const warnings = ALL_RULES[rule](inquiry, item);
    if (warnings === null) continue;
    if (Array.isArray(warnings)) found.push(...warnings);
    else found.push(warnings as Warning);
  }
  return found.length < 2 ? found : found.sort(worstFirst);
}

/** The warnings of every item that has any, by item id. */
export function evaluateAll(
  index: WorkspaceIndex,
  now: number,
  readerTeam: string | null = null,
): Map<string, Warning[]> {
  const inquiry = new Inquiry(index, { now, readerTeam });
  const all = new Map<string, Warning[]>();
  for (const id of index.items.keys()) {
    const warnings = warningsIn(inquiry, id);
    if (warnings.length > 0) all.set(id, warnings);
  }
  return all;
}

/** Where an item's chain ends against its target, late or not; null where it has none or nobody can tell. */
export function outlookOf(index: WorkspaceIndex, itemId: string, situation: Situation): Outlook | null {
  const item = index.items.get(itemId);
  const chain = item ? judgeChain(index, item, situation) : null;
  return item && chain !== null && !isUnknown(chain) ? outlookOfChain(index, item, chain) : null;
}
