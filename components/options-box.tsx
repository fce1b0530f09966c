import type { ReactNode } from 'react';
import type { Words } from './words';

interface OptionsSectionProps {
  id: string;
  heading: string;
  /** One line under the heading. */
  text: string;
  children: ReactNode;
}

/** One part of the options: a heading, what it is about, and a box of lines. */
export function OptionsSection({ id, heading, text, children }: OptionsSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="pl-options__section">
      <h2 id={`${id}-heading`}>{heading}</h2>
      <p>{text}</p>
      <div className="pl-box">{children}</div>
    </section>
  );
}

interface OptionsLineProps {
  label: string;
  /** What it is now. */
  says: ReactNode;
  /** What follows from it. */
  text?: ReactNode;
  /** Colour of the second line, where it is to be looked at. */
  look?: boolean;
  /** What can be done about it. */
  children?: ReactNode;
}

/** One line of a box: what it is called, what it is, and what can be done. */
export function OptionsLine({ label, says, text, look = false, children }: OptionsLineProps) {
  return (
    <div className="pl-line">
      <span className="pl-line__label">{label}</span>
      <span>
        {says}
        {text ? <small className={look ? 'pl-look' : undefined}>{text}</small> : null}
      </span>
      {children ? <span className="pl-line__acts">{children}</span> : null}
    </div>
  );
}

/** Says that the company's policy has set something. */
export function ManagedTag({ words }: { words: Words }) {
  return <span className="pl-tag">{words('options.managed')}</span>;
}
