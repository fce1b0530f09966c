import type { Muted } from './database';
import type { TableInHand } from './table-in-hand';

type Named = Pick<Muted, 'kind' | 'id'>;

/** Key of a word on a site, or everywhere. Neither an origin nor an id holds a space, so no two are alike. */
export const mutedKey = ({ kind, id }: Named, site: string | null): string =>
  `${site ?? '*'} ${kind === 'item' ? 'item ' : ''}${id}`;

/**
 * Mutes a term, or the name of an item, on one site, or everywhere where `site` is null. Everywhere takes in each site, so what was muted there
 * is forgotten: to undo it is then one step. False where it is not kept and counts only as long as the worker lives.
 */
export async function mute(
  muted: TableInHand<Muted>,
  { kind, id, title }: Named & Pick<Muted, 'title'>,
  site: string | null,
  since: number,
): Promise<boolean> {
  const everywhere = mutedKey({ kind, id }, null);
  if (muted.get(everywhere)) return true;
  const kept = await muted.put({ key: mutedKey({ kind, id }, site), kind, id, title, site, since });
  if (site === null)
    for (const row of muted.all())
      if (row.kind === kind && row.id === id && row.key !== everywhere) await muted.delete(row.key);
  return kept;
}

/** The ids of the terms, or of the items, whose words are not painted on a site; null: one that is not known. */
export function mutedOn(muted: TableInHand<Muted>, kind: Muted['kind'], site: string | null): string[] {
  const here = muted.all().filter((row) => row.kind === kind && (row.site === null || row.site === site));
  return [...new Set(here.map(({ id }) => id))].sort();
}
