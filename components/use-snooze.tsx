import { type ReactNode, useId, useState } from 'react';
import { addDays, type LocalDate } from '../lib/values/local-date';
import type { MoreAction } from './more-actions';
import { useKey } from './use-key';
import type { Words } from './words';

/** A day by which much has been decided, for those who name none. */
const A_WEEK = 7;

interface Snooze {
  /** Sets the warning aside until one of its facts changes. */
  link: ReactNode;
  /** Opens the choice of a day. */
  actions: MoreAction[];
  /** The choice of a day, where it is open. */
  form: ReactNode;
  /** Whether it was kept; read aloud. It has the key S for all of its card. */
  said: ReactNode;
}

interface DayFormProps {
  words: Words;
  today: LocalDate;
  onDay: (day: LocalDate) => void;
  onCancel: () => void;
}

function DayForm({ words, today, onDay, onCancel }: DayFormProps) {
  const [day, setDay] = useState<LocalDate>(() => addDays(today, A_WEEK));
  const fieldId = useId();
  return (
    <form
      className="pl-until"
      onSubmit={(event) => {
        event.preventDefault();
        if (day > today) onDay(day);
      }}
    >
      <label htmlFor={fieldId}>{words('card.snooze-field')}</label>
      <input
        id={fieldId}
        ref={(field) => field?.focus({ preventScroll: true })}
        type="date"
        className="pl-input"
        min={addDays(today, 1)}
        required
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <button type="submit" className="pl-btn" disabled={!(day > today)}>
        {words('card.snooze-set')}
      </button>
      <button type="button" className="pl-link" onClick={onCancel}>
        {words('ask.cancel')}
      </button>
    </form>
  );
}

/** Sets a warning aside until one of its facts changes, or until a day at the latest, and says whether that was kept. */
export function useSnooze(
  words: Words,
  today: LocalDate,
  onSnooze: ((until: LocalDate | null) => Promise<boolean>) | null,
): Snooze | null {
  const [state, setState] = useState<'ready' | 'choosing' | 'asking' | 'done' | 'failed'>('ready');
  const [until, setUntil] = useState<LocalDate | null>(null);
  const open = state === 'ready' || state === 'failed';
  const snooze = (end: LocalDate | null) => {
    setUntil(end);
    setState('asking');
    onSnooze?.(end).then(
      (kept) => setState(kept ? 'done' : 'failed'),
      () => setState('failed'),
    );
  };
  const anchor = useKey('s', onSnooze && open ? () => snooze(null) : null);
  if (!onSnooze) return null;
  const done = until ? words('card.snoozed-until', { on: until }) : words('card.snoozed');
  return {
    link: open ? (
      <button type="button" className="pl-link pl-link--end" onClick={() => snooze(null)}>
        {words('card.snooze')}
      </button>
    ) : null,
    actions: open
      ? [
          {
            id: 'snooze-day',
            label: words('card.snooze-day'),
            run: () => {
              setState('choosing');
              return null;
            },
          },
        ]
      : [],
    form:
      state === 'choosing' ? (
        <DayForm words={words} today={today} onDay={snooze} onCancel={() => setState('ready')} />
      ) : null,
    said: (
      <span className="pl-said" role="status" ref={anchor}>
        {state === 'done' ? done : state === 'failed' ? words('card.not-snoozed') : ''}
      </span>
    ),
  };
}
