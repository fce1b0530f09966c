import { MeaningDetails } from './meaning-details';
import { MeaningList } from './meaning-list';
import type { TermCard } from './models';
import { OpensInPlace } from './open-in-place';
import { TermFacts } from './term-facts';
import { TermNote } from './term-note';
import { UnreachableNote } from './unreachable-note';
import { WordChanges } from './word-changes';
import type { Words } from './words';

function Meanings({ words, card }: { words: Words; card: TermCard }) {
  const { meanings, shown, replacedBy } = card;
  const mine = meanings.some((meaning) => meaning.mine);
  const applies = !mine && shown.length === 1 ? (shown[0]?.variant ?? null) : null;
  if (meanings.length > 1) return <MeaningList words={words} meanings={meanings} applies={applies} />;
  // Of a deprecated word it is the new one's meaning that is wanted.
  return <p>{replacedBy?.short ?? meanings[0]?.short ?? words('term.no-meaning')}</p>;
}

function Related({ words, card: { related } }: { words: Words; card: TermCard }) {
  if (related.length === 0) return null;
  return (
    <p className="pl-related">
      <span className="pl-quiet">{words('term.related')}</span>
      {related.map(({ id, title }) => (
        <OpensInPlace key={id} kind="term" id={id} name={title} />
      ))}
    </p>
  );
}

/** What a term's card says between its title and its foot; the popup and the panel show the same. */
export function TermBody({ words, card }: { words: Words; card: TermCard }) {
  const { changed } = card;
  return (
    <>
      <TermNote words={words} card={card} />
      {changed ? <WordChanges words={words} changed={changed} /> : null}
      {changed && card.meanings.length === 1 ? null : <Meanings words={words} card={card} />}
      <TermFacts words={words} card={card} />
      <Related words={words} card={card} />
      <MeaningDetails words={words} meanings={card.meanings} />
      <UnreachableNote words={words} foot={card.foot} />
    </>
  );
}
