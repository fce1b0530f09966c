import { useEffect, useState } from 'react';
import type { FeedbackPort, SentItem } from './feedback-model';
import type { Meaning } from './models';
import { sentWords } from './sent-words';
import type { Words } from './words';

/** The card is no archive: the latest are enough. */
const MOST = 3;

interface SentBeforeProps {
  words: Words;
  port: FeedbackPort;
  about: 'term' | 'item';
  id: string;
  /** What the term means now, by which a case that was asked about may have been answered; absent for work. */
  meanings?: readonly Meaning[];
  /** The id of what was sent just now, which is told of already; null where nothing was. */
  turn: string | null;
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The answer that the workspace has given to a case that was asked about, where it was asked: in its examples. */
function answerTo(words: Words, { item }: SentItem, meanings: readonly Meaning[]): string | null {
  if (item.kind !== 'feedback' || item.what !== 'does-not-hold' || !item.note) return null;
  const { note } = item;
  const has = (list: (detail: Meaning['detail']) => readonly string[]) =>
    meanings.some(({ detail }) => list(detail).some((one) => same(one, note)));
  if (has((detail) => [...detail.notExamples, ...detail.excludes]))
    return words('answer.does-not-hold', { case: note });
  if (has((detail) => [...detail.examples, ...detail.includes])) return words('answer.holds', { case: note });
  return null;
}

/** What the reader has sent about this before, each with its state, or with the answer. Nothing where there is none. */
export function SentBefore({ words, port, about, id, meanings = [], turn }: SentBeforeProps) {
  const [sent, setSent] = useState<readonly SentItem[]>([]);
  useEffect(() => {
    let gone = false;
    port.sentAbout(about, id).then(
      (items) => !gone && setSent(items.filter(({ item }) => item.id !== turn)),
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [port, about, id, turn]);
  if (sent.length === 0) return null;
  return (
    <ul className="pl-lines pl-before">
      {sent.slice(0, MOST).map((one) => (
        <li key={one.item.id}>{answerTo(words, one, meanings) ?? sentWords(words, one)}</li>
      ))}
    </ul>
  );
}
