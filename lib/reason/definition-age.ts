import type { LocalDate } from '../values/local-date';
import type { Term, Variant } from '../workspace/schema';
import type { WorkspaceIndex } from '../workspace/workspace-index';
import { conflictAgeDays, type Freshness, verificationOf } from './freshness';

/** What a definition suffers from, the gravest first. */
export const DEFINITION_FAULTS = ['owner-gone', 'assumption-broken', 'overdue', 'conflict', 'never', 'due'] as const;
export type DefinitionFault = (typeof DEFINITION_FAULTS)[number];

/** How far a definition can be relied on, on a day. */
export interface DefinitionAge {
  /** Null where it is verified on a later day: as of today nobody can know of it. */
  verification: Freshness | null;
  /** The owner team is not there any more. */
  ownerGone: { team: string; on: LocalDate | null; successor: string | null } | null;
  /** It was verified by a team that has been dissolved since. */
  beforeReorg: boolean;
  /** Assumptions that no longer hold: said so, or past the day until which they were to hold. */
  broken: { text: string; since: LocalDate | null }[];
  conflict: { openedOn: LocalDate; ageDays: number; ownerRole: string | null } | null;
  /** Gravest first; none where it is fresh. */
  faults: DefinitionFault[];
}

/**
 * The age of a term's definition: of one of its meanings, whose own dates count before its term's, or of the term.
 * Ages are calendar days.
 */
export function definitionAge(
  index: WorkspaceIndex,
  term: Term,
  variant: Variant | null,
  today: LocalDate,
): DefinitionAge {
  const verification = verificationOf(
    {
      verifiedOn: variant?.verifiedOn ?? term.verifiedOn,
      reviewEveryDays: variant?.reviewEveryDays ?? term.reviewEveryDays,
    },
    today,
  );
  const ownerGone = ownerGoneOf(index, term, today);
  const broken = brokenIn(variant === null ? (term.variants ?? []) : [variant], today);
  const ageDays = term.conflict ? conflictAgeDays(term.conflict.openedOn, today) : null;
  const conflict =
    term.conflict && ageDays !== null
      ? { openedOn: term.conflict.openedOn, ageDays, ownerRole: term.conflict.ownerRole ?? null }
      : null;
  const suffers: Record<DefinitionFault, boolean> = {
    'owner-gone': ownerGone !== null,
    'assumption-broken': broken.length > 0,
    overdue: verification?.state === 'overdue',
    conflict: conflict !== null,
    never: verification?.state === 'never',
    due: verification?.state === 'due',
  };
  return {
    verification,
    ownerGone,
    beforeReorg: Boolean(ownerGone?.on && verification?.on && verification.on < ownerGone.on),
    broken,
    conflict,
    faults: DEFINITION_FAULTS.filter((fault) => suffers[fault]),
  };
}

function ownerGoneOf(index: WorkspaceIndex, { ownerTeam }: Term, today: LocalDate): DefinitionAge['ownerGone'] {
  if (ownerTeam === undefined) return null;
  const team = index.teams.get(ownerTeam);
  if (!team) return { team: ownerTeam, on: null, successor: null };
  const { dissolvedOn, successor } = team;
  return dissolvedOn === undefined || dissolvedOn > today
    ? null
    : { team: ownerTeam, on: dissolvedOn, successor: successor ?? null };
}

/** States that say that an assumption no longer holds; one that is open, or said in other words, still may. */
const BROKEN: ReadonlySet<string> = new Set(['ended', 'broken', 'failed', 'false']);

function brokenIn(variants: readonly Variant[], today: LocalDate): DefinitionAge['broken'] {
  return variants
    .filter(({ retiredOn }) => retiredOn === undefined)
    .flatMap(({ assumptions = [] }) => assumptions)
    .filter(
      ({ state, holdsUntil }) =>
        (state !== undefined && BROKEN.has(state)) || (holdsUntil !== undefined && holdsUntil < today),
    )
    .map(({ text, holdsUntil }) => ({ text, since: holdsUntil ?? null }));
}

/** Terms whose owner team is not there any more, A to Z. */
export function termsWithoutOwner(index: WorkspaceIndex, today: LocalDate): Term[] {
  return [...index.terms.values()]
    .filter((term) => ownerGoneOf(index, term, today) !== null)
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
