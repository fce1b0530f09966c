import type { ReactNode } from 'react';
import type { CardActions } from './card-actions';
import type { ChainCard, WarningCard } from './models';
import { MoreActions } from './more-actions';
import { wrongWarning } from './questions';
import { SentBefore } from './sent-before';
import { RetryLink, UnreachableNote } from './unreachable-note';
import { AskLink, type Feedback, useFeedback } from './use-feedback';
import { useSnooze } from './use-snooze';
import type { Words } from './words';

type Given = Pick<CardActions, 'onSnooze' | 'onPause' | 'onRetry' | 'feedback'> & {
  words: Words;
  card: Pick<ChainCard | WarningCard, 'item' | 'factsHash' | 'today' | 'foot'>;
  rule: string;
};

interface WarningEnd {
  /** Null where the surface sends nothing. */
  feedback: Feedback | null;
  /** What can be done with the warning, after what only this card has; or the form that is open. */
  actions: (first: ReactNode) => ReactNode;
  /** What ends the body: what was sent about the record before, and how old the copy is. */
  body: ReactNode;
}

/** What the cards of warnings end with, whatever is warned of. */
export function useWarningEnd({ words, card, rule, onSnooze, onPause, onRetry, feedback: port }: Given): WarningEnd {
  const feedback = useFeedback(words, port);
  const snooze = useSnooze(words, card.today, onSnooze);
  return {
    feedback,
    actions: (first) =>
      feedback?.form ??
      snooze?.form ?? (
        <>
          {first}
          {feedback ? <AskLink words={words} question={wrongWarning({ ...card, rule })} feedback={feedback} /> : null}
          <MoreActions words={words} actions={snooze?.actions} onPause={onPause} />
          <RetryLink words={words} foot={card.foot} onRetry={onRetry} />
          {snooze?.link}
          {snooze?.said}
          {feedback?.said}
        </>
      ),
    body: (
      <>
        {port ? (
          <SentBefore words={words} port={port} about="item" id={card.item.id} turn={feedback?.turn ?? null} />
        ) : null}
        <UnreachableNote words={words} foot={card.foot} />
      </>
    ),
  };
}
