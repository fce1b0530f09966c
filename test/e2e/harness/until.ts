/**
 * Waiting for conditions. Nothing in these tests sleeps for a fixed time: presence is polled until it holds, and
 * absence is watched over a window in which it must hold at every look.
 */

const POLL_MS = 40;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Polls until `probe` answers something other than null, undefined or false, and returns it. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeoutMs = 15_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let lastError: unknown = null;
  for (;;) {
    try {
      const found = await probe();
      if (found !== null && found !== undefined && found !== false) return found;
      lastError = null;
    } catch (error) {
      lastError = error;
    }
    if (performance.now() > deadline) {
      const because = lastError instanceof Error ? `: ${lastError.message}` : '';
      throw new Error(`Waited ${timeoutMs} ms in vain: ${what}${because}`);
    }
    await pause(POLL_MS);
  }
}

/** Polls until `probe` answers the same at two looks running: what is to be pressed stands still. */
export function untilStill<T>(what: string, probe: () => Promise<T | null | undefined | false>): Promise<T> {
  let last = '';
  return until(what, async () => {
    const found = await probe();
    const now = found ? JSON.stringify(found) : '';
    const same = now === last;
    last = now;
    return same && found;
  });
}

/** Watches for `windowMs` and throws at the first look at which `probe` answers something: what it answered is shown. */
export async function never<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  windowMs = 1_200,
): Promise<void> {
  const deadline = performance.now() + windowMs;
  do {
    const found = await probe();
    if (found !== null && found !== undefined && found !== false) {
      throw new Error(`Should not have happened: ${what}: ${JSON.stringify(found)}`);
    }
    await pause(POLL_MS);
  } while (performance.now() < deadline);
}
