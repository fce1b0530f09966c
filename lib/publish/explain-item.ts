import { warningsIn } from '../reason/evaluate';
import type { Inquiry } from '../reason/inquiry';
import { teamStatus } from '../reason/team-status';
import type { Warning } from '../reason/warning';
import type { Item } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import type { AnswerTeam } from './explain-answer';

/** What is known of one item at an instant, before it is put into words. */
export interface Findings {
  warnings: Warning[];
  teams: AnswerTeam[];
}

/** The team that owns the item and those of its process's steps, A to Z, without repeats. */
function teamsOf(index: WorkspaceIndex, item: Item): string[] {
  const steps = (item.process && index.processes.get(item.process.id)?.steps) ?? [];
  const ids = [item.ownerTeam, ...steps.map((step) => step.team)].filter((id) => id !== undefined);
  return [...new Set(ids)].sort();
}

function statusOf(index: WorkspaceIndex, id: string, now: number): AnswerTeam[] {
  const status = teamStatus(index, id, now);
  if (!status) return [];
  const { health, saidOn, ageWorkingDays, age } = status;
  return [{ id, health, saidOn, ageWorkingDays, stale: age === 'old' }];
}

/** What is known of one item under a look at its workspace. */
export function findingsOf(inquiry: Inquiry, item: Item): Findings {
  const { index, now } = inquiry;
  return {
    warnings: warningsIn(inquiry, item.id),
    teams: teamsOf(index, item).flatMap((id) => statusOf(index, id, now)),
  };
}
