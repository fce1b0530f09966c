import type { LocalDate } from '../../values/local-date';
import type { Item, Term, Variant } from '../../workspace/schema';
import { verificationOf } from '../freshness';
import type { Inquiry } from '../inquiry';
import { ageOfWord, cycleOf } from '../team-status';
import type { Severity } from '../warning';

/** Why a warning counts for less: what it rests on is itself out of date. The text says so. */
export type Lowered = 'status-old' | 'meaning-overdue';

/** True where a status was said longer ago than the cycle of the team that said it. */
export function statusIsOld(inquiry: Inquiry, item: Item): boolean {
  const age = inquiry.age(item, item.status?.saidOn);
  return age !== null && ageOfWord(age, cycleOf(inquiry.index, item.status?.team)) === 'old';
}

/** True where a meaning's review is overdue; its own dates count before its term's. */
export function meaningIsOverdue(term: Term, variant: Variant, today: LocalDate): boolean {
  const verifiedOn = variant.verifiedOn ?? term.verifiedOn;
  const reviewEveryDays = variant.reviewEveryDays ?? term.reviewEveryDays;
  return verificationOf({ verifiedOn, reviewEveryDays }, today)?.state === 'overdue';
}

/** One step down. */
export function lowered(severity: Severity, why: Lowered | null): Severity {
  return why === null || severity === 'low' ? severity : severity === 'high' ? 'medium' : 'low';
}
