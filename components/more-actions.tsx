import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Words } from './words';

/** One more thing to do. */
export interface MoreAction {
  id: string;
  label: string;
  /** Does it, and resolves with what is to be said of it; null where something else takes the place, as a form does. */
  run: () => Promise<string> | null;
}

interface MoreActionsProps {
  words: Words;
  /** Before the last, which is always to pause. */
  actions?: readonly MoreAction[];
  /** What belongs to the actions as a whole, under them. */
  under?: ReactNode;
  onPause: (() => Promise<boolean>) | null;
}

/** Says one thing of what was kept, another of what was not. */
export const saidOf = (kept: Promise<boolean>, done: string, failed: string): Promise<string> =>
  kept.then(
    (ok) => (ok ? done : failed),
    () => failed,
  );

/** What is seldom wanted: one press to see it, one to do it. */
export function MoreActions({ words, actions = [], under, onPause }: MoreActionsProps) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  const listId = useId();
  // Whoever came by key goes on with the first of what is there now.
  useEffect(() => {
    if (open) first.current?.focus({ preventScroll: true });
  }, [open]);
  const pause: MoreAction[] = onPause
    ? [
        {
          id: 'pause',
          label: words('card.pause'),
          run: () => saidOf(onPause(), words('card.paused'), words('card.not-paused')),
        },
      ]
    : [];
  const all = [...actions, ...pause];
  if (all.length === 0) return null;
  const run = (action: MoreAction) => {
    setOpen(false);
    setSaid('');
    void action.run()?.then(setSaid);
  };
  return (
    <>
      <button
        type="button"
        className="pl-link"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        {words('card.more')}
      </button>
      <div className="pl-choices" id={listId} hidden={!open}>
        <ul>
          {all.map((action, place) => (
            <li key={action.id}>
              <button
                type="button"
                className="pl-link"
                ref={place === 0 ? first : undefined}
                onClick={() => run(action)}
              >
                {action.label}
              </button>
            </li>
          ))}
        </ul>
        {under}
      </div>
      <span className="pl-said" role="status">
        {said}
      </span>
    </>
  );
}
