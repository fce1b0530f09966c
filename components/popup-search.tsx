import type { KeyboardEvent } from 'react';
import type { Problem } from '../lib/values/problem';
import { SearchGlyph } from './glyphs';
import type { PanelDetails } from './panel-details';
import type { PanelCard, PanelRow } from './panel-models';
import type { PopupActions } from './popup-actions';
import { ProblemList } from './problem-list';
import type { Words } from './words';

/** A card, and what draws it: few who search open one, so that comes when the first is opened. */
export interface OpenedCard {
  card: PanelCard;
  Details: typeof PanelDetails;
}

export interface SearchState {
  query: string;
  /** The last answer, with the query that it answers: another one may have been typed since. */
  answer: { query: string; rows: readonly PanelRow[]; total: number } | null;
  /** Why the query has no answer. */
  problem: Problem | null;
  /** What is open in place, by the key of its row: its card, with what draws it, is null while it is being read. */
  open: { key: string; card: OpenedCard | null; problem: string | null } | null;
}

/** The answer to what stands in the field; null while it is on its way, or where there is none. */
export function answerTo({ query, answer }: SearchState): SearchState['answer'] {
  return answer?.query === query ? answer : null;
}

interface PopupSearchProps extends Pick<PopupActions, 'onSearch' | 'onOpen' | 'onCopy' | 'feedback'> {
  words: Words;
  terms: number;
  search: SearchState;
}

/** The field that finds terms, work and teams by any of their names. */
export function SearchField({ words, terms, search, onSearch, onOpen }: PopupSearchProps) {
  const label = words('search.label', { n: terms });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && search.query) {
      event.preventDefault();
      onSearch('');
    }
    const first = answerTo(search)?.rows[0];
    if (event.key === 'Enter' && first) onOpen(search.open?.key === first.key ? null : first);
  };
  return (
    <div className="pl-input">
      <SearchGlyph className="pl-quiet" />
      <input
        type="search"
        className="pl-bare"
        aria-label={label}
        placeholder={label}
        value={search.query}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the popup is opened to search, and holds nothing before this field
        autoFocus
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {search.query ? <kbd>{words('search.clear')}</kbd> : null}
    </div>
  );
}

type OpenProps = Pick<PopupActions, 'onCopy' | 'onOpen' | 'feedback'> & {
  row: PanelRow;
  open: NonNullable<SearchState['open']>;
};

function Opened({ row, open, onCopy, onOpen, feedback }: OpenProps) {
  if (open.problem !== null) return <p>{open.problem}</p>;
  if (open.card === null)
    return (
      <div className="pl-fit" aria-busy="true">
        <div className="pl-skel" />
        <div className="pl-skel" style={{ width: '72%' }} />
      </div>
    );
  const { card, Details } = open.card;
  return (
    <Details card={card} onCopy={onCopy} onChoose={(subject) => onOpen({ ...row, subject })} feedback={feedback} />
  );
}

/** What was found; what a row is about opens under it. */
export function SearchResults({ words, search, onOpen, onCopy, feedback }: PopupSearchProps) {
  if (search.problem)
    return (
      <div className="pl-group pl-group--notes">
        <ProblemList words={words} problems={[search.problem]} onGrant={() => {}} />
      </div>
    );
  const answered = answerTo(search) !== null;
  const rows = search.answer?.rows ?? [];
  if (rows.length === 0)
    return answered ? <p className="pl-empty">{words('search.none', { query: search.query })}</p> : null;
  // While an answer is on its way the one before stays: rows that came and went with each key would flicker.
  return (
    <ul className="pl-rows pl-group" aria-busy={!answered}>
      {rows.map((row, index) => {
        const open = search.open?.key === row.key ? search.open : null;
        return (
          <li key={row.key}>
            <button
              type="button"
              className="pl-row pl-row--page"
              aria-expanded={open !== null}
              onClick={() => onOpen(open ? null : row)}
            >
              <b>{row.title}</b>
              {index === 0 ? <kbd>{words('search.enter')}</kbd> : <span className="pl-row__n">{row.aside}</span>}
              {row.note || row.off ? (
                <small>
                  {row.note}
                  {row.note && row.off ? '. ' : null}
                  {row.off ? <span className="pl-look">{row.off}</span> : null}
                </small>
              ) : null}
            </button>
            {open ? (
              <div className="pl-found">
                <Opened row={row} open={open} onCopy={onCopy} onOpen={onOpen} feedback={feedback} />
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
