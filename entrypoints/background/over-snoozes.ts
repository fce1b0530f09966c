import type { ReaderMemory } from '../../lib/reader/open-memory';
import { noteReturns } from '../../lib/reader/snoozes';
import type { ViewContext } from '../../lib/views/context';
import type { CurrentView } from './current-view';
import { type JudgedItem, workspaceWarnings } from './judge-record';

/**
 * After a record was judged. Only where the page's own date was read: a field that cannot be read just now changes
 * the facts for a moment. Under "show as of" nothing lasting is changed.
 */
export async function noteReturnsOnPage(
  { underAsOf, ctx }: { underAsOf: boolean; ctx: Pick<ViewContext, 'today'> },
  judged: readonly JudgedItem[],
  { snoozes }: ReaderMemory,
): Promise<void> {
  if (underAsOf) return;
  for (const { item, page, warnings } of judged)
    if (page.targetFrom === 'page') await noteReturns(snoozes, item, warnings, ctx.today, false);
}

/** After a new version of the workspace: a snooze of what only a page showed waits for that page. */
export async function noteReturnsInWorkspace(view: CurrentView, { snoozes }: ReaderMemory): Promise<void> {
  if (view.underAsOf) return;
  for (const item of new Set(snoozes.all().map((snooze) => snooze.item)))
    await noteReturns(snoozes, item, workspaceWarnings(view, item), view.ctx.today, true);
}
