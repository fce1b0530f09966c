import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { OutboxItem } from '../lib/workspace/outbox-item';
import type { FeedbackPort, Question, SentItem, Typed } from './feedback-model';
import { sentWords } from './sent-words';
import { WholeItem } from './whole-item';
import type { Words } from './words';

interface FeedbackFormProps {
  words: Words;
  port: FeedbackPort;
  question: Question;
  /** The form is over: what was saved, or null where the reader thought better of it. */
  onEnd: (sent: SentItem | null) => void;
}

/** A text of a single line is a headline: it must fit where the meaning will stand. */
const LIMITS: Record<keyof Typed, number> = { short: 160, note: 2000 };
/** Stands for what is not typed yet: a question is shown whole before its first letter. */
const BLANK: Typed = { short: '…', note: '' };

/** What the reader wants to say: what they type, all that is sent with it, and one press to send it. */
export function FeedbackForm({ words, port, question, onEnd }: FeedbackFormProps) {
  const { id, fields, needed, draft } = question;
  const [key] = useState(port.newId);
  const [typed, setTyped] = useState<Typed>({ short: '', note: '' });
  const [base, setBase] = useState<OutboxItem | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const fieldId = useId();
  const say = ({ code, values }: { code: string; values: Parameters<Words>[1] }) => setProblem(words(code, values));

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the form opens; what is typed is laid over it
  useEffect(() => {
    const from = form.current?.querySelector<HTMLElement>('textarea, button');
    from?.focus({ preventScroll: true });
    let gone = false;
    port.preview(draft(fields.includes('short') ? BLANK : typed)).then(
      (reply) => {
        if (gone) return;
        if ('item' in reply) setBase({ ...reply.item, id: key });
        else say(reply.problem);
      },
      () => {},
    );
    return () => {
      gone = true;
    };
  }, []);

  const [first] = fields;
  const ready = base !== null && (!needed || first === undefined || typed[first].trim() !== '');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || sending) return;
    setSending(true);
    setProblem(null);
    port.send(key, draft(typed)).then(
      (reply) => {
        setSending(false);
        if ('sent' in reply) onEnd(reply.sent);
        else say(reply.problem);
      },
      () => setSending(false),
    );
  };
  return (
    <form className="pl-form" ref={form} onSubmit={send} aria-label={words(`ask.${id}`)}>
      <h3 className="pl-label">{words(`ask.${id}`)}</h3>
      {fields.map((field, place) => (
        <label key={field} className="pl-field" htmlFor={`${fieldId} ${field}`}>
          <span>{words(`ask.${id}.${field}`)}</span>
          <textarea
            id={`${fieldId} ${field}`}
            rows={field === 'short' ? 2 : 3}
            maxLength={LIMITS[field]}
            required={needed && place === 0}
            value={typed[field]}
            onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
          />
        </label>
      ))}
      {base ? <WholeItem words={words} item={{ ...base, ...draft(typed) } as OutboxItem} /> : null}
      {problem ? (
        <p className="pl-note" data-state="look" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="pl-form__acts">
        {/* Not disabled while it is sent: it would lose the focus, and the page get the key that is still down. */}
        <button type="submit" className="pl-btn" disabled={!ready} aria-disabled={sending || undefined}>
          {words(`ask.${id}.send`)}
        </button>
        <button type="button" className="pl-link" onClick={() => onEnd(null)}>
          {words('ask.cancel')}
        </button>
      </div>
    </form>
  );
}

/** What became of what the reader sent just now; read aloud. */
export function SentNow({ words, sent }: { words: Words; sent: SentItem | null }) {
  return (
    <span className="pl-said" role="status">
      {sent ? sentWords(words, sent) : ''}
    </span>
  );
}
