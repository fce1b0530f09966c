import type { NeedsOwnerRow } from '../../components/options-models';
import type { ViewContext } from './context';
import { teamName, termCard } from './term-card';

/**
 * Terms whose owner team is missing, unknown or dissolved: by the teams and then the work that use them, then A to Z.
 * Things are listed and nobody is ranked.
 * @param itemsWith How many items use a term.
 */
export function needsOwner(ctx: ViewContext, itemsWith: (term: string) => number): NeedsOwnerRow[] {
  const rows: NeedsOwnerRow[] = [];
  for (const { id, label, ownerTeam, status } of ctx.index.terms.values()) {
    const owner = ownerTeam === undefined ? undefined : ctx.index.teams.get(ownerTeam);
    const goneOn = owner?.dissolvedOn !== undefined && owner.dissolvedOn <= ctx.today ? owner.dissolvedOn : null;
    // What is not to be used any more needs nobody.
    if (status === 'deprecated' || (owner && goneOn === null)) continue;
    const card = termCard(ctx, id);
    rows.push({
      id,
      title: label,
      lastOwner: ownerTeam === undefined ? null : teamName(ctx, ownerTeam),
      goneOn,
      dueOn: card?.verified?.dueOn ?? null,
      overdue: card?.verified?.state === 'overdue',
      teams: card?.usedBy?.length ?? 0,
      items: itemsWith(id),
    });
  }
  return rows.sort(
    (a, b) =>
      b.teams - a.teams || b.items - a.items || a.title.localeCompare(b.title, ctx.locale) || (a.id < b.id ? -1 : 1),
  );
}
