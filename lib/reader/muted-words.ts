import type { Muted } from './database';
import type { TableInHand } from './table-in-hand';

/** Key of a term on a site, or everywhere. An origin holds no space, so no two are alike. */
const keyOf = (id: string, site: string | null) => `${site ?? '*'} ${id}`;

/**
 * Mutes a term on one site, or everywhere where `site` is null. Everywhere takes in each site, so what was muted there
 * is forgotten: to undo it is then one step. False where it is not kept and counts only as long as the worker lives.
 */
export async function mute(
  muted: TableInHand<Muted>,
  { id, title }: Pick<Muted, 'id' | 'title'>,
  site: string | null,
  since: number,
): Promise<boolean> {
  if (muted.get(keyOf(id, null))) return true;
  const kept = await muted.put({ key: keyOf(id, site), id, title, site, since });
  if (site === null) for (const row of muted.all()) if (row.id === id && row.site !== null) await muted.delete(row.key);
  return kept;
}

/** The ids of the terms whose words are not painted on a site. */
export function mutedOn(muted: TableInHand<Muted>, site: string): string[] {
  return [...new Set(muted.all().flatMap((row) => (row.site === null || row.site === site ? row.id : [])))].sort();
}
