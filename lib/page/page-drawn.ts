/** A page that draws without an end is taken as it is after so long. */
const PATIENCE_MS = 2500;
/** Idle for longer than a frame: no frame is on its way. Between two frames a browser says less. */
const FRAME_MS = 17;
/** A page in the midst of its frames is asked again after so long. */
const AGAIN_MS = 60;

/**
 * Resolves once the page has drawn what it had to draw: it is idle, and no frame is on its way. Nothing is watched
 * meanwhile, so that a page which draws itself is not made slower by it.
 */
export function pageDrawn(view: Window): Promise<void> {
  const last = performance.now() + PATIENCE_MS;
  return new Promise((resolve) => {
    const ask = () => view.requestIdleCallback(look, { timeout: Math.max(1, last - performance.now()) });
    const look = (deadline: IdleDeadline) => {
      if (deadline.didTimeout || deadline.timeRemaining() > FRAME_MS || performance.now() >= last) resolve();
      else setTimeout(ask, AGAIN_MS);
    };
    ask();
  });
}
