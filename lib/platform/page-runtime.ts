/**
 * The few powers of the extension that a page script has, straight from the browser's own object: the polyfill
 * would cost every page several kilobytes. Both browsers give promises here and accept `sendResponse`.
 */

/** Answers a message from the background or the popup; `undefined` leaves it to another listener. */
export type PageListener = (message: unknown) => unknown;

interface Sender {
  id?: string;
}

interface PageRuntimeApi {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(listener: RawListener): void;
    removeListener(listener: RawListener): void;
  };
}

type RawListener = (message: unknown, sender: Sender, respond: (reply: unknown) => void) => boolean;

interface ExtensionGlobal {
  runtime?: PageRuntimeApi;
  dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

/** Read at each use: under an update the browser empties the object while the script lives on. */
function extension(): ExtensionGlobal | undefined {
  const scope = globalThis as { browser?: ExtensionGlobal; chrome?: ExtensionGlobal };
  return scope.browser?.runtime ? scope.browser : scope.chrome;
}

/** The extension's id; null where it was updated, disabled or removed under this script, which is then an orphan. */
export function runtimeId(): string | null {
  try {
    return extension()?.runtime?.id ?? null;
  } catch {
    return null;
  }
}

/** Sends one message to the background. Rejects where nobody answers, or where this script is an orphan. */
export async function sendMessage(message: unknown): Promise<unknown> {
  const runtime = extension()?.runtime;
  if (!runtime?.id) throw new Error('Extension context invalidated.');
  return runtime.sendMessage(message);
}

/**
 * Listens to messages of this extension alone. The reply may be a value or a promise; a listener that throws or
 * rejects replies null. Returns the way to stop, which is safe to call in an orphan.
 */
export function onMessage(listener: PageListener): () => void {
  const runtime = extension()?.runtime;
  if (!runtime) return () => {};
  const ownId = runtime.id;
  const raw: RawListener = (message, sender, respond) => {
    if (sender.id !== undefined && sender.id !== ownId) return false;
    try {
      const reply = listener(message);
      if (reply === undefined) return false;
      Promise.resolve(reply).then(respond, () => respond(null));
      return true;
    } catch {
      respond(null);
      return true;
    }
  };
  runtime.onMessage.addListener(raw);
  return () => {
    try {
      runtime.onMessage.removeListener(raw);
    } catch {
      // An orphan's listeners are gone already.
    }
  };
}

/**
 * The shadow root of a page's element, open or closed, or null where it has none. Chrome offers it on `chrome.dom`
 * and takes HTML elements only; Firefox on the element itself, for extensions alone.
 */
export function openOrClosedShadowRoot(element: Element): ShadowRoot | null {
  const own = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (own.openOrClosedShadowRoot) return own.openOrClosedShadowRoot;
  try {
    const dom = (globalThis as { chrome?: ExtensionGlobal }).chrome?.dom;
    if (dom?.openOrClosedShadowRoot && element instanceof HTMLElement)
      return dom.openOrClosedShadowRoot(element) ?? null;
  } catch {
    // An orphan has no such power; what is open can still be seen.
  }
  return element.shadowRoot;
}
