import type { Mark } from '../../components/models';
import type { PageContext } from '../../lib/messaging/protocol';
import { noteVerdict } from '../../lib/reader/fits-again';
import type { ReaderMemory } from '../../lib/reader/open-memory';
import { isPutAside } from '../../lib/reader/snoozes';
import { evaluateItem } from '../../lib/reason/evaluate';
import type { Warning } from '../../lib/reason/warning';
import type { ViewContext } from '../../lib/views/context';
import { MARKS_PER_PAGE, marksFor } from '../../lib/views/marks';
import { itemsForRef } from '../../lib/workspace/workspace-index';
import { chainVerdict } from './chain-verdict';
import { type CurrentView, verdictsOf } from './current-view';
import { type PageValues, pageValues } from './page-values';
import { underUnshiftedHash } from './unshifted';
import { withPageLinks } from './with-page-links';

/** What marks are worded by. */
type Worded = Pick<ViewContext, 'locale' | 'today'>;

/** One item that the record on screen stands for, judged with the values of the page. */
export interface JudgedItem {
  item: string;
  page: PageValues;
  warnings: Warning[];
}

/** Judges the record on screen: nothing of the page is kept. */
export function judgeRecord({ ctx, shiftWeeks }: CurrentView, context: PageContext): JudgedItem[] {
  return itemsForRef(ctx.index, context.ref).map((item) => {
    const page = pageValues(context, item, ctx.index.manifest, ctx.locale);
    const { target, facts } = page;
    const index = withPageLinks(ctx.index, item.id, context.links);
    const warnings = evaluateItem(index, item.id, { now: ctx.now, readerTeam: ctx.team, target, facts });
    return { item: item.id, page, warnings: warnings.map((warning) => underUnshiftedHash(warning, shiftWeeks)) };
  });
}

/** The warnings of an item by the workspace's own values. */
export function workspaceWarnings({ ctx, shiftWeeks }: CurrentView, item: string): Warning[] {
  return evaluateItem(ctx.index, item, { now: ctx.now, readerTeam: ctx.team }).map((warning) =>
    underUnshiftedHash(warning, shiftWeeks),
  );
}

/** The marks of what was judged, without those that the reader has snoozed. */
export function marksOf({ ctx }: { ctx: Worded }, judged: readonly JudgedItem[], memory: ReaderMemory): Mark[] {
  return judged
    .flatMap(({ page, warnings }) => {
      const awake = warnings.filter((warning) => !isPutAside(memory.snoozes, warning, ctx.today));
      return marksFor(ctx, awake, page.dateField);
    })
    .slice(0, MARKS_PER_PAGE);
}

/**
 * Remembers which items the reader has seen late, and which of those fit now: only by a date that was read on the
 * page. Where its field cannot be read just now, or can be read in two ways, the cache's date is shown and proves
 * nothing of the page.
 */
export async function rememberVerdicts(
  view: CurrentView,
  judged: readonly JudgedItem[],
  memory: ReaderMemory,
): Promise<void> {
  const { ctx } = view;
  const verdicts = verdictsOf(view, memory);
  for (const { item, page } of judged) {
    if (page.targetFrom !== 'page') continue;
    const verdict = chainVerdict(ctx, item, page);
    if (!verdict || (!verdict.late && !verdicts.seenLate.get(item))) continue;
    const byWorkspace = verdict.late && (chainVerdict(ctx, item)?.late ?? false);
    await noteVerdict(verdicts, item, verdict, byWorkspace, ctx.today);
  }
}
