import type { LocalDate } from '../lib/values/local-date';
import type { CardPin } from './card-shell';
import type { FeedbackPort } from './feedback-model';
import type { OpenSubject } from './open-in-place';

/** What a reader can do on a card. Null: the surface, or the card, does not offer it. */
export interface CardActions {
  onClose: () => void;
  /** Null where the surface has no card to keep open. */
  pin: CardPin | null;
  /** The way back to the card that this one was opened from. */
  back: { title: string; onBack: () => void } | null;
  /** Opens a term or a team in the place of this card. */
  onOpen: ((subject: OpenSubject) => void) | null;
  /** Null where the card is not about a warning. Resolves with false where the browser could not keep it; so do the others. */
  onSnooze: ((until: LocalDate | null) => Promise<boolean>) | null;
  /** Stops marking the word, here or everywhere; null where the card is not about a word of a page. */
  onMute: ((everywhere: boolean) => Promise<boolean>) | null;
  /** The reader has read the meaning as it is now. */
  onRead: (() => Promise<boolean>) | null;
  /** The reader knows the word, or wants it marked again. */
  onKnown: ((known: boolean) => Promise<boolean>) | null;
  /** Nothing is to be drawn on this site any more. */
  onPause: (() => Promise<boolean>) | null;
  /** Looks again for a workspace that cannot be reached. */
  onRetry: (() => void) | null;
  /** What the reader sends back to the workspace. */
  feedback: FeedbackPort | null;
  /** Copies text for the reader to paste; resolves with false where the browser refused. */
  onCopy: (text: string) => Promise<boolean>;
}
