import { noteWorkspaceVerdicts } from '../../lib/reader/fits-again';
import { chainVerdict } from './chain-verdict';
import { type ViewSource, verdictsOf } from './current-view';
import { keepPages } from './keep-pages';
import { noteReturnsInWorkspace } from './over-snoozes';
import { keepPageStart } from './page-start';
import type { WorkerState } from './worker-state';

/**
 * Where the workspace may be another than the one last judged: which of the items that the reader saw late fit now,
 * and which snoozes are past; and its words are compiled. Under "show as of" the lasting verdicts wait until the reader
 * is back to now.
 */
export async function judgeAnew(state: WorkerState, viewOf: ViewSource): Promise<void> {
  const view = viewOf(state);
  void keepPages(state, viewOf);
  if (!view) return;
  const verdicts = verdictsOf(view, state.memory);
  await noteWorkspaceVerdicts(verdicts, (item) => chainVerdict(view.ctx, item), view.ctx.today);
  await noteReturnsInWorkspace(view, state.memory);
  // Ready before a page asks, which may be when the worker has just woken.
  await view.words.text();
  await keepPageStart(view, state);
}
