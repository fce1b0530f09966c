import type { Card, ItemCard } from '../../components/models';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import { isPutAside } from '../../lib/reader/snoozes';
import type { Warning } from '../../lib/reason/warning';
import type { LocalDate } from '../../lib/values/local-date';
import type { Ref } from '../../lib/values/ref';
import { itemCard } from '../../lib/views/item-card';
import { itemsForRef } from '../../lib/workspace/workspace-index';
import type { CurrentView } from './current-view';
import { workspaceWarnings } from './judge-record';

/** Whether a warning is told wherever its item is named: what counts for little is for its own page and the panel. */
export function isSaid(warning: Warning, { snoozes }: ReaderMemory, today: LocalDate): boolean {
  return warning.severity !== 'low' && !isPutAside(snoozes, warning, today);
}

function saysOf(view: CurrentView, memory: ReaderMemory, item: string): Warning[] {
  return workspaceWarnings(view, item).filter((warning) => isSaid(warning, memory, view.ctx.today));
}

/** Of the items that a page names those that have something to say. The record on screen says it by its marks. */
export function speakingItems(
  view: CurrentView,
  memory: ReaderMemory,
  ids: readonly string[],
  ref: Ref | null,
): string[] {
  const own = new Set(ref === null ? [] : itemsForRef(view.ctx.index, ref).map(({ id }) => id));
  return ids.filter((id) => !own.has(id) && saysOf(view, memory, id).length > 0);
}

/** The card of an item's name: of the one item, or the choice between the several that are called so. */
export function itemWordCard(view: CurrentView, memory: ReaderMemory, ids: readonly string[]): Card | null {
  const cards = ids
    .map((id) => itemCard(view.ctx, id, saysOf(view, memory, id)))
    .filter((card): card is ItemCard => card !== null && card.says.length > 0);
  const [first] = cards;
  if (!first || cards.length === 1) return first ?? null;
  return {
    kind: 'choice',
    title: first.title,
    choices: cards.map(({ id, title, says }) => ({ id, title, short: says[0] ?? null })),
    foot: first.foot,
  };
}
