import type { PanelRow } from '../../components/panel-models';
import { say } from '../phrases/say';
import { lineOf } from '../reason/meaning';
import { nameOf } from '../reason/rules/name-of';
import type { Item } from '../workspace/schema';
import type { ViewContext } from './context';
import { teamName } from './term-card';

/** Work of this reader's team, or of a team under it, that is not over. */
function isOurs({ index, team }: ViewContext, { ownerTeam, state }: Item): boolean {
  const over = state === 'shipped' || state === 'dropped';
  return !over && team !== null && ownerTeam !== undefined && lineOf(index, ownerTeam).includes(team);
}

/**
 * What the reader's team owns and other teams' work needs: the teams by name and their work by number, A to Z. Null
 * where the reader has chosen no team.
 */
export function leaningOnUs(ctx: ViewContext): PanelRow[] | null {
  const { index, locale, today } = ctx;
  if (ctx.team === null) return null;
  const rows: PanelRow[] = [];
  for (const item of index.items.values()) {
    if (!isOurs(ctx, item)) continue;
    const leaning = new Map<string, Item>();
    for (const { from, kind } of index.linksTo.get(item.id) ?? []) {
      const other = index.items.get(from);
      if (other && (kind === 'needs' || kind === 'approvedBy') && !isOurs(ctx, other)) leaning.set(from, other);
    }
    if (leaning.size === 0) continue;
    const teams = new Set([...leaning.values()].map(({ ownerTeam }) => ownerTeam ?? ''));
    const names = [...teams].filter(Boolean).map((id) => teamName(ctx, id));
    names.sort((a, b) => a.localeCompare(b, locale));
    const date = item.target?.date ?? null;
    rows.push({
      key: item.id,
      subject: { kind: 'item', id: item.id },
      state: null,
      title: nameOf(item),
      aside: date === null ? null : say('panel.on', { on: date }, locale, today),
      note: say('leaning.row', { n: leaning.size, teams: names.join(', ') }, locale, today),
      off: null,
      names: [],
      onPage: false,
    });
  }
  return rows.sort((a, b) => a.title.localeCompare(b.title, locale));
}
