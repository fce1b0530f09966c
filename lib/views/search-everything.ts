import type { PanelRow } from '../../components/panel-models';
import type { ViewContext } from './context';
import { teamRow } from './panel-teams';
import { otherNames, rowOf } from './panel-words';

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

interface Candidate {
  names: string[];
  /** Made for those alone that are shown: it costs more than comparing names. */
  row(): PanelRow | null;
}

function* candidates(ctx: ViewContext): Generator<Candidate> {
  const { terms, teams, items } = ctx.index;
  for (const { id, label, aliases } of terms.values())
    yield { names: [label, ...(aliases ?? []).map(({ text }) => text)], row: () => rowOf(ctx, 'term', [id]) };
  for (const item of items.values())
    yield { names: [item.title, ...otherNames(item)], row: () => rowOf(ctx, 'item', [item.id]) };
  for (const { id, name, aliases } of teams.values())
    yield { names: [name, ...(aliases ?? [])], row: () => teamRow(ctx, id) };
}

/** 0: a name is the query, 1: one begins with it, 2: a word of one does, 3: one holds it; null: none does. */
function rankOf(names: readonly string[], wanted: string): number | null {
  let best: number | null = null;
  for (const name of names) {
    const at = name.indexOf(wanted);
    if (at < 0) continue;
    const rank = name === wanted ? 0 : at === 0 ? 1 : name.includes(` ${wanted}`) ? 2 : 3;
    if (best === null || rank < best) best = rank;
  }
  return best;
}

/**
 * Terms, work and teams with a name that contains the query, whatever its capitals and accents: the closest first,
 * then A to Z. An empty query finds nothing. `total` counts those beyond `limit` too.
 */
export function searchEverything(ctx: ViewContext, query: string, limit = 20): { rows: PanelRow[]; total: number } {
  const wanted = fold(query.trim());
  if (!wanted) return { rows: [], total: 0 };
  const hits: { rank: number; label: string; candidate: Candidate }[] = [];
  for (const candidate of candidates(ctx)) {
    const rank = rankOf(candidate.names.map(fold), wanted);
    if (rank !== null) hits.push({ rank, label: candidate.names[0] ?? '', candidate });
  }
  hits.sort((a, b) => a.rank - b.rank || a.label.localeCompare(b.label, ctx.locale));
  return { rows: hits.slice(0, limit).flatMap(({ candidate }) => candidate.row() ?? []), total: hits.length };
}
