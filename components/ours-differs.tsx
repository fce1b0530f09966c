import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { FeedbackPort } from './feedback-model';
import type { Meaning } from './models';
import { differentMeaning } from './questions';
import { SentBefore } from './sent-before';
import { AskLink, useFeedback } from './use-feedback';
import { useKey } from './use-key';
import type { Words } from './words';

interface OursDiffersProps {
  words: Words;
  port: FeedbackPort;
  /** The term of which the reader's team has another meaning. */
  term: string;
  /** What it means now, where that is shown. */
  meanings?: readonly Meaning[];
}

/** "Our team uses a different one" under what is open in place: what was sent before, the way to its form, and the form. */
export function OursDiffers({ words, port, term, meanings = [] }: OursDiffersProps) {
  const feedback = useFeedback(words, port);
  const place = useRef<HTMLDivElement>(null);
  const question = differentMeaning(term);
  const anchor = useKey('d', feedback ? () => feedback.ask(question) : null);
  const asking = feedback?.form != null;
  const asked = useRef(asking);
  // The form takes the focus with it when it goes: whoever wrote in it goes on where they came from.
  useEffect(() => {
    if (asked.current && !asking) place.current?.querySelector('button')?.focus({ preventScroll: true });
    asked.current = asking;
  }, [asking]);
  if (!feedback) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !asking) return;
    // What is being written is given up alone, not all that it stands in.
    event.preventDefault();
    feedback.drop();
  };
  return (
    <>
      <SentBefore words={words} port={port} about="term" id={term} meanings={meanings} turn={feedback.turn} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape in the form inside */}
      <div className="pl-row-of" ref={place} onKeyDown={onKeyDown}>
        {feedback.form ?? <AskLink words={words} question={question} feedback={feedback} />}
        {feedback.said}
        <span hidden ref={anchor} />
      </div>
    </>
  );
}
