import type { ReadTerm } from './database';
import type { TableInHand } from './table-in-hand';

/**
 * Notes what was read of a term. `known` null leaves it as it is. False where it is not kept and counts only as long as
 * the worker lives.
 */
export function noteRead(
  reads: TableInHand<ReadTerm>,
  read: Omit<ReadTerm, 'known'>,
  known: boolean | null,
): Promise<boolean> {
  return reads.put({ ...read, known: known ?? reads.get(read.id)?.known ?? false });
}
