import type { TermCard } from './models';
import type { Words } from './words';

/** The term's name. Of a deprecated one the old name is struck and the new stands beside it. */
export function TermTitle({ words, card }: { words: Words; card: TermCard }) {
  const { title: old, status, replacedBy } = card;
  if (status !== 'deprecated') return old;
  // A stroke is not read aloud: the words say it.
  return (
    <>
      <span className="pl-sr">
        {replacedBy ? words('term.replaced', { old, by: replacedBy.title }) : words('term.deprecated', { old })}
      </span>
      <span aria-hidden="true">
        <del className="pl-quiet">{old}</del>
        {replacedBy ? (
          <>
            {' '}
            <span className="pl-quiet">→</span> {replacedBy.title}
          </>
        ) : null}
      </span>
    </>
  );
}

/** A dashed tag on a meaning that nobody has verified yet. */
export function UnverifiedTag({ words, draft, alone }: { words: Words; draft: boolean; alone: boolean }) {
  return (
    <span className={alone ? 'pl-tag pl-tag--open pl-tag--alone' : 'pl-tag pl-tag--open'}>
      {words(draft ? 'term.draft' : 'term.unverified')}
    </span>
  );
}
