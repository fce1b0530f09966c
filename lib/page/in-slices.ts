/**
 * Longest stretch of work at once, in milliseconds: with the step that overruns it, and a collection of garbage that falls
 * into it, half a frame. The rest is the page's.
 */
const SLICE_MS = 1.5;

/** One for all: to make a channel takes longer than a message through it. */
let channel: MessageChannel | null = null;
const waiting: (() => void)[] = [];

function openChannel(): MessageChannel {
  const opened = new MessageChannel();
  opened.port1.onmessage = () => waiting.shift()?.();
  return opened;
}

/**
 * Lets the page do what waits: clicks, typing, frames. Not `scheduler.yield()`, after which the work goes on before the
 * page's frames (docs/browser-quirks.md); not a timer, which is held back to 4 ms each and more.
 */
export function letThePageWork(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel ??= openChannel();
    channel.port2.postMessage(null);
  });
}

/**
 * Runs a generator to its end, a few milliseconds at a time: it yields wherever it may pause. Resolves with what it
 * returns, or with null where it was called off.
 */
export async function inSlices<R>(steps: Generator<unknown, R>, isOff: () => boolean): Promise<R | null> {
  for (;;) {
    const began = performance.now();
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() - began < SLICE_MS);
    await letThePageWork();
    if (isOff()) return null;
  }
}
