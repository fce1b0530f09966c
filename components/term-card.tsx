import { useCallback } from 'react';
import type { CardActions } from './card-actions';
import { footWords } from './card-foot';
import { CardShell } from './card-shell';
import type { TermCard } from './models';
import { type MoreAction, MoreActions, saidOf } from './more-actions';
import { confirmMeaning, differentMeaning, edgeCase, offerToOwn } from './questions';
import { ReadButton } from './read-button';
import { SentBefore } from './sent-before';
import { TermBody } from './term-body';
import { TermTitle, UnverifiedTag } from './term-title';
import { RetryLink } from './unreachable-note';
import { AskLink, askAction, type Feedback, useFeedback } from './use-feedback';
import { useKey } from './use-key';
import { useMute } from './use-mute';
import { webAddress } from './web-address';
import { type Words, wordsOf } from './words';

type Props = Omit<CardActions, 'onOpen' | 'onSnooze' | 'onCopy'> & { card: TermCard };

/** What there is to say under the name: that it changed, else its other writing, else how many mean what by it, else whose it is. */
function subWords(words: Words, card: TermCard): string | null {
  const { changed, subtitle, meanings, foot } = card;
  if (foot.unreachableDays !== undefined) return words('term.as-of', { at: foot.asOf, timeZone: foot.timeZone });
  if (changed)
    return words(changed.on ? 'term.changed-on' : 'term.changed', { on: changed.on, readOn: changed.readOn });
  if (subtitle) return subtitle;
  const teams = new Set(meanings.flatMap(({ team }) => team ?? []));
  if (meanings.length > 1) return words('term.meanings', { teams: teams.size, meanings: meanings.length });
  const [only] = meanings;
  if (only?.team) return words('term.as-used', { team: only.team });
  return only && only.adoptedBy.length > 1 ? words('term.reference', { n: only.adoptedBy.length }) : null;
}

interface OwnActionProps extends Pick<Props, 'card' | 'onRead'> {
  words: Words;
  feedback: Feedback | null;
}

/** The one button that a state has for its own: it ends the body. */
function OwnAction({ words, card, onRead, feedback }: OwnActionProps) {
  if (card.changed && onRead) return <ReadButton words={words} onRead={onRead} />;
  if (!feedback || feedback.turn !== null) return null;
  const { owner, unconfirmed, readerTeam, settled } = card;
  const confirm = unconfirmed && readerTeam && !settled ? confirmMeaning(card) : null;
  const own = readerTeam && (!owner || owner.dissolvedOn) ? offerToOwn(card.id, words('ask.own.offer')) : null;
  const question = own ?? confirm;
  if (!question) return null;
  return (
    <div>
      <button type="button" className="pl-btn" onClick={() => feedback.ask(question)}>
        {words(`ask.${question.id}`)}
      </button>
    </div>
  );
}

/** The reader knows the word, or wants it marked again. */
function knownAction(words: Words, { known }: TermCard, onKnown: (known: boolean) => Promise<boolean>): MoreAction {
  const done = words(known ? 'card.unknown-done' : 'card.known-done');
  return {
    id: 'known',
    label: words(known ? 'card.unknown' : 'card.known'),
    run: () => saidOf(onKnown(!known), done, words('card.not-kept')),
  };
}

/** What a word means, to whom, who owns it and how fresh that is. */
export function TermCardView(props: Props) {
  const { card, onClose, pin, back, onMute, onRead, onKnown, onPause, onRetry, feedback: port } = props;
  const words = wordsOf(card.foot);
  const feedback = useFeedback(words, port);
  const disagree = useCallback(() => feedback?.ask(differentMeaning(card.id)), [feedback, card.id]);
  const anchor = useKey('d', feedback ? disagree : null);
  const source = webAddress(card.source?.url);
  const sub = subWords(words, card);
  const tag =
    card.unconfirmed || card.status === 'draft' ? (
      <UnverifiedTag words={words} draft={card.status === 'draft'} alone={sub === null} />
    ) : null;

  const mute = useMute(words, card.id, port, onMute);
  const confirm = card.readerTeam && !card.settled && !card.unconfirmed ? confirmMeaning(card) : null;
  const more: MoreAction[] = [
    ...(feedback && confirm ? [askAction(words, confirm, feedback)] : []),
    ...mute.actions,
    ...(onKnown ? [knownAction(words, card, onKnown)] : []),
  ];
  return (
    <CardShell
      words={words}
      title={<TermTitle words={words} card={card} />}
      sub={
        sub || tag ? (
          <>
            {sub} {tag}
          </>
        ) : null
      }
      foot={
        <>
          {footWords(words, card.foot)}
          {source ? (
            <>
              {' · '}
              <a href={source} target="_blank" rel="noreferrer">
                {words('term.open-source', { label: card.source?.label ?? null })}
              </a>
            </>
          ) : null}
        </>
      }
      actions={
        feedback?.form ?? (
          <>
            {feedback
              ? [differentMeaning(card.id), edgeCase(card)].map((one) => (
                  <AskLink key={one.id} words={words} question={one} feedback={feedback} />
                ))
              : null}
            <MoreActions words={words} actions={more} under={mute.under} onPause={onPause} />
            <RetryLink words={words} foot={card.foot} onRetry={onRetry} />
            {feedback?.said}
          </>
        )
      }
      pin={pin}
      back={back}
      onClose={onClose}
    >
      <TermBody words={words} card={card} />
      {port ? (
        <SentBefore
          words={words}
          port={port}
          about="term"
          id={card.id}
          meanings={card.meanings}
          turn={feedback?.turn ?? null}
        />
      ) : null}
      <OwnAction words={words} card={card} onRead={onRead} feedback={feedback} />
      <span hidden ref={anchor} />
    </CardShell>
  );
}
