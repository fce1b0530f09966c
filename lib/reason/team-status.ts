import type { LocalDate } from '../values/local-date';
import type { Health } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import { clockOfTeam, workingDaysSince } from './age';

/** What a team last said of itself, and how old that is. */
export interface SaidStatus {
  health: Health;
  note: string | null;
  saidOn: LocalDate;
  /** Working days after that day, up to and including today. */
  ageWorkingDays: number;
  age: 'fresh' | 'ageing' | 'old';
}

/** Working days after which a team's word is old, where it names no cycle. */
const CYCLE_DAYS = 10;

/** The cycle of a team's word, in working days. */
export function cycleOf(index: WorkspaceIndex, teamId: string | undefined): number {
  return (teamId === undefined ? undefined : index.teams.get(teamId)?.status?.cycleDays) ?? CYCLE_DAYS;
}

/** Fresh to half a cycle, ageing to one, past it old. */
export function ageOfWord(ageWorkingDays: number, cycle: number): SaidStatus['age'] {
  return ageWorkingDays * 2 <= cycle ? 'fresh' : ageWorkingDays <= cycle ? 'ageing' : 'old';
}

/**
 * The status of a team with its age in the team's calendar, by the clock on the wall (no cut-off); days past the
 * calendar's end count as its weeks go. Fresh to half a cycle, ageing to one, past it old. Null where nothing was said by that day.
 */
export function teamStatus(index: WorkspaceIndex, teamId: string, now: number): SaidStatus | null {
  const status = index.teams.get(teamId)?.status;
  if (!status) return null;
  const ageWorkingDays = workingDaysSince(clockOfTeam(index, teamId, now), status.saidOn);
  if (ageWorkingDays === null) return null;
  const age = ageOfWord(ageWorkingDays, cycleOf(index, teamId));
  return { health: status.health, note: status.note ?? null, saidOn: status.saidOn, ageWorkingDays, age };
}
