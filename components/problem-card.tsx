import { type CardPin, CardShell } from './card-shell';
import { LookGlyph } from './glyphs';
import type { Words } from './words';

interface ProblemCardProps {
  words: Words;
  title: string;
  /** The whole sentence: what happened, what still works, what to do. */
  problem: string;
  pin: CardPin | null;
  back?: { title: string; onBack: () => void } | null;
  onClose: () => void;
}

/** A card that could not be filled says why, in the place where it would have been. */
export function ProblemCard({ words, title, problem, pin, back = null, onClose }: ProblemCardProps) {
  return (
    <CardShell words={words} title={title} foot={words('card.problem')} pin={pin} back={back} onClose={onClose}>
      <p className="pl-note" data-state="look">
        <LookGlyph />
        <span>{problem}</span>
      </p>
    </CardShell>
  );
}
