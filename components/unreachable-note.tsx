import type { Foot } from './models';
import type { Words } from './words';

/** That the workspace cannot be reached, and how old the copy is. Nothing where it can. */
export function UnreachableNote({ words, foot }: { words: Words; foot: Foot }) {
  if (foot.unreachableDays === undefined) return null;
  return (
    <p className="pl-note">
      <i className="pl-age" data-age="old" aria-hidden="true" />
      <span>{words('card.unreachable', { days: foot.unreachableDays })}</span>
    </p>
  );
}

/** Looks again for a workspace that cannot be reached. Nothing where it can. */
export function RetryLink({ words, foot, onRetry }: { words: Words; foot: Foot; onRetry: (() => void) | null }) {
  if (!onRetry || foot.unreachableDays === undefined) return null;
  return (
    <button type="button" className="pl-link pl-link--end" onClick={onRetry}>
      {words('card.retry')}
    </button>
  );
}
