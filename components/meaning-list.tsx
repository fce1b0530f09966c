import type { Meaning } from './models';
import { TeamName } from './open-in-place';
import { lapseWords } from './verified-words';
import type { Words } from './words';

interface MeaningListProps {
  words: Words;
  meanings: readonly Meaning[];
  /** The variant that stands for the reader where no meaning is their own team's. */
  applies: string | null;
}

/** Every meaning in use, by team; the reader's is shaded and says so. */
export function MeaningList({ words, meanings, applies }: MeaningListProps) {
  return (
    <dl className="pl-variants">
      {meanings.map((meaning) => {
        const lapse = lapseWords(words, meaning.verified);
        const note = meaning.mine
          ? words('term.your-team')
          : meaning.variant === applies
            ? words('term.applies')
            : null;
        return (
          <div key={meaning.variant} data-mine={note ? '' : undefined}>
            <dt>
              <TeamName id={meaning.teamId} name={meaning.team ?? words('term.company-wide')} />
              {note ? <small>{note}</small> : null}
            </dt>
            <dd>
              {meaning.short}
              {meaning.formula ? <small className="pl-formula">{meaning.formula}</small> : null}
              {lapse ? <small>{lapse}</small> : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
