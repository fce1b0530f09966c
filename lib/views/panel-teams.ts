import type { PanelRow } from '../../components/panel-models';
import { say, type Values } from '../phrases/say';
import { meaningsFor } from '../reason/meaning';
import { statusTerms } from '../reason/status-terms';
import { teamStatus } from '../reason/team-status';
import type { Health, Item, Team } from '../workspace/schema';
import type { ViewContext } from './context';
import { teamName } from './term-card';

const says = ({ locale, today }: ViewContext, id: string, values: Values = {}) => say(id, values, locale, today);

/** The team whose meaning of a status word another team goes by: its own, or that of a team above it. */
function asMeantBy(ctx: ViewContext, team: string, health: Health): string | null {
  for (const term of statusTerms(ctx.index, health)) {
    const { shown } = meaningsFor(ctx.index, term.id, { readerTeam: team });
    const [only] = shown;
    if (shown.length === 1 && only?.team !== undefined) return teamName(ctx, only.team);
  }
  return null;
}

/** The teams that a page's items rest on: who owns them, who is to do their steps, who owns what they need. */
export function teamsOfItems(ctx: ViewContext, items: readonly Item[]): string[] {
  const teams = new Set<string>();
  const add = (team: string | undefined) => team !== undefined && ctx.index.teams.has(team) && teams.add(team);
  for (const item of items) {
    add(item.ownerTeam);
    add(item.status?.team);
    for (const step of (item.process && ctx.index.processes.get(item.process.id)?.steps) ?? []) add(step.team);
    for (const { to, kind } of ctx.index.linksFrom.get(item.id) ?? [])
      if (kind === 'needs' || kind === 'approvedBy') add(ctx.index.items.get(to)?.ownerTeam);
  }
  return [...teams];
}

/** One team: what it last said of itself, whose meaning of it that is, and how old it is. */
export function teamRow(ctx: ViewContext, id: string): PanelRow | null {
  const team = ctx.index.teams.get(id);
  if (!team) return null;
  const gone = isGone(ctx, team);
  const status = gone ? null : teamStatus(ctx.index, id, ctx.now);
  const health = status && says(ctx, `status.${status.health}`);
  const note = status
    ? says(ctx, 'panel.said', { health, by: asMeantBy(ctx, id, status.health) })
    : gone
      ? null
      : says(ctx, 'panel.nothing-said');
  return {
    key: `team ${id}`,
    subject: { kind: 'team', id },
    state: status?.age ?? null,
    title: team.name,
    aside: status ? says(ctx, 'panel.working-days-ago', { days: status.ageWorkingDays }) : null,
    note,
    off: gone ? says(ctx, 'panel.dissolved', { on: team.dissolvedOn ?? null }) : null,
    names: team.aliases ?? [],
    onPage: false,
  };
}

const isGone = (ctx: ViewContext, { dissolvedOn }: Team) => dissolvedOn !== undefined && dissolvedOn <= ctx.today;

/** Rows of teams, A to Z: nobody is ranked. */
export function teamRows(ctx: ViewContext, ids: readonly string[]): PanelRow[] {
  return ids
    .flatMap((id) => teamRow(ctx, id) ?? [])
    .sort((a, b) => a.title.localeCompare(b.title, ctx.locale) || (a.key < b.key ? -1 : 1));
}
