import type { TeamCard } from '../../components/models';
import { meaningsFor } from '../reason/meaning';
import { statusTerms } from '../reason/status-terms';
import { teamStatus } from '../reason/team-status';
import type { Team } from '../workspace/schema';
import type { ViewContext } from './context';
import { teamName, teamRef } from './team-ref';

const MOST_ABSENCES = 4;

/** What the team's word means: its own meaning of it, else its ancestors'. None where only the company's counts. */
function asMeantBy(ctx: ViewContext, team: Team): TeamCard['asMeantBy'] {
  if (!team.status) return null;
  for (const term of statusTerms(ctx.index, team.status.health)) {
    const { shown } = meaningsFor(ctx.index, term.id, { readerTeam: team.id });
    const [meaning] = shown;
    if (shown.length !== 1 || meaning?.team === undefined) continue;
    return { team: teamName(ctx, meaning.team), term: term.label, short: meaning.short };
  }
  return null;
}

function queueOf({ queue }: Team): TeamCard['queue'] {
  if (!queue) return null;
  const { waiting = null, blocked = null, aging = null, unowned = null, asOf } = queue;
  return { waiting, blocked, aging, unowned, asOf: asOf?.slice(0, 10) ?? null };
}

/** The card of one team. Null where the workspace has no such team. */
export function teamCard(ctx: ViewContext, id: string): TeamCard | null {
  const { index, today } = ctx;
  const team = index.teams.get(id);
  if (!team) return null;
  const gone = team.dissolvedOn !== undefined && team.dissolvedOn <= today;
  const said = gone ? null : teamStatus(index, id, ctx.now);
  const owned = <T extends { ownerTeam?: string | undefined }>(all: Iterable<T>) =>
    [...all].filter(({ ownerTeam }) => ownerTeam === id).length;
  return {
    kind: 'team',
    id,
    title: team.name,
    purpose: team.purpose ?? null,
    parent: team.parent === undefined ? null : teamRef(ctx, team.parent),
    dissolvedOn: gone ? (team.dissolvedOn ?? null) : null,
    successor: team.successor === undefined ? null : teamRef(ctx, team.successor),
    status: said && { team: team.name, ...said },
    asMeantBy: said && asMeantBy(ctx, team),
    intake: gone ? null : (team.intake ?? null),
    queue: gone ? null : queueOf(team),
    absences: (team.absences ?? [])
      .filter(({ to }) => to >= today && !gone)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .slice(0, MOST_ABSENCES)
      .map(({ role, from, to, delegateRole }) => ({
        role,
        from,
        to,
        delegate: delegateRole ?? null,
        now: from <= today,
      })),
    contact: team.contact?.label ? { label: team.contact.label, url: team.contact.url ?? null } : null,
    owns: { terms: owned(index.terms.values()), items: owned(index.items.values()) },
    today,
    foot: ctx.foot,
  };
}
