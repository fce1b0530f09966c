import type { ReactNode } from 'react';
import { BrokenGlyph, DownGlyph, LookGlyph } from './glyphs';
import type { PanelRow } from './panel-models';

function StateGlyph({ state }: { state: PanelRow['state'] }) {
  if (state === 'broken') return <BrokenGlyph className="pl-broken" />;
  if (state === 'look') return <LookGlyph className="pl-look" />;
  if (state === null) return <span />;
  return <i className="pl-age" data-age={state} aria-hidden="true" />;
}

interface PanelRowProps {
  row: PanelRow;
  /** Its own in the whole panel: by it the focus finds it again. */
  id: string;
  /** The one row that Tab comes to. */
  inTurn: boolean;
  /** What is open under it; null where it is closed. */
  children: ReactNode;
  quiet?: boolean;
  onOpen: () => void;
}

/** One row of the panel. It opens in place. */
export function PanelRowView({ row, id, inTurn, children, quiet = false, onOpen }: PanelRowProps) {
  const open = children !== null;
  return (
    <li data-keys>
      <button
        type="button"
        className="pl-row"
        data-row={id}
        tabIndex={inTurn ? 0 : -1}
        aria-expanded={open}
        onClick={onOpen}
      >
        <StateGlyph state={row.state} />
        {quiet ? <span className="pl-2nd">{row.title}</span> : <b>{row.title}</b>}
        {open ? <DownGlyph className="pl-quiet" /> : <span className="pl-row__n">{row.aside}</span>}
        {row.note || row.off ? (
          <small>
            {row.note}
            {row.off ? (
              <>
                {row.note ? '. ' : null}
                <span className={row.state === 'broken' ? 'pl-broken' : 'pl-look'}>{row.off}</span>
              </>
            ) : null}
          </small>
        ) : null}
      </button>
      {open ? <div className="pl-below">{children}</div> : null}
    </li>
  );
}
