import type { ReactNode } from 'react';
import { MarkGlyph } from './glyphs';
import type { Words } from './words';

interface PopupFootProps {
  words: Words;
  /** The way to the options; null where something else stands in its place. */
  onOptions?: (() => void) | null;
  /** What was just answered, read aloud. */
  children?: ReactNode;
}

/** The one place besides options and the welcome page where the name stands; on its other side an answer, or the options. */
export function PopupFoot({ words, onOptions = null, children }: PopupFootProps) {
  return (
    <footer>
      <MarkGlyph />
      <span className="pl-name">{words('popup.name')}</span>
      <span className="pl-end" role="status">
        {children}
      </span>
      {onOptions ? (
        <button type="button" className="pl-link pl-link--meta" onClick={onOptions}>
          {words('popup.options')}
        </button>
      ) : null}
    </footer>
  );
}
