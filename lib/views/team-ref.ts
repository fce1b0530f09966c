import type { TeamRef } from '../../components/models';
import type { ViewContext } from './context';

/** The name of a team; its id where the workspace has lost it, so that the card still says something true. */
export function teamName({ index }: Pick<ViewContext, 'index'>, id: string): string {
  return index.teams.get(id)?.name ?? id;
}

export function teamRef(ctx: Pick<ViewContext, 'index'>, id: string): TeamRef {
  return { id, name: teamName(ctx, id) };
}

/** Teams by their ids, each once, A to Z. */
export function teamRefs(ctx: Pick<ViewContext, 'index'>, ids: Iterable<string>): TeamRef[] {
  return [...new Set(ids)].map((id) => teamRef(ctx, id)).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
