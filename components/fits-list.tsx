import type { Change } from '../lib/reason/warning';
import type { ChainCard } from './models';
import { NoteButton } from './note-button';
import type { Words } from './words';

/** No list of every permutation: the two smallest ways out are enough to begin a talk. */
const MOST_ROWS = 2;

interface FitsListProps {
  words: Words;
  card: ChainCard;
  onCopy: (text: string) => Promise<boolean>;
}

/** "Start pricing sign-off now + swap clause 14.3": those that follow are said as they stand inside a line. */
const changesWords = (words: Words, changes: readonly Change[]) =>
  changes.map(({ message: { id, values } }, index) => words(index > 0 ? `${id}.also` : id, values)).join(' + ');

/** The sets of changes with which the date holds. */
function WaysOut({ words, card, onCopy }: FitsListProps) {
  const { levers, nearestSingle } = card.report;
  return (
    <>
      <h3 className="pl-label">
        {words('fits.title')}{' '}
        {nearestSingle ? <span>{words('fits.no-single', { days: nearestSingle.workingDaysLate })}</span> : null}
      </h3>
      <ul className="pl-fits">
        {levers.slice(0, MOST_ROWS).map((lever, index) => {
          const change = changesWords(words, lever.changes);
          const note = card.notes[index];
          return (
            <li key={change}>
              <span>{change}</span>
              <b className="pl-num">{words('axis.date', { date: lever.finish })}</b>
              <span className="pl-2nd pl-num">{words('fits.spare', { days: lever.spareDays })}</span>
              {note === undefined ? null : <NoteButton words={words} change={change} note={note} onCopy={onCopy} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The plain word that nothing fits, with the best of what was tried. */
function NoWayOut({ words, card, onCopy }: FitsListProps) {
  const { bestIfNone, cut } = card.report;
  const best = bestIfNone ? changesWords(words, bestIfNone.changes) : card.item.title;
  const note = card.noteIfNoneFits;
  const button = note === null ? null : <NoteButton words={words} change={best} note={note} onCopy={onCopy} />;
  return (
    <>
      <h3 className="pl-label">
        {words(cut ? 'fits.none-tried' : 'fits.none')} {bestIfNone ? <span>{words('fits.best')}</span> : null}
      </h3>
      {bestIfNone ? (
        <ul className="pl-fits">
          <li>
            <span>{best}</span>
            <b className="pl-num">{words('axis.date', { date: bestIfNone.finish })}</b>
            <span className="pl-broken pl-num">{words('fits.late', { days: bestIfNone.workingDaysLate })}</span>
            {button}
          </li>
        </ul>
      ) : (
        <div className="pl-none">
          {cut ? null : <p className="pl-2nd">{words('fits.nothing-to-change')}</p>}
          {button}
        </div>
      )}
    </>
  );
}

/** The smallest changes that would make the date hold, or the plain word that none does. */
export function FitsList({ words, card, onCopy }: FitsListProps) {
  const { levers, cut } = card.report;
  return (
    <div className="pl-fit">
      {levers.length > 0 ? (
        <WaysOut words={words} card={card} onCopy={onCopy} />
      ) : (
        <NoWayOut words={words} card={card} onCopy={onCopy} />
      )}
      {cut ? <p className="pl-sum__why">{words('fits.cut')}</p> : null}
    </div>
  );
}
