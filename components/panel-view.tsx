import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { FeedbackPort } from './feedback-model';
import { PanelDetails } from './panel-details';
import { PanelFoot, PanelHead, PanelNotes } from './panel-frame';
import type { PanelCard, PanelModel, PanelRow, PanelSubject } from './panel-models';
import { PanelRowView } from './panel-row';
import { useRows } from './use-rows';
import type { Words } from './words';

/** The row that is open, by its id in the panel. */
export interface OpenRow {
  id: string;
  row: PanelRow;
  /** Null while it is being read. */
  card: PanelCard | null;
  /** Why there is nothing to read, in words. */
  problem: string | null;
}

export interface PanelActions {
  onQuery: (query: string) => void;
  /** Opens a row, or closes it where it is open. */
  onOpen: (id: string, row: PanelRow) => void;
  /** Opens what a name names in the place of what is open. */
  onChoose: (subject: PanelSubject) => void;
  onShow: (row: PanelRow) => void;
  onSnooze: (row: PanelRow) => void;
  onWake: (row: PanelRow) => void;
  onCopy: (text: string) => Promise<boolean>;
  onGrant: () => void;
  onOptions: () => void;
  /** The way back to the workspace. */
  feedback: FeedbackPort;
  /** Back to the page. */
  onLeave: () => void;
}

export interface PanelViewProps extends PanelActions {
  words: Words;
  model: PanelModel;
  query: string;
  /** What the whole workspace has to the query; null while it is being asked, or where there is none. */
  hits: { rows: readonly PanelRow[]; total: number } | null;
  open: OpenRow | null;
  /** The answer to the reader's last action, read aloud. */
  said: string;
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows that hold the query in a name or a line. */
export function filterRows(rows: readonly PanelRow[], query: string): readonly PanelRow[] {
  const wanted = fold(query.trim());
  if (!wanted) return rows;
  return rows.filter(({ title, note, off, names }) =>
    [title, note ?? '', off ?? '', ...names].some((text) => fold(text).includes(wanted)),
  );
}

/** What a page shows and what the workspace knows, in rows that open in place: all of it by keyboard. */
export function PanelView({ words, model, query, hits, open, said, ...on }: PanelViewProps) {
  const titleId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = useRows();
  const searching = query.trim() !== '';
  const shown = (all: readonly PanelRow[]) => filterRows(all, query);
  const here = [
    { id: 'warning', heading: words('panel.warnings'), rows: shown(model.warnings) },
    { id: 'word', heading: words('panel.words'), rows: shown(model.words) },
    { id: 'team', heading: words('panel.teams'), aside: words('panel.a-to-z'), rows: shown(model.teams) },
    { id: 'snoozed', heading: words('panel.snoozed'), rows: shown(model.snoozed) },
  ];
  const listed = new Set(here.flatMap((section) => section.rows.map(({ key }) => key)));
  const beyond = (hits?.rows ?? []).filter(({ key }) => !listed.has(key));
  const besides = searching
    ? [{ id: 'hit', heading: words('panel.everywhere'), rows: beyond }]
    : [
        { id: 'leaning', heading: words('panel.leaning'), rows: model.leaning ?? [] },
        { id: 'week', heading: words('panel.week'), rows: model.week },
      ];
  const sections: { id: string; heading: string; aside?: string; rows: readonly PanelRow[] }[] = [...here, ...besides];
  const all = sections.flatMap((section) => section.rows.map((row) => `${section.id} ${row.key}`));
  const first = rows.at !== null && all.includes(rows.at) ? rows.at : all[0];

  const actionsOf = (sectionId: string, row: PanelRow): ReactNode => (
    <div className="pl-below__acts">
      {row.onPage ? (
        <button type="button" className="pl-link" onClick={() => on.onShow(row)}>
          {words('panel.show')}
        </button>
      ) : null}
      {sectionId === 'warning' ? (
        <button type="button" className="pl-link" onClick={() => on.onSnooze(row)}>
          {words('panel.snooze')}
        </button>
      ) : null}
      {sectionId === 'snoozed' ? (
        <button type="button" className="pl-link" onClick={() => on.onWake(row)}>
          {words('panel.wake')}
        </button>
      ) : null}
    </div>
  );
  const opened = (id: string, sectionId: string, row: PanelRow): ReactNode => {
    if (open?.id !== id) return null;
    if (open.problem !== null) return <p role="status">{open.problem}</p>;
    if (open.card === null)
      return (
        <div className="pl-fit" aria-busy="true">
          <div className="pl-skel" />
          <div className="pl-skel" style={{ width: '72%' }} />
        </div>
      );
    return (
      <>
        <PanelDetails card={open.card} onCopy={on.onCopy} onChoose={on.onChoose} feedback={on.feedback} />
        {actionsOf(sectionId, row)}
      </>
    );
  };

  const toFirstRow = (event: KeyboardEvent) => {
    event.preventDefault();
    list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What has handled it, as a row its own keys, has it.
    if (event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    const typing = target.matches('input, textarea');
    if (event.key === 'Escape') {
      event.preventDefault();
      if (query) on.onQuery('');
      else on.onLeave();
    } else if (typing) {
      if (event.key === 'ArrowDown' && target === field.current) toFirstRow(event);
    } else if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (event.key === 'ArrowDown' && !list.current?.contains(target)) {
      toFirstRow(event);
    } else if (event.key === '/') {
      event.preventDefault();
      field.current?.focus();
    } else if (event.key.toLowerCase() === 's') {
      const id = target.closest('li')?.querySelector<HTMLElement>('[data-row]')?.dataset.row;
      const row = model.warnings.find(({ key }) => id === `warning ${key}`);
      if (row) on.onSnooze(row);
    }
  };
  // On the page as a whole: when the panel opens, nothing in it has the focus.
  const keys = useRef(onKeyDown);
  keys.current = onKeyDown;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => keys.current(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  const nothing = searching && hits !== null && all.length === 0;
  return (
    <main className="pl-panel pl-panel--side" aria-labelledby={titleId}>
      <PanelHead words={words} model={model} titleId={titleId} query={query} field={field} onQuery={on.onQuery} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: one tab stop for the buttons inside */}
      <div className="pl-panel__list" ref={list} onFocus={rows.onFocus} onKeyDown={rows.onKeyDown}>
        <PanelNotes words={words} model={model} searching={searching} onGrant={on.onGrant} onOptions={on.onOptions} />
        {nothing ? <p className="pl-empty">{words('panel.none-fit', { query })}</p> : null}
        {sections.map(({ id, heading, aside, rows: of }) =>
          of.length === 0 ? null : (
            <section key={id} aria-labelledby={`${titleId}-${id}`}>
              <h2 className="pl-sec" id={`${titleId}-${id}`}>
                {heading} <span>{aside ?? words('panel.count', { n: of.length })}</span>
              </h2>
              <ul className="pl-rows">
                {of.map((row) => {
                  const rowId = `${id} ${row.key}`;
                  return (
                    <PanelRowView
                      key={row.key}
                      id={rowId}
                      row={id === 'snoozed' ? { ...row, state: null, aside: words('panel.until-changed') } : row}
                      inTurn={rowId === first}
                      quiet={id === 'snoozed'}
                      onOpen={() => on.onOpen(rowId, row)}
                    >
                      {opened(rowId, id, row)}
                    </PanelRowView>
                  );
                })}
              </ul>
            </section>
          ),
        )}
      </div>
      <PanelFoot words={words} says={said || model.foot} open={open} />
    </main>
  );
}
