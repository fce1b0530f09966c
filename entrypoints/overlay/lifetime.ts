import { runtimeId } from '../../lib/platform/page-runtime';

/** Marks the script in the world it lives in, so that a second injection finds the first. No page sees it. */
const OVERLAY = Symbol.for('plumbline.overlay');
/** A new script says on the document that it has come; one cut off by an update then leaves. */
const TAKEOVER = 'plumbline:takeover';
/** An orphan on a page where nothing happens at all finds out by itself, this often. */
const CHECK_MS = 5_000;

interface Living {
  leaveIfOrphaned(): boolean;
}

export interface Lifetime {
  /** Ends the script where its extension is gone: an update, a removal. True where it did. Cheap; asked at each activity. */
  leaveIfOrphaned(): boolean;
  /** Ends the script, to make room for another in this world. */
  end(): void;
}

/**
 * Begins the script's life in this world, unless one is at work already: then null. `onEnd` is called once, when the
 * extension is gone. A page can forge the takeover event; it does nothing where the extension is still there.
 */
export function beginLifetime(doc: Document, onEnd: () => void): Lifetime | null {
  const world = globalThis as Record<symbol, unknown>;
  const before = world[OVERLAY] as Living | undefined;
  if (before && !before.leaveIfOrphaned()) return null;
  doc.dispatchEvent(new Event(TAKEOVER));

  let ended = false;
  const lifetime: Lifetime = {
    leaveIfOrphaned() {
      if (ended) return true;
      if (runtimeId() !== null) return false;
      lifetime.end();
      return true;
    },
    end() {
      if (ended) return;
      ended = true;
      clearInterval(timer);
      doc.removeEventListener(TAKEOVER, lifetime.leaveIfOrphaned);
      if (world[OVERLAY] === lifetime) delete world[OVERLAY];
      onEnd();
    },
  };
  const timer = setInterval(lifetime.leaveIfOrphaned, CHECK_MS);
  doc.addEventListener(TAKEOVER, lifetime.leaveIfOrphaned);
  world[OVERLAY] = lifetime;
  return lifetime;
}
