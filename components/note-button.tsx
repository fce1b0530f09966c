import { useState } from 'react';
import type { Words } from './words';

interface NoteButtonProps {
  words: Words;
  /** What the note is about, for those who cannot see the row it stands in. */
  change: string;
  note: string;
  /** What the button says; absent: that it drafts a note. */
  label?: string;
  onCopy: (text: string) => Promise<boolean>;
}

/** Copies a note for the reader to paste where they like; nothing is ever sent. */
export function NoteButton({ words, change, note, label, onCopy }: NoteButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  const copy = () => {
    onCopy(note).then(
      (copied) => setState(copied ? 'copied' : 'refused'),
      () => setState('refused'),
    );
  };
  return (
    <>
      <button
        type="button"
        className="pl-btn pl-btn--note"
        aria-label={state === 'copied' ? undefined : label ? `${label}: ${change}` : words('fits.note-for', { change })}
        onClick={copy}
      >
        {state === 'copied' ? words('fits.copied') : (label ?? words('fits.note'))}
      </button>
      <span className="pl-sr" role="status">
        {state === 'copied' ? words('fits.copied-said') : ''}
      </span>
      {state === 'refused' ? (
        <label className="pl-byhand">
          {words('fits.copy-failed')}
          <textarea readOnly rows={4} value={note} />
        </label>
      ) : null}
    </>
  );
}
