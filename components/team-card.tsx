import type { CardActions } from './card-actions';
import { footWords } from './card-foot';
import { CardShell } from './card-shell';
import type { TeamCard } from './models';
import { MoreActions } from './more-actions';
import { TeamBody } from './team-body';
import { RetryLink, UnreachableNote } from './unreachable-note';
import { wordsOf } from './words';

type Props = Pick<CardActions, 'onClose' | 'pin' | 'back' | 'onPause' | 'onRetry'> & { card: TeamCard };

/** How a team stands by its own word, what it takes on and whom to ask. */
export function TeamCardView({ card, onClose, pin, back, onPause, onRetry }: Props) {
  const words = wordsOf(card.foot);
  return (
    <CardShell
      words={words}
      title={card.title}
      sub={words('team.sub')}
      foot={footWords(words, card.foot)}
      actions={
        onPause ? (
          <>
            <MoreActions words={words} onPause={onPause} />
            <RetryLink words={words} foot={card.foot} onRetry={onRetry} />
          </>
        ) : null
      }
      pin={pin}
      back={back}
      onClose={onClose}
    >
      <TeamBody words={words} card={card} />
      <UnreachableNote words={words} foot={card.foot} />
    </CardShell>
  );
}
