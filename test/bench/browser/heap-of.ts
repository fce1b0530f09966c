import type { CDPSession } from '@playwright/test';

/** Heap of a tab's scripts, and what they hold outside of it, in bytes, when all that can go has gone. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
