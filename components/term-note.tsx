import { LookGlyph } from './glyphs';
import type { TermCard } from './models';
import type { Words } from './words';

interface Off {
  fact: string;
  reason: string;
}

function ownerGone(words: Words, card: TermCard): Off | null {
  if (!card.owner?.dissolvedOn) return null;
  const { name: team, dissolvedOn: on, successor } = card.owner;
  const verified = card.verified?.on;
  const said = [words('note.dissolved', { team, on, successor })];
  if (verified && card.verified?.ageDays != null)
    said.push(words(verified < on ? 'note.verified-before' : 'note.verified-since', { days: card.verified.ageDays }));
  return { fact: words('note.owner-gone'), reason: said.join(' ') };
}

/**
 * The one thing that is off with a term: that it is not to be used any more, else an open conflict, else a lost owner,
 * else a review that is overdue.
 */
function offWords(words: Words, card: TermCard): Off | null {
  const { status, replacedBy, conflict, verified } = card;
  if (status === 'deprecated')
    return { fact: words('note.deprecated'), reason: words('note.replaced', { by: replacedBy?.title ?? null }) };
  if (conflict)
    return {
      fact: words('note.conflict', { meanings: card.meanings.length, days: conflict.ageDays }),
      reason: words('note.decides', { role: conflict.ownerRole }),
    };
  const gone = ownerGone(words, card);
  if (gone || verified?.state !== 'overdue') return gone;
  return {
    fact: words('note.overdue', { dueOn: verified.dueOn }),
    reason: words('note.verified-last', { days: verified.ageDays ?? 0 }),
  };
}

/** One note at most, above the meaning. */
export function TermNote({ words, card }: { words: Words; card: TermCard }) {
  const said = offWords(words, card);
  if (!said) return null;
  return (
    <p className="pl-note" data-state="look">
      <LookGlyph />
      <span>
        <b>{said.fact}</b> {said.reason}
      </span>
    </p>
  );
}
