import type { RefObject } from 'react';
import { HoldsGlyph, MarkGlyph, SearchGlyph } from './glyphs';
import type { PanelCard, PanelModel } from './panel-models';
import { ProblemList } from './problem-list';
import type { Words } from './words';

interface PanelHeadProps {
  words: Words;
  model: PanelModel;
  titleId: string;
  query: string;
  field: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
}

/** Which page it is about, and the one field that filters it and searches everything. */
export function PanelHead({ words, model, titleId, query, field, onQuery }: PanelHeadProps) {
  const label = words('panel.filter');
  return (
    <header>
      <div>
        <h1 className="pl-title" id={titleId}>
          {words('panel.title')}
        </h1>
        <p className="pl-sub">
          {words('panel.of', { title: model.title, host: words(`panel.host.${model.host ?? 'other'}`) })}
        </p>
      </div>
      {model.still === 'no-source' ? null : (
        <div className="pl-input">
          <SearchGlyph className="pl-quiet" />
          <input
            ref={field}
            type="search"
            className="pl-bare"
            aria-label={label}
            placeholder={label}
            value={query}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onQuery(event.target.value)}
          />
          <kbd>{query ? words('panel.key.esc') : '/'}</kbd>
        </div>
      )}
    </header>
  );
}

interface PanelNotesProps {
  words: Words;
  model: PanelModel;
  searching: boolean;
  onGrant: () => void;
  onOptions: () => void;
}

/** What stands over the rows: what is wrong, why nothing is read, what fits again, or that all is well. */
export function PanelNotes({ words, model, searching, onGrant, onOptions }: PanelNotesProps) {
  return (
    <>
      {model.problems.length > 0 ? (
        <div className="pl-group pl-group--notes">
          <ProblemList words={words} problems={model.problems} onGrant={onGrant} />
        </div>
      ) : null}
      {model.still === null || searching ? null : (
        <div className="pl-still">
          <p>{words(`panel.still.${model.still}`)}</p>
          {model.still === 'no-source' ? (
            <button type="button" className="pl-btn" onClick={onOptions}>
              {words('source.choose')}
            </button>
          ) : null}
        </div>
      )}
      {searching
        ? null
        : model.fitsAgain.map((says) => (
            <div key={says} className="pl-set pl-set--line">
              <HoldsGlyph className="pl-quiet" />
              <span>{says}</span>
            </div>
          ))}
      {model.calm === null || searching ? null : (
        <div className="pl-calm">
          <MarkGlyph />
          <p className="pl-strong">{words('panel.calm')}</p>
          <p className="pl-2nd">{model.calm}</p>
        </div>
      )}
    </>
  );
}

interface PanelFootProps {
  words: Words;
  says: string;
  open: { id: string; card: PanelCard | null } | null;
}

/** What is open is about a word, of which a team may have another meaning. */
const isOfWord = (card: PanelCard | null) => card?.kind === 'term' || (card?.kind === 'warning' && card.term !== null);

/** How old it all is, or what was just answered; and the keys that count now. */
export function PanelFoot({ words, says, open }: PanelFootProps) {
  const snoozes = open?.id.startsWith('warning ') === true;
  const differs = open !== null && isOfWord(open.card);
  return (
    <footer>
      <span role="status">{says}</span>
      <span className="pl-keys" aria-hidden="true">
        {snoozes ? (
          <span>
            <kbd>S</kbd> {words('panel.key.snooze')}
          </span>
        ) : null}
        {differs ? (
          <span>
            <kbd>D</kbd> {words('panel.key.differs')}
          </span>
        ) : null}
        {snoozes || differs ? null : (
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {words('panel.move')}
          </span>
        )}
        <span>
          <kbd>{words(open ? 'panel.key.esc' : 'panel.key.enter')}</kbd> {words(open ? 'panel.key.back' : 'panel.open')}
        </span>
      </span>
    </footer>
  );
}
