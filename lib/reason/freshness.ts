import { addDays, daysBetween, type LocalDate } from '../values/local-date';

/** When something was last verified, and whether it is time to do so again. Ages are calendar days. */
export interface Freshness {
  on: LocalDate | null;
  ageDays: number | null;
  state: 'fresh' | 'due' | 'overdue' | 'never';
  dueOn: LocalDate | null;
}

/**
 * The state of a verification on the day `today`: due on `verifiedOn` + `reviewEveryDays`, overdue after. Without a
 * review period it is never due. Null where it is verified on a later day: as of today nobody can know of it.
 */
export function verificationOf(
  of: { verifiedOn?: LocalDate | undefined; reviewEveryDays?: number | undefined },
  today: LocalDate,
): Freshness | null {
  const { verifiedOn, reviewEveryDays } = of;
  if (verifiedOn === undefined) return { on: null, ageDays: null, state: 'never', dueOn: null };
  if (verifiedOn > today) return null;
  const ageDays = daysBetween(verifiedOn, today);
  const dueOn = reviewEveryDays === undefined ? null : addDays(verifiedOn, reviewEveryDays);
  const state = dueOn === null || today < dueOn ? 'fresh' : today === dueOn ? 'due' : 'overdue';
  return { on: verifiedOn, ageDays, state, dueOn };
}

/** Calendar days for which a conflict has been open; null where it opens on a later day. */
export function conflictAgeDays(openedOn: LocalDate, today: LocalDate): number | null {
  return openedOn > today ? null : daysBetween(openedOn, today);
}
