import type { Verification } from './models';
import type { Words } from './words';

/** "24 Aug, 18 days ago": when a meaning was last confirmed, and whether it is time again. */
export function verifiedWords(words: Words, verified: Verification): string {
  if (verified.on === null || verified.state === 'never') return words('verified.never');
  return words(`verified.${verified.state}`, { on: verified.on, days: verified.ageDays ?? 0, dueOn: verified.dueOn });
}

/** What a meaning in a list says of its verification: nothing while it is in order. */
export function lapseWords(words: Words, verified: Verification | null): string | null {
  if (verified?.state === 'overdue') return words('verified.meaning-overdue', { dueOn: verified.dueOn });
  if (verified?.state === 'never') return words('verified.meaning-never');
  return null;
}
