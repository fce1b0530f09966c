import { daysBetween, type LocalDate } from '../values/local-date';
import type { Snooze } from './database';
import type { TableInHand } from './table-in-hand';

/** Days for which is told why a warning is back, the first one included. */
const TOLD_FOR_DAYS = 7;

/** What a snooze needs to know of a warning. */
export interface Snoozable {
  factsHash: string;
  rule: string;
  item: string;
  about: string | null;
}

/** Why a warning that was put aside is shown: its facts are others, or its day has come. */
export interface Return {
  why: 'facts' | 'day';
  snooze: Snooze;
}

type Snoozes = TableInHand<Snooze>;

/** The same warning, whatever its facts: by the same rule, on the same item, because of the same one. */
const isSame = (snooze: Snooze, { rule, item, about }: Omit<Snoozable, 'factsHash'>) =>
  snooze.rule === rule && snooze.item === item && snooze.about === about;

const isTold = (on: LocalDate, today: LocalDate) => {
  const age = daysBetween(on, today);
  return age >= 0 && age < TOLD_FOR_DAYS;
};

/** True while a snooze holds: its facts have not been seen to change, and its day has not come. */
export function isAsleep({ returnedOn, until }: Snooze, today: LocalDate): boolean {
  return returnedOn === null && (until === null || today < until);
}

/** True where a warning is put aside on a day. */
export function isPutAside(snoozes: Snoozes, { factsHash }: Pick<Snoozable, 'factsHash'>, today: LocalDate): boolean {
  const snooze = snoozes.get(factsHash);
  return snooze !== undefined && isAsleep(snooze, today);
}

/** Why a warning that is shown was put aside once and is back; null where it was not, or is no more told. */
export function returnOf(snoozes: Snoozes, warning: Snoozable, today: LocalDate): Return | null {
  const snooze = snoozes.get(warning.factsHash) ?? snoozes.all().find((one) => isSame(one, warning));
  if (!snooze) return null;
  if (snooze.key !== warning.factsHash)
    return snooze.returnedOn === null || isTold(snooze.returnedOn, today) ? { why: 'facts', snooze } : null;
  return snooze.until !== null && isTold(snooze.until, today) ? { why: 'day', snooze } : null;
}

/** Puts a warning aside, in the place of what was put aside of it before. False where it is not kept. */
export async function putAside(snoozes: Snoozes, snooze: Snooze): Promise<boolean> {
  for (const old of snoozes.all()) if (old.key !== snooze.key && isSame(old, snooze)) await snoozes.delete(old.key);
  return snoozes.put(snooze);
}

/**
 * An item was judged: a snooze of which the warning is there with other facts is over, and for some days it is told
 * what has changed. `byWorkspaceOnly`: no page was read, so that what only a page showed waits for that page.
 */
export async function noteReturns(
  snoozes: Snoozes,
  item: string,
  warnings: readonly Snoozable[],
  today: LocalDate,
  byWorkspaceOnly: boolean,
): Promise<void> {
  for (const snooze of snoozes.all()) {
    if (snooze.item !== item || snooze.returnedOn !== null || (byWorkspaceOnly && !snooze.byWorkspace)) continue;
    const same = warnings.filter((warning) => isSame(snooze, warning));
    if (same.length > 0 && same.every(({ factsHash }) => factsHash !== snooze.key))
      await snoozes.put({ ...snooze, returnedOn: today });
  }
}

/** Forgets what is over and told. */
export async function sweepSnoozes(snoozes: Snoozes, today: LocalDate): Promise<void> {
  for (const { key, returnedOn, until } of snoozes.all()) {
    const over = returnedOn ?? until;
    if (over !== null && daysBetween(over, today) >= TOLD_FOR_DAYS) await snoozes.delete(key);
  }
}
