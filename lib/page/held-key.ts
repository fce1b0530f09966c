import type { Quietness } from '../values/quietness';

export interface HeldKey {
  /** The key that counts from now on; null: none has to be held. */
  set(key: Quietness['hold']): void;
  /** It is held, or none has to be. */
  held(): boolean;
  dispose(): void;
}

const isDown = (event: KeyboardEvent | PointerEvent, key: NonNullable<Quietness['hold']>) =>
  key === 'alt' ? event.altKey : key === 'control' ? event.ctrlKey : event.shiftKey;

/**
 * Knows whether the reader holds a key. It only listens. Every key and movement tells, so that one let go of in another
 * window does not count as held.
 */
export function watchHeldKey(doc: Document, onChange: () => void): HeldKey {
  const view = doc.defaultView as Window;
  let wanted: Quietness['hold'] = null;
  let down = false;
  let listening: AbortController | null = null;

  function note(next: boolean): void {
    if (next === down) return;
    down = next;
    onChange();
  }
  const onEvent = (event: KeyboardEvent | PointerEvent) => {
    if (event.isTrusted && wanted) note(isDown(event, wanted));
  };

  function listen(): void {
    listening = new AbortController();
    const how = { capture: true, passive: true, signal: listening.signal };
    for (const name of ['keydown', 'keyup', 'pointermove'] as const) view.addEventListener(name, onEvent, how);
    view.addEventListener('blur', () => note(false), how);
  }
  function stop(): void {
    listening?.abort();
    listening = null;
    down = false;
  }

  return {
    set(key) {
      if (key === wanted) return;
      wanted = key;
      stop();
      if (key) listen();
      onChange();
    },
    held: () => wanted === null || down,
    dispose: stop,
  };
}
