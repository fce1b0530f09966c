import type { ReactNode } from 'react';

interface GlyphProps {
  /** Class beside `pl-i`, for colour or size. */
  className?: string;
  /** Spoken where the glyph says something that no word beside it does; hidden otherwise. */
  label?: string;
}

function Glyph({ className, label, children }: GlyphProps & { children: ReactNode }) {
  const classes = className ? `pl-i ${className}` : 'pl-i';
  return label ? (
    <svg viewBox="0 0 12 12" className={classes} role="img" aria-label={label}>
      {children}
    </svg>
  ) : (
    <svg viewBox="0 0 12 12" className={classes} aria-hidden="true">
      {children}
    </svg>
  );
}

/** Whose overlay this is: a plumb bob. */
export const MarkGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="M6 .75v4.5M6 11.25 3.4 7.3 6 5.25 8.6 7.3z" fill="currentColor" />
  </Glyph>
);
/** A broken date: leaning far, solid bob. */
export const BrokenGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="M2.5 1 7 7" />
    <circle cx="8.3" cy="8.7" r="2" fill="currentColor" />
  </Glyph>
);
/** Look: leaning, open bob. */
export const LookGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="M3.5 1 6.3 6.6" />
    <circle cx="7.2" cy="8.8" r="2" />
  </Glyph>
);
/** Holds: upright. */
export const HoldsGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="M6 1v5.5" />
    <circle cx="6" cy="9" r="1.9" fill="currentColor" />
  </Glyph>
);
export const CloseGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="m2.5 2.5 7 7m0-7-7 7" />
  </Glyph>
);
/** The way back to the card before. */
export const BackGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="M7.5 2.5 4 6l3.5 3.5" />
  </Glyph>
);
/** Keeps a card open: a drawing pin. */
export const PinGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path className="pl-i__fill" d="M4.25 1.25h3.5v3L9.5 6.75h-7l1.75-2.5z" />
    <path d="M6 7v4" />
  </Glyph>
);
export const SearchGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <circle cx="5" cy="5" r="3.5" />
    <path d="m8 8 3 3" />
  </Glyph>
);
export const DownGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />
  </Glyph>
);
export const PlugGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="M4 1.5v2.5m4-2.5v2.5M2.75 4h6.5v1.5a3.25 3.25 0 0 1-6.5 0zM6 8.75V11" />
  </Glyph>
);
export const PageGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="M3 1.5h4L9.5 4v6.5H3zM7 1.5V4h2.5" />
  </Glyph>
);
export const SheetGlyph = (props: GlyphProps) => (
  <Glyph {...props}>
    <path d="M1.5 2.5h9v7h-9zM1.5 5h9M4.5 2.5v7" />
  </Glyph>
);
/** The weight at the end of the plumb line in a drawing: filled by the sheet, not stroked. */
export function BobShape() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 12 2.5 6.6 6 3.6l3.5 3z" />
    </svg>
  );
}
