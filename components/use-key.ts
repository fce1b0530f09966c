import { type RefCallback, useCallback, useRef } from 'react';

const isField = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/** What has single keys of its own: a card, or a row of a list with what is open under it. */
const OWN_KEYS = '[role="dialog"], [data-keys]';

/**
 * A single key that does something while the focus is in the card or the row, and in no field of it. The reference goes
 * to any element in it; null does nothing.
 */
export function useKey(key: string, run: (() => void) | null): RefCallback<HTMLElement> {
  const latest = useRef(run);
  latest.current = run;
  return useCallback(
    (element) => {
      const card = element?.closest<HTMLElement>(OWN_KEYS);
      if (!card) return;
      const onKey = (event: KeyboardEvent) => {
        if (event.key.toLowerCase() !== key || event.ctrlKey || event.metaKey || event.altKey || isField(event.target))
          return;
        if (!latest.current) return;
        event.preventDefault();
        latest.current();
      };
      card.addEventListener('keydown', onKey);
      return () => card.removeEventListener('keydown', onKey);
    },
    [key],
  );
}
