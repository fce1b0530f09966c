import type { Term, Variant } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';

/** The meanings of a term for one reader. */
export interface Meanings {
  /** The nearest meaning; several where they tie. Empty only where the term has no meaning in use. */
  shown: Variant[];
  /** Every meaning in use: company-wide first, then by team name, A to Z. */
  all: Variant[];
}

/**
 * Whose meaning is shown: the reader's team's, else its ancestors' nearest first, else the company's. A team's meaning
 * is a variant of its own or one it has adopted. Where the reader has no team, or none of these has a meaning, no
 * other team's is nearer than the rest: all tie. A retired variant is history and never a meaning.
 */
export function meaningsFor(index: WorkspaceIndex, termId: string, reader: { readerTeam: string | null }): Meanings {
  const term = index.terms.get(termId);
  const inUse = (term?.variants ?? []).filter(({ retiredOn }) => retiredOn === undefined);
  const nameOf = ({ team }: Variant) => (team === undefined ? '' : (index.teams.get(team)?.name ?? team));
  const all = inUse
    .map((variant) => ({ variant, name: nameOf(variant) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.variant.id < b.variant.id ? -1 : 1))
    .map(({ variant }) => variant);
  for (const team of lineOf(index, reader.readerTeam)) {
    const own = all.filter((variant) => variant.team === team || hasAdopted(term, team, variant));
    if (own.length > 0) return { shown: own, all };
  }
  const company = all.filter(({ team }) => team === undefined);
  return { shown: company.length > 0 ? company : all, all };
}

function hasAdopted(term: Term | undefined, team: string, variant: Variant): boolean {
  return term?.adoption?.some((adopted) => adopted.team === team && adopted.variant === variant.id) ?? false;
}

/** A team and its ancestors, nearest first; ends where the teams come round in a loop. */
export function lineOf(index: WorkspaceIndex, team: string | null): string[] {
  const line: string[] = [];
  for (let at = team ?? undefined; at !== undefined && !line.includes(at); at = index.teams.get(at)?.parent) {
    line.push(at);
  }
  return line;
}
