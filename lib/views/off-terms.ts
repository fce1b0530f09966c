import { conflictAgeDays, verificationOf } from '../reason/freshness';
import { meaningsFor } from '../reason/meaning';
import type { Term } from '../workspace/schema';
import type { ViewContext } from './context';

/** What is off with a term, the one thing that is told of it; null where nothing is. */
export type Off = 'deprecated' | 'owner-gone' | 'conflict' | 'overdue' | null;

/** What is off with a term, for this reader on the day that is shown: their own team's meaning may be overdue alone. */
export function whatIsOff({ index, team, today }: ViewContext, term: Term): Off {
  const { id, status, ownerTeam, conflict, variants = [] } = term;
  if (status === 'deprecated') return 'deprecated';
  const gone = ownerTeam === undefined ? undefined : index.teams.get(ownerTeam)?.dissolvedOn;
  if (gone !== undefined && gone <= today) return 'owner-gone';
  if (conflict && conflictAgeDays(conflict.openedOn, today) !== null) return 'conflict';
  // Most meanings have no day of their own, and then it matters to nobody whose is shown.
  const dated = variants.some(({ verifiedOn, reviewEveryDays }) => verifiedOn ?? reviewEveryDays);
  const first = dated ? meaningsFor(index, id, { readerTeam: team }).shown[0] : undefined;
  const verified = verificationOf(
    {
      verifiedOn: first?.verifiedOn ?? term.verifiedOn,
      reviewEveryDays: first?.reviewEveryDays ?? term.reviewEveryDays,
    },
    today,
  );
  return verified?.state === 'overdue' ? 'overdue' : null;
}

/** The ids of the terms of which something is off: they are amber wherever they stand. */
export function termsToLookAt(ctx: ViewContext): string[] {
  return [...ctx.index.terms.values()].filter((term) => whatIsOff(ctx, term) !== null).map(({ id }) => id);
}
