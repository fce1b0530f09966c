import type { SyncState } from '../lib/sync/sync-state';
import type { PopupModel } from './models';
import type { Words } from './words';

interface SyncRowProps {
  words: Words;
  source: NonNullable<PopupModel['source']>;
  sync: SyncState | null;
  timeZone: string;
  onChange: () => void;
  /** Asks the source now. */
  onNow: () => void;
  onSignIn: () => void;
}

/** How old what is shown is: when the source last said how things stand, else when it was published. */
function ageWords(words: Words, { source, sync, timeZone }: SyncRowProps): string {
  if (source.asOf === null || source.version === null) return words('source.never', { name: source.name });
  if (sync?.status === 'offline' || sync?.status === 'stale')
    return words('source.as-of', { at: sync.checkedAt ?? source.asOf, timeZone });
  if (sync?.checkedAt) return words('sync.checked', { at: sync.checkedAt, timeZone });
  return words(source.kind === 'sample' ? 'source.as-of' : 'source.published', { at: source.asOf, timeZone });
}

const LOOK = new Set<SyncState['status']>(['sign-in', 'refused', 'offline', 'stale', 'empty']);

/** Which workspace is open, how old it is, how things stand with its source, and what can be done about it. */
export function SyncRow(props: SyncRowProps) {
  const { words, source, sync, onChange, onNow, onSignIn } = props;
  const loading = sync?.status === 'loading';
  const { done = 0, total = null } = sync?.progress ?? {};
  return (
    <div className="pl-set">
      <span className="pl-set__wide">
        {loading && source.version === null ? words('sync.first') : ageWords(words, props)}
        {source.version === null ? null : (
          <small>
            {words('source.from', {
              name: source.name,
              version: source.version,
              kind: words(`source.kind.${source.kind}`),
            })}
          </small>
        )}
        {source.kind === 'sample' ? <small>{words('source.sample', { weeks: source.shiftWeeks })}</small> : null}
        {sync && LOOK.has(sync.status) ? (
          <small className="pl-look">{words(`sync.status.${sync.status}`)}</small>
        ) : null}
        {loading ? (
          <progress
            className="pl-progress"
            aria-label={words('sync.loading')}
            {...(total ? { value: done, max: total } : {})}
          />
        ) : null}
        {source.setAside > 0 ? (
          <small className="pl-look">{words('source.set-aside', { n: source.setAside })}</small>
        ) : null}
      </span>
      {sync?.status === 'sign-in' ? (
        <button type="button" className="pl-btn" onClick={onSignIn}>
          {words('sync.sign-in')}
        </button>
      ) : sync?.url ? (
        <button type="button" className="pl-btn" disabled={loading} onClick={onNow}>
          {words(sync.status === 'offline' ? 'sync.again' : 'sync.now')}
        </button>
      ) : (
        <button type="button" className="pl-btn" onClick={onChange}>
          {words('source.change')}
        </button>
      )}
    </div>
  );
}
