import { daysBetween, type LocalDate } from '../values/local-date';
import type { FitsAgain } from './database';
import type { Verdicts } from './open-memory';

/** Days for which "fits again" is said, the first one included. */
const SHOWN_FOR_DAYS = 7;

/** How an item's chain stands against its date. */
export type Verdict = { late: true } | { late: false; spareDays: number };

/** Still to be said on a day; of a later day it is not, as where "show as of" is set back. */
function isSaidOn({ since }: FitsAgain, today: LocalDate): boolean {
  const age = daysBetween(since, today);
  return age >= 0 && age < SHOWN_FOR_DAYS;
}

/**
 * An item was judged by what is known of it for sure: `byWorkspace` tells whether the workspace alone says late too.
 * One that is late once more is no longer said to fit, but its days run on: were they to begin anew whenever it fits
 * again, one that goes to and fro would be said for ever.
 */
export async function noteVerdict(
  { seenLate, fitsAgain }: Verdicts,
  item: string,
  verdict: Verdict,
  byWorkspace: boolean,
  today: LocalDate,
): Promise<void> {
  if (verdict.late) {
    if (seenLate.get(item)?.byWorkspace !== byWorkspace) await seenLate.put({ item, byWorkspace });
  } else if (seenLate.get(item)) {
    const before = fitsAgain.get(item);
    const since = before && isSaidOn(before, today) ? before.since : today;
    await fitsAgain.put({ item, since, spareDays: verdict.spareDays });
    await seenLate.delete(item);
  }
}

/**
 * A new version of the workspace was judged, with no page in sight. `verdictOf` answers null where the item is gone
 * or its chain cannot be computed. An item that only a page showed late waits for that page; of one that misses its
 * date once more, it is no longer said that it fits.
 */
export async function noteWorkspaceVerdicts(
  verdicts: Verdicts,
  verdictOf: (item: string) => Verdict | null,
  today: LocalDate,
): Promise<void> {
  const { seenLate, fitsAgain } = verdicts;
  for (const { item } of fitsAgain.all()) {
    const verdict = seenLate.get(item) ? null : verdictOf(item);
    if (verdict?.late) await noteVerdict(verdicts, item, verdict, true, today);
  }
  for (const { item, byWorkspace } of seenLate.all()) {
    const verdict = byWorkspace ? verdictOf(item) : null;
    if (verdict && !verdict.late) await noteVerdict(verdicts, item, verdict, true, today);
  }
}

/** The entries to be shown on a day. */
export function fitsAgainOn({ seenLate, fitsAgain }: Verdicts, today: LocalDate): FitsAgain[] {
  return fitsAgain.all().filter((entry) => !seenLate.get(entry.item) && isSaidOn(entry, today));
}

/** Forgets what is past its days. */
export async function sweepFitsAgain({ fitsAgain }: Verdicts, today: LocalDate): Promise<void> {
  for (const { item, since } of fitsAgain.all())
    if (daysBetween(since, today) >= SHOWN_FOR_DAYS) await fitsAgain.delete(item);
}
