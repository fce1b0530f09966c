import { useState } from 'react';
import type { Words } from './words';

interface ReadButtonProps {
  words: Words;
  /** Resolves with false where the browser could not keep it. */
  onRead: () => Promise<boolean>;
}

/** The reader has seen what has changed: the card is plain from now on, until it changes again. */
export function ReadButton({ words, onRead }: ReadButtonProps) {
  const [failed, setFailed] = useState(false);
  const read = () => {
    onRead().then(
      (kept) => setFailed(!kept),
      () => setFailed(true),
    );
  };
  return (
    <div>
      <button type="button" className="pl-btn" onClick={read}>
        {words('card.mark-read')}
      </button>{' '}
      <span className="pl-said" role="status">
        {failed ? words('card.not-kept') : ''}
      </span>
    </div>
  );
}
