import type { CardActions } from './card-actions';
import { footWords } from './card-foot';
import { CardShell } from './card-shell';
import type { ChoiceCard } from './models';
import { MoreActions } from './more-actions';
import { OpensInPlace } from './open-in-place';
import { useMute } from './use-mute';
import { wordsOf } from './words';

type Props = Pick<CardActions, 'onClose' | 'pin' | 'back' | 'onMute' | 'onPause'> & { card: ChoiceCard };

/** One name that belongs to several terms: each with its meaning, so that nothing has to be guessed. */
export function ChoiceCardView({ card, onClose, pin, back, onMute, onPause }: Props) {
  const words = wordsOf(card.foot);
  const mute = useMute(words, null, null, onMute);
  return (
    <CardShell
      words={words}
      title={card.title}
      sub={words('choice.sub', { n: card.choices.length })}
      foot={footWords(words, card.foot)}
      actions={
        mute.actions.length > 0 || onPause ? (
          <MoreActions words={words} actions={mute.actions} onPause={onPause} />
        ) : null
      }
      pin={pin}
      back={back}
      onClose={onClose}
    >
      <dl className="pl-variants">
        {card.choices.map(({ id, title, short }) => (
          <div key={id}>
            <dt>
              <OpensInPlace kind="term" id={id} name={title} />
            </dt>
            <dd>{short ?? words('term.no-meaning')}</dd>
          </div>
        ))}
      </dl>
    </CardShell>
  );
}
