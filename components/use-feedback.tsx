import { type ReactNode, useState } from 'react';
import { FeedbackForm, SentNow } from './feedback-form';
import type { FeedbackPort, Question, SentItem } from './feedback-model';
import type { MoreAction } from './more-actions';
import type { Words } from './words';

export interface Feedback {
  /** Opens the form of a question in the place of the actions. */
  ask: (question: Question) => void;
  /** Gives up what is being asked. */
  drop: () => void;
  /** The open form; null where none is. */
  form: ReactNode;
  /** What was sent just now, with its state. */
  said: ReactNode;
  /** Another value whenever something was sent. */
  turn: string | null;
}

/** A question as one of the things to do: its form takes the place of the actions. */
export function askAction(words: Words, question: Question, feedback: Feedback): MoreAction {
  return {
    id: question.id,
    label: words(`ask.${question.id}`),
    run: () => {
      feedback.ask(question);
      return null;
    },
  };
}

/** A question that is worth its own place among the actions: one press to its form, one to send it. */
export function AskLink({ words, question, feedback }: { words: Words; question: Question; feedback: Feedback }) {
  return (
    <button type="button" className="pl-link" onClick={() => feedback.ask(question)}>
      {words(`ask.${question.id}`)}
    </button>
  );
}

/** One question at a time, asked in the card it is about. Null where the surface sends nothing. */
export function useFeedback(words: Words, port: FeedbackPort | null): Feedback | null {
  const [question, setQuestion] = useState<Question | null>(null);
  const [sent, setSent] = useState<SentItem | null>(null);
  if (!port) return null;
  return {
    ask(next) {
      setSent(null);
      setQuestion(next);
    },
    drop: () => setQuestion(null),
    form: question ? (
      <FeedbackForm
        key={question.id}
        words={words}
        port={port}
        question={question}
        onEnd={(item) => {
          setQuestion(null);
          setSent(item);
        }}
      />
    ) : null,
    said: <SentNow words={words} sent={sent} />,
    turn: sent?.item.id ?? null,
  };
}
