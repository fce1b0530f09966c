import { type ReactNode, useId } from 'react';
import { BackGlyph, CloseGlyph, MarkGlyph, PinGlyph } from './glyphs';
import type { Words } from './words';

/** Whether the card is kept open, and how the reader says so. */
export interface CardPin {
  on: boolean;
  onChange: (on: boolean) => void;
}

const SIZES = { definition: 'pl-card', bridge: 'pl-card pl-card--bridge', chain: 'pl-card pl-card--chain' } as const;

interface CardShellProps {
  words: Words;
  title: ReactNode;
  sub?: ReactNode;
  /** What it holds decides the width: one meaning, several held against each other, a chain. */
  size?: keyof typeof SIZES;
  /** Sources and age, left in the foot. */
  foot: ReactNode;
  /** The row of actions; left out where there is none. */
  actions?: ReactNode;
  busy?: boolean;
  /** Null where the surface has no card to keep open. */
  pin: CardPin | null;
  /** The card that this one was opened from; absent: it was opened by itself. */
  back?: { title: string; onBack: () => void } | null;
  onClose: () => void;
  children?: ReactNode;
}

/** What every card is made of: head, a body that scrolls when the window is low, actions, and a foot that stays. */
export function CardShell(props: CardShellProps) {
  const { words, title, sub, size = 'definition', foot, actions, busy, pin, back, onClose, children } = props;
  const titleId = useId();
  return (
    <section
      className={SIZES[size]}
      role="dialog"
      aria-labelledby={titleId}
      aria-busy={busy || undefined}
      tabIndex={-1}
      data-card={size}
    >
      <header className="pl-head">
        {back ? (
          <button
            type="button"
            className="pl-back"
            aria-label={words('card.back', { to: back.title })}
            onClick={back.onBack}
          >
            <BackGlyph /> <span>{back.title}</span>
          </button>
        ) : null}
        <h2 className="pl-title" id={titleId}>
          {title}
        </h2>
        <div className="pl-head__end">
          {pin ? (
            <button
              type="button"
              className="pl-x"
              aria-label={words('card.pin')}
              aria-pressed={pin.on}
              title={words('card.pin')}
              onClick={() => pin.onChange(!pin.on)}
            >
              <PinGlyph />
            </button>
          ) : null}
          <button type="button" className="pl-x" aria-label={words('card.close')} onClick={onClose}>
            <CloseGlyph />
          </button>
        </div>
        {sub ? <p className="pl-sub">{sub}</p> : null}
      </header>
      <div className="pl-scroll">
        <div className="pl-body">{children}</div>
        {actions ? <div className="pl-actions">{actions}</div> : null}
      </div>
      <footer className="pl-foot">
        <span>{foot}</span>
        <MarkGlyph label={words('card.mark')} />
      </footer>
    </section>
  );
}
