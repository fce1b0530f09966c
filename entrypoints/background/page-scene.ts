import type { Position } from '../../lib/cache/position';
import { PAGE_FORMAT } from '../../lib/derive/kept-page';
import type { Scene } from '../../lib/derive/page-keeper';
import type { Settings } from '../../lib/reader/settings';
import { sampleShiftWeeks } from '../../lib/sample/shift';
import { wallClockAt } from '../../lib/values/zoned-time';
import type { ViewContext } from '../../lib/views/context';
import type { Manifest, Workspace } from '../../lib/workspace/schema';
import { type CurrentView, nowOf } from './current-view';
import { type Clocked, dayKeyOf } from './day-key';

/** What is kept beside the pages: all that tells whether they are still of now, and what a page's fields mean. */
export interface SceneHead {
  name: string;
  zone: string;
  calendars: Clocked[];
  fields: Manifest['fields'] | null;
}

/** The moment that a head is held against. */
export interface Moment extends Pick<ViewContext, 'now' | 'today'> {
  shiftWeeks: number;
  /** The name of a scene of this moment. */
  name: string;
}

/** The name that a scene has at a moment: another whenever a warning may be another. */
function nameOf({ epoch, version, generation }: Position, { source, team, asOf }: Settings, day: string): string {
  return JSON.stringify([PAGE_FORMAT, epoch, version, generation, source, team, asOf, day]);
}

/** The moment in which pages are asked for, by what is kept beside them and without the workspace. */
export function momentOf(
  { zone, calendars }: SceneHead,
  position: Position,
  settings: Settings,
  clock: number,
): Moment {
  const shifts = position.sourceKind === 'sample' && settings.asOf === null;
  const shiftWeeks = shifts ? sampleShiftWeeks(wallClockAt(clock, zone).date) : 0;
  const now = nowOf(settings, zone, clock);
  const at = { now, today: wallClockAt(now, zone).date };
  return { ...at, shiftWeeks, name: nameOf(position, settings, dayKeyOf(calendars, at, shiftWeeks)) };
}

/** The workspace in use as this reader sees it now, for the pages that are to be kept. */
export function sceneOf({ ctx, position, shiftWeeks }: CurrentView, settings: Settings): Scene {
  const { index, now, team } = ctx;
  const calendars = [...index.calendars.values()].map(({ timeZone, cutoff }): Clocked => ({ timeZone, cutoff }));
  const day = dayKeyOf(calendars, ctx, shiftWeeks);
  const name = nameOf(position, settings, day);
  const head: SceneHead = { name, zone: ctx.foot.timeZone, calendars, fields: index.manifest.fields ?? null };
  const workspace: Workspace = {
    manifest: index.manifest,
    terms: [...index.terms.values()],
    teams: [...index.teams.values()],
    processes: [...index.processes.values()],
    calendars: [...index.calendars.values()],
    items: [...index.items.values()],
    links: [...index.links],
  };
  const who = JSON.stringify([team, settings.asOf, day]);
  return { workspace, standpoint: { now, readerTeam: team }, day: who, name, head };
}
