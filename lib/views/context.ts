import type { Foot } from '../../components/models';
import type { LocalDate } from '../values/local-date';
import type { WorkspaceIndex } from '../workspace/workspace-index';

/** What every view is made from. */
export interface ViewContext {
  index: WorkspaceIndex;
  /** Milliseconds since the epoch: the clock's, or the instant set by "show as of". */
  now: number;
  /** The local date of `now` in the workspace's default calendar. */
  today: LocalDate;
  /** The reader's team; null where they have not said. */
  team: string | null;
  /** BCP 47. */
  locale: string;
  foot: Foot;
}
