import type { OpenSubject } from '../../components/open-in-place';
import type { CardHost } from './card-host';

export interface KeptFocus {
  /** Whether the focus is in the card. */
  isHeld(): boolean;
  /** The card that is about this goes, and the one that names it is there again: the focus goes to that name. */
  onWayBack(from: OpenSubject): void;
  stop(): void;
}

/**
 * Keeps the focus in a card that has it: where what has the focus is taken away, as a form that has been sent or a card
 * that another takes the place of, a browser lets it fall to the page, which would get the reader's next key.
 */
export function keepFocus(window: Window, { element, root, mount }: CardHost): KeptFocus {
  const { document } = window;
  const listening = new AbortController();
  /** It came in, and has not been put elsewhere since. */
  let inside = false;
  let last: EventTarget | null = null;
  let from: OpenSubject | null = null;
  const isHeld = () => document.activeElement === element;

  const elsewhere = (event: Event) => {
    if (event.isTrusted && !event.composedPath().includes(element)) inside = false;
  };
  const options = { capture: true, signal: listening.signal };
  const here = (event: Event) => {
    inside = true;
    last = event.target;
  };
  root.addEventListener('focusin', here, options);
  window.addEventListener('focusin', elsewhere, options);
  window.addEventListener('pointerdown', elsewhere, options);

  const changed = (records: MutationRecord[]) => {
    const opener = from && mount.querySelector<HTMLElement>(`[data-opens="${CSS.escape(`${from.kind} ${from.id}`)}"]`);
    from = null;
    if (!inside || isHeld()) return;
    const place = records.find(({ removedNodes }) =>
      [...removedNodes].some((node) => node.contains(last as Node)),
    )?.target;
    const next = place instanceof Element && place !== mount ? place.querySelector<HTMLElement>('button') : null;
    (opener ?? next ?? mount.querySelector<HTMLElement>('[role="dialog"]'))?.focus({ preventScroll: true });
  };
  const watching = new MutationObserver(changed);
  watching.observe(mount, { childList: true, subtree: true });
  return {
    isHeld,
    onWayBack: (subject) => {
      from = subject;
    },
    stop() {
      listening.abort();
      watching.disconnect();
    },
  };
}
