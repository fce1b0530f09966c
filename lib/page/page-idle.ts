/** A page that is never idle is read all the same, after so long. */
const PATIENCE_MS = 300;

/** Resolves once the page has nothing of its own to do: what it still loads and draws comes before it is read. */
export function pageIdle(view: Window): Promise<void> {
  return new Promise((resolve) => {
    view.requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}
