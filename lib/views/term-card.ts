import type { Card, ChangedMeaning, Meaning, TeamRef, TermCard, Unconfirmed } from '../../components/models';
import { conflictAgeDays, verificationOf } from '../reason/freshness';
import { meaningsFor } from '../reason/meaning';
import { changesSince, isReworded, type ReadMeaning, readingOf } from '../reason/read-meaning';
import { teamStatus } from '../reason/team-status';
import type { Term, Variant } from '../workspace/schema';
import type { ViewContext } from './context';
import { meaningOf } from './meaning';
import { teamName, teamRef, teamRefs } from './team-ref';
import { usedOn } from './used-on';

export { teamName } from './team-ref';

/** What this reader has read of a term; null: never. */
export type ReadingOf = (termId: string) => (ReadMeaning & { known: boolean }) | null;

const NEVER_READ: ReadingOf = () => null;

/** The words behind an acronym, or the other way round: the alias that says what the label does not. */
function subtitleOf(term: Term): string | null {
  const expansion = term.aliases?.find((alias) => alias.kind === 'expansion');
  return expansion?.text ?? null;
}

function usedBy(ctx: ViewContext, term: Term): TeamRef[] | null {
  const teams = [
    ...(term.adoption ?? []).map(({ team }) => team),
    ...(term.variants ?? []).flatMap(({ team, retiredOn }) => (retiredOn === undefined ? (team ?? []) : [])),
  ];
  return teams.length === 0 ? null : teamRefs(ctx, teams);
}

/** A team that owns something; null where no team is named. */
export function ownerView(ctx: ViewContext, ownerTeam: string | undefined): TermCard['owner'] {
  if (ownerTeam === undefined) return null;
  const team = ctx.index.teams.get(ownerTeam);
  return {
    ...teamRef(ctx, ownerTeam),
    dissolvedOn: team?.dissolvedOn !== undefined && team.dissolvedOn <= ctx.today ? team.dissolvedOn : null,
    successor: team?.successor === undefined ? null : teamName(ctx, team.successor),
  };
}

/** The owner team's own word on how its work stands, unless the team is gone: then it says nothing any more. */
function ownerStatusOf(ctx: ViewContext, term: Term): TermCard['ownerStatus'] {
  const id = term.ownerTeam;
  if (id === undefined || ownerView(ctx, id)?.dissolvedOn) return null;
  const status = teamStatus(ctx.index, id, ctx.now);
  if (!status) return null;
  return { team: teamName(ctx, id), ...status };
}

function replacementOf(ctx: ViewContext, term: Term): TermCard['replacedBy'] {
  const by = term.status === 'deprecated' && term.replacedBy ? ctx.index.terms.get(term.replacedBy) : undefined;
  if (!by) return null;
  const { shown } = meaningsFor(ctx.index, by.id, { readerTeam: ctx.team });
  return { id: by.id, title: by.label, short: shown.length === 1 ? (shown[0]?.short ?? null) : null };
}

/** Since when teams disagree on a term's meaning; null where they do not. */
export function conflictOf(ctx: ViewContext, { conflict }: Term): TermCard['conflict'] {
  if (!conflict) return null;
  const ageDays = conflictAgeDays(conflict.openedOn, ctx.today);
  return ageDays === null ? null : { openedOn: conflict.openedOn, ageDays, ownerRole: conflict.ownerRole ?? null };
}

/** Written down, and never verified: who says so, and which of the teams that use the term have taken it over. */
function unconfirmedOf(ctx: ViewContext, term: Term, shown: Meaning[], all: Meaning[]): Unconfirmed | null {
  const [first] = shown;
  if (!first || (term.status !== 'draft' && first.verified?.state !== 'never')) return null;
  const users = usedBy(ctx, term) ?? [];
  const takers = new Set(first.adoptedBy.map(({ id }) => id));
  const proposer = first.teamId ?? term.ownerTeam;
  const changes = term.variants?.find(({ id }) => id === first.variant)?.changes ?? [];
  const others = all.flatMap(({ variant, teamId }) => (variant !== first.variant ? (teamId ?? []) : []));
  return {
    proposedBy: proposer === undefined ? null : teamRef(ctx, proposer),
    proposedOn: changes.at(-1)?.on ?? null,
    confirmed: takers.size,
    of: users.length,
    others: teamRefs(ctx, others),
  };
}

function changedOf(shown: readonly Variant[], read: ReadMeaning | null): ChangedMeaning | null {
  if (!read || shown.length === 0 || !isReworded(read, shown)) return null;
  const { short, formula } = readingOf(shown, read.on);
  const latest = changesSince(read, shown).at(-1);
  return {
    readOn: read.on,
    on: latest?.on ?? null,
    by: latest?.by ?? null,
    why: latest?.note ?? null,
    was: { short: read.short, formula: read.formula },
    now: { short, formula },
  };
}

const byTeam = (a: Meaning, b: Meaning) =>
  a.team === null ? -1 : b.team === null ? 1 : a.team.localeCompare(b.team, 'en');

/** The card of one term. Null where the workspace has no such term. */
export function termCard(ctx: ViewContext, id: string, readingFor: ReadingOf = NEVER_READ): TermCard | null {
  const term = ctx.index.terms.get(id);
  if (!term) return null;
  const { shown, all } = meaningsFor(ctx.index, id, { readerTeam: ctx.team });
  const [first] = shown;
  const read = readingFor(id);
  const meanings = all.map((variant) => meaningOf(ctx, term, variant)).sort(byTeam);
  const nearest = shown.map((variant) => meaningOf(ctx, term, variant));
  return {
    kind: 'term',
    id,
    title: term.label,
    // A workspace that says nothing of it has no draft and nothing deprecated.
    status: term.status ?? 'approved',
    replacedBy: replacementOf(ctx, term),
    subtitle: subtitleOf(term),
    today: ctx.today,
    shown: nearest,
    meanings,
    owner: ownerView(ctx, term.ownerTeam),
    ownerStatus: ownerStatusOf(ctx, term),
    verified: verificationOf(
      {
        verifiedOn: first?.verifiedOn ?? term.verifiedOn,
        reviewEveryDays: first?.reviewEveryDays ?? term.reviewEveryDays,
      },
      ctx.today,
    ),
    usedBy: usedBy(ctx, term),
    usedOn: usedOn(ctx, term),
    conflict: conflictOf(ctx, term),
    unconfirmed: unconfirmedOf(ctx, term, nearest, meanings),
    changed: changedOf(shown, read),
    read: read !== null,
    known: read?.known ?? false,
    readerTeam: ctx.team === null ? null : teamRef(ctx, ctx.team),
    settled: meanings.some(({ mine }) => mine),
    related: (term.related ?? []).flatMap((other) => {
      const found = ctx.index.terms.get(other);
      return found ? { id: found.id, title: found.label } : [];
    }),
    source: term.source?.system ? { label: term.source.system, url: term.source.url ?? null } : null,
    foot: ctx.foot,
  };
}

/** The card of a word: of its one term, or the choice between the several that are written so. */
export function wordCard(ctx: ViewContext, ids: readonly string[], readingFor?: ReadingOf): Card | null {
  const cards = ids.map((id) => termCard(ctx, id, readingFor)).filter((card) => card !== null);
  const [first] = cards;
  if (!first || cards.length === 1) return first ?? null;
  return {
    kind: 'choice',
    title: first.title,
    choices: cards.map((card) => ({ id: card.id, title: card.title, short: card.shown[0]?.short ?? null })),
    foot: ctx.foot,
  };
}
