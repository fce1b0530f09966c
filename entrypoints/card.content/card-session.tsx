import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardPin } from '../../components/card-shell';
import { CardView } from '../../components/card-view';
import { LoadingCard } from '../../components/loading-card';
import type { Card } from '../../components/models';
import type { OpenSubject } from '../../components/open-in-place';
import { ProblemCard } from '../../components/problem-card';
import { wordsFor } from '../../components/words';
import type { CardContent, CardDrawing } from '../../lib/messaging/card-port';
import { send } from '../../lib/messaging/client';
import type { CardSubject } from '../../lib/messaging/protocol';
import { toProblem } from '../../lib/values/problem';
import { copyText } from './copy-text';
import { feedbackPort } from './feedback-port';

interface CardSessionProps {
  options: CardDrawing;
  /** The reader sees it; one that is drawn ahead does nothing yet. */
  shown: boolean;
  /** What the card was opened for; null while it is fetched. */
  content: CardContent | null;
  pin: CardPin;
  onClose: () => void;
  /** The way back is taken from a card about this, to the one that names it. */
  onWayBack: (from: OpenSubject) => void;
}

/** A card in the place of the one that it was opened from. */
interface Opened {
  subject: OpenSubject;
  content: CardContent;
}

const isCard = (content: CardContent | null): content is Card => content !== null && !('problem' in content);

/** What a card is called on the way back to it; null where it has no name of its own. */
const titleOf = (content: CardContent | null) => (isCard(content) && content.kind !== 'chain' ? content.title : null);

async function fetched(subject: CardSubject): Promise<CardContent> {
  try {
    const reply = await send('page.card', { subject });
    return 'card' in reply ? reply.card : reply;
  } catch (error) {
    return { problem: toProblem(error) };
  }
}

const saved = (reply: Promise<{ ok: boolean }>) =>
  reply.then(
    ({ ok }) => ok,
    () => false,
  );

/** One card in a page with all that may open in its place: which is shown, and what is done on it. */
export function CardSession({ options, shown, content: first, pin, onClose, onWayBack }: CardSessionProps) {
  const [opened, setOpened] = useState<readonly Opened[]>([]);
  /** The first card as it was fetched anew, after something was done on it. */
  const [renewed, setRenewed] = useState<CardContent | null>(null);
  const noted = useRef(new Set<string>());
  const last = opened.at(-1);
  const content = last?.content ?? renewed ?? first;
  const subject = last?.subject ?? options.subject;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newly fetched for the card counts over what was before
  useEffect(() => setRenewed(null), [first]);

  // Opened is read: from now on the card is plain until its meaning changes.
  const unread = isCard(content) && content.kind === 'term' && !content.read ? content.id : null;
  useEffect(() => {
    if (!shown || unread === null || noted.current.has(unread)) return;
    noted.current.add(unread);
    void saved(send('page.read', { id: unread, known: null }));
  }, [shown, unread]);

  const renew = useCallback(async () => {
    if (!subject) return;
    const next = await fetched(subject);
    if (last) setOpened((all) => [...all.slice(0, -1), { subject: last.subject, content: next }]);
    else setRenewed(next);
  }, [subject, last]);
  const onOpen = useCallback(async (to: OpenSubject) => {
    const next = await fetched(to);
    setOpened((all) => [...all, { subject: to, content: next }]);
  }, []);
  const onBack = useCallback(() => {
    if (last) onWayBack(last.subject);
    setOpened((all) => all.slice(0, -1));
  }, [last, onWayBack]);

  const before = opened.at(-2)?.content ?? renewed ?? first;
  const back = last ? { title: titleOf(before) ?? options.title, onBack } : null;
  const words = wordsFor(navigator.language, '');
  if (content === null) return <LoadingCard words={words} title={options.title} pin={pin} onClose={onClose} />;
  if (!isCard(content))
    return (
      <ProblemCard
        words={words}
        title={titleOf(before) ?? options.title}
        problem={words(content.problem.code, content.problem.values)}
        pin={pin}
        back={back}
        onClose={onClose}
      />
    );
  const ofTerm = content.kind === 'term' ? content.id : null;
  const read = async (known: boolean | null) => {
    if (ofTerm === null) return false;
    const ok = await saved(send('page.read', { id: ofTerm, known }));
    await renew();
    return ok;
  };
  return (
    <CardView
      key={opened.length}
      card={content}
      pin={pin}
      back={back}
      onClose={onClose}
      onOpen={onOpen}
      onSnooze={last ? null : options.onSnooze}
      onMute={last ? null : options.onMute}
      onRead={ofTerm === null ? null : () => read(null)}
      onKnown={ofTerm === null ? null : read}
      onPause={() => saved(send('page.pause', { origin: location.origin }))}
      onRetry={() => void saved(send('page.retry', {})).then(renew)}
      onCopy={copyText}
      feedback={feedbackPort}
    />
  );
}
