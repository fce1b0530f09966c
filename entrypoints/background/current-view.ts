import type { DerivedStore } from '../../lib/cache/derived-store';
import type { Active, Position } from '../../lib/cache/position';
import type { ReaderMemory, Verdicts } from '../../lib/reader/open-memory';
import type { Settings } from '../../lib/reader/settings';
import { sampleShiftWeeks, shiftedPublishedAt, shiftWorkspace } from '../../lib/sample/shift';
import type { LocalDate } from '../../lib/values/local-date';
import { instantOf, minutesOfDay, wallClockAt } from '../../lib/values/zoned-time';
import type { ViewContext } from '../../lib/views/context';
import { indexWorkspace, type WorkspaceIndex } from '../../lib/workspace/workspace-index';
import { createWordIndex, type WordIndex } from './word-index';
import type { WorkerState } from './worker-state';
import { workspaceZone } from './workspace-zone';

/** The time of day that "show as of" stands for where only a day is set. */
const MORNING = '09:00';

/** The workspace in use as this reader sees it now. */
export interface CurrentView {
  ctx: ViewContext;
  position: Position;
  /** Whole weeks by which the sample's dates are shifted. */
  shiftWeeks: number;
  /** "Show as of" is set. */
  underAsOf: boolean;
  /** The day by the clock, whatever "show as of" says. */
  clockToday: LocalDate;
  /** The words that pages look for. */
  words: WordIndex;
}

/** Makes the current view, or null where no workspace is in use. */
export type ViewSource = (state: WorkerState) => CurrentView | null;

/** The verdicts that belong to this view: what is seen under "show as of" must not be told as if it were so. */
export function verdictsOf({ underAsOf }: Pick<CurrentView, 'underAsOf'>, memory: ReaderMemory): Verdicts {
  return underAsOf ? memory.underAsOf : memory.lasting;
}

interface Laid {
  key: string;
  index: WorkspaceIndex;
  zone: string;
  words: WordIndex;
}

/** Now: the instant that the reader has set, else the clock's. Milliseconds since the epoch. */
export function nowOf(settings: Settings, zone: string, clock: number): number {
  const { asOf } = settings;
  return asOf ? instantOf(asOf.date, minutesOfDay(asOf.time ?? MORNING), zone) : clock;
}

/**
 * Views of the workspace in use. Laying a workspace out is the costly part and is done once for each version and
 * shift; all else follows the clock and the settings of the moment.
 */
export function createViewSource(clock: () => number, uiLanguage: () => string): ViewSource {
  let laid: Laid | null = null;

  function layOut({ position, workspace }: Active, weeks: number, derived: DerivedStore): Laid {
    const key = `${position.generation}/${weeks}`;
    if (laid?.key !== key) {
      const shown = weeks === 0 ? workspace : shiftWorkspace(workspace, weeks);
      const index = indexWorkspace(shown);
      laid = { key, index, zone: workspaceZone(shown), words: createWordIndex(index, derived) };
    }
    return laid;
  }

  /** Null where a cached version is not what it should be: that costs the view of it, and no message its answer. */
  function layOutOrNot(active: Active, weeksOf: (zone: string) => number, derived: DerivedStore) {
    try {
      const weeks = weeksOf(workspaceZone(active.workspace));
      return { laid: layOut(active, weeks, derived), weeks };
    } catch {
      return null;
    }
  }

  return ({ sync, settings: store, derived }) => {
    const active = sync.active();
    const settings = store.current();
    if (settings.source === null || active === 'never-synced') return null;
    const { position } = active;
    const shifts = position.sourceKind === 'sample' && settings.asOf === null;
    const weeksOf = (zone: string) => (shifts ? sampleShiftWeeks(wallClockAt(clock(), zone).date) : 0);
    const done = layOutOrNot(active, weeksOf, derived);
    if (!done) return null;
    const { laid: current, weeks } = done;
    const now = nowOf(settings, current.zone, clock());
    const locale = uiLanguage();
    // A team that the workspace does not have is nobody's.
    const team = settings.team !== null && current.index.teams.has(settings.team) ? settings.team : null;
    return {
      position,
      shiftWeeks: weeks,
      underAsOf: settings.asOf !== null,
      clockToday: wallClockAt(clock(), current.zone).date,
      words: current.words,
      ctx: {
        index: current.index,
        now,
        today: wallClockAt(now, current.zone).date,
        team,
        locale,
        foot: {
          workspace: position.name,
          version: position.version,
          asOf: shifts ? shiftedPublishedAt(position.publishedAt, weeks, now) : position.publishedAt,
          now: new Date(now).toISOString(),
          timeZone: current.zone,
          locale,
        },
      },
    };
  };
}
