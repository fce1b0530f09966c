import { wordDiff } from '../lib/values/word-diff';
import type { ChangedMeaning } from './models';
import type { Words } from './words';

/** Words struck and words added, in ink. Read aloud, each says which it is: a stroke is not heard. */
function Changes({ words, before, after }: { words: Words; before: string; after: string }) {
  const parts = wordDiff(before, after);
  return (
    <p>
      {parts.map(({ kind, text }, place) => {
        const key = `${place} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'removed' ? 'del' : 'ins';
        const trimmed = text.trimEnd();
        return (
          <span key={key}>
            <Tag>
              <span className="pl-sr">{words(`diff.${kind}`)} </span>
              {trimmed}
            </Tag>
            {text.slice(trimmed.length) || (kind === 'removed' ? ' ' : '')}
          </span>
        );
      })}
    </p>
  );
}

/** What has become of a meaning since the reader read it. */
export function WordChanges({ words, changed: { was, now } }: { words: Words; changed: ChangedMeaning }) {
  return (
    <div className="pl-diff">
      {was.short === now.short ? <p>{now.short}</p> : <Changes words={words} before={was.short} after={now.short} />}
      {was.formula === now.formula ? null : (
        <div className="pl-formula">
          <Changes words={words} before={was.formula ?? ''} after={now.formula ?? ''} />
        </div>
      )}
    </div>
  );
}
