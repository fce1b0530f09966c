import { AlsoLines } from './also-lines';
import { Bridge } from './bridge';
import type { CardActions } from './card-actions';
import { footWords } from './card-foot';
import { CardShell } from './card-shell';
import type { WarningCard } from './models';
import { NoteButton } from './note-button';
import { askForDate, differentMeaning } from './questions';
import { ReturnedLines } from './returned-lines';
import { AskLink, type Feedback } from './use-feedback';
import { useKey } from './use-key';
import { useWarningEnd } from './use-warning-end';
import { type Words, wordsOf } from './words';

type Props = Pick<
  CardActions,
  'onClose' | 'pin' | 'back' | 'onSnooze' | 'onCopy' | 'onPause' | 'onRetry' | 'feedback'
> & {
  card: WarningCard;
};

function Facts({ facts }: Pick<WarningCard, 'facts'>) {
  if (facts.length === 0) return null;
  return (
    <dl className="pl-facts pl-facts--records">
      {facts.map(({ name, facts: said }) => [
        <dt key={`${name} name`}>{name}</dt>,
        <dd key={`${name} facts`}>
          <ul className="pl-lines">
            {said.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </dd>,
      ])}
    </dl>
  );
}

interface ThingsToDoProps extends Pick<Props, 'card' | 'onCopy'> {
  words: Words;
  feedback: Feedback | null;
}

/** A sentence that is true for all who read it, to be copied. */
function SafeSentence({ words, card, onCopy }: ThingsToDoProps) {
  const { safe, meanings } = card;
  if (safe === null) return null;
  return (
    <div className="pl-fit">
      <h3 className="pl-label">
        {meanings.length > 0 ? words('warning.true-for-all', { n: meanings.length }) : words('warning.safe')}
      </h3>
      <div className="pl-say">
        <p>“{safe}”</p>
        <NoteButton words={words} change={safe} label={words('warning.copy')} note={safe} onCopy={onCopy} />
      </div>
    </div>
  );
}

function ThingsToDo({ words, card, onCopy, feedback }: ThingsToDoProps) {
  const { actions, ask, note } = card;
  return (
    <div className="pl-fit">
      <h3 className="pl-label">{words('warning.to-do')}</h3>
      <ul className="pl-lines">
        {actions.map((action) => (
          <li key={action}>{action}</li>
        ))}
      </ul>
      {(feedback && ask) || note !== null ? (
        <div className="pl-row-of">
          {feedback && ask ? (
            <button type="button" className="pl-btn" onClick={() => feedback.ask(askForDate(ask))}>
              {words('ask.date')}
            </button>
          ) : null}
          {note === null ? null : (
            <NoteButton words={words} change={card.title} label={words('warning.note')} note={note} onCopy={onCopy} />
          )}
        </div>
      ) : null}
    </div>
  );
}

/** Why a warning stands: its facts with their age, whose meaning is whose, and what could be done. */
export function WarningCardView({ card, onClose, pin, back, onCopy, ...rest }: Props) {
  const words = wordsOf(card.foot);
  const { feedback, actions, body } = useWarningEnd({ words, card, rule: card.rule, ...rest });
  const { also, term } = card;
  const different = term && differentMeaning(term.id);
  const anchor = useKey('d', feedback && different ? () => feedback.ask(different) : null);
  return (
    <CardShell
      words={words}
      size={card.meanings.length > 0 ? 'bridge' : 'definition'}
      title={card.title}
      sub={card.item.title}
      foot={footWords(words, card.foot)}
      actions={actions(
        feedback && different ? <AskLink words={words} question={different} feedback={feedback} /> : null,
      )}
      pin={pin}
      back={back}
      onClose={onClose}
    >
      <ReturnedLines returned={card.returned} />
      {card.says === null ? null : <p>{card.says}.</p>}
      <Bridge words={words} meanings={card.meanings} />
      <Facts facts={card.facts} />
      <SafeSentence words={words} card={card} onCopy={onCopy} feedback={feedback} />
      <AlsoLines words={words} also={also} />
      <ThingsToDo words={words} card={card} onCopy={onCopy} feedback={feedback} />
      {body}
      <span hidden ref={anchor} />
    </CardShell>
  );
}
