import type { ViewSource } from './current-view';
import { sceneOf } from './page-scene';
import type { WorkerState } from './worker-state';

/**
 * Brings the pages that are kept in step with the workspace, the day and the reader. To be called, and not waited for,
 * whenever one of these may be another; where none is it costs a look.
 */
export async function keepPages(state: WorkerState, viewOf: ViewSource): Promise<void> {
  const view = viewOf(state);
  if (!view) {
    await state.pages.clear();
    return;
  }
  await state.pages.settle(sceneOf(view, state.settings.current()));
}
