import type { TermProposal } from '../../components/panel-models';
import type { ViewContext } from './context';
import { teamRef } from './team-ref';

/** What teams have proposed for a term, the newest first. */
export function termProposals(ctx: ViewContext, id: string): TermProposal[] {
  const proposals = ctx.index.terms.get(id)?.proposals ?? [];
  return proposals
    .map(({ id: key, team, on, short, example }) => ({
      id: key,
      team: team === undefined ? null : teamRef(ctx, team),
      on,
      short,
      example: example ?? null,
    }))
    .sort((a, b) => b.on.localeCompare(a.on) || (a.id < b.id ? -1 : 1));
}
